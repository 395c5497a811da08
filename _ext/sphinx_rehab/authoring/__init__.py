"""Directives and roles: they turn Markdown into nodes and tell its faults; they store nothing."""
