"""The rules of an exercise library, in plain Python: nothing here knows of Sphinx or docutils."""
