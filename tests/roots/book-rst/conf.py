"""Another clinic's handbook in reStructuredText, with our extension for its roles."""

project = "Handbook"
extensions = ["sphinx.ext.intersphinx", "sphinx_rehab"]
intersphinx_mapping = {"rehab": ("https://library.example/", None)}
nitpicky = True
