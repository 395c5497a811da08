# `make` alone lists the tasks. They live in tools/tasks.py; here only a Python is found for them.
# Options: make test ARGS="-k dose"    Another Python: make serve PYTHON=/path/to/python3.12

TASKS := serve preview test build handouts draw lint format types scripts check clean locale lock hooks

.DEFAULT_GOAL := help
.PHONY: help $(TASKS)

help $(TASKS):
	@for python in $(PYTHON) python3.13 python3.12 python3.11 python3 python; do \
	  if "$$python" -c "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then \
	    exec "$$python" tools/tasks.py $@ $(ARGS); \
	  fi; \
	done; \
	echo "This needs Python 3.11 or newer (with its venv module), and none was found." >&2; \
	echo "Get it from python.org; on Debian or Ubuntu: sudo apt install python3 python3-venv" >&2; \
	exit 1
