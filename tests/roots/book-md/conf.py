"""Another clinic's handbook in Markdown: it links to the library and needs nothing of ours."""

project = "Handbook"
extensions = ["myst_parser", "sphinx.ext.intersphinx"]
intersphinx_mapping = {"rehab": ("https://library.example/", None)}
nitpicky = True
