"""Draw the exercises' pictures from their pose files: docs/authoring/drawings.md."""

from __future__ import annotations

import sys

from figures.cli import main

if __name__ == "__main__":
    sys.exit(main())
