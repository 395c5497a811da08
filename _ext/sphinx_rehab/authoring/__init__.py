"""Directives and roles: they turn Markdown into nodes, tell what is wrong in it, and store nothing."""
