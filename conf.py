"""The exercise library of the clinic, as a Sphinx project. Settings: docs/reference/settings.md."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "_ext"))

project = "Life in Motion exercises"
author = "Life in Motion"
copyright = "Life in Motion"
version = release = "0.1"
language = "en"

extensions = ["myst_parser", "sphinx_design", "sphinx_rehab"]
primary_domain = "rehab"
exclude_patterns = [
    "_build",
    ".*",
    "**/node_modules",
    "benchmarks",
    "dist",
    "docs/reference/examples",
    "tests",
    "tools",
]
include_patterns = ["index.md", "exercises/**", "docs/**"]
nitpicky = True

# -- the clinic

rehab_clinic = {
    "name": "Life in Motion",
    "area": "Livonia, Farmington Hills, Redford, Plymouth and greater Wayne County, Michigan",
}
rehab_disclaimer = """
This page is for learning. It does not replace advice from a clinician who knows you. Stop at once
and get medical help for chest pain, severe shortness of breath or dizziness.

Stop the exercise if you feel worse or if pain starts. If you are not sure, ask Dr. Dockery.
"""

# US school grades that a step and a page may ask for at most
rehab_reading_grades = {"step": 6, "page": 8}

# -- pages

html_theme = "rehab"
# The address that the library will have, from the environment: docs/hosting.md. Without it there
# are no QR codes on paper, no sitemap and no page for addresses that do not exist.
html_baseurl = os.environ.get("LIBRARY_ADDRESS", "")
html_title = project
html_copy_source = False
html_show_sourcelink = False
html_permalinks = False
html_use_index = False
html_domain_indices = False
smartquotes = False

# -- other builders

latex_documents = [("index", "exercises.tex", project, author, "howto")]
man_pages = [("index", "exercises", project, author, 7)]
texinfo_documents = [("index", "exercises", project, author, "Exercises", project, "Health")]
epub_show_urls = "no"
locale_dirs = ["locale"]
gettext_compact = False
gettext_uuid = False

# -- links to other sites, for `sphinx-build -b linkcheck`

linkcheck_timeout = 20
linkcheck_retries = 2
linkcheck_rate_limit_timeout = 60
linkcheck_anchors = False
