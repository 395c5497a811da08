"""Search for patients."""
