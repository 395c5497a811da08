"""Draws the pictures of the exercises: pose files (TOML) in, small SVG line drawings out.

`tools/draw.py` is the command. A pose file says its `kind`; `kinds.py` names the module that
draws each kind. Everything draws on a `Canvas` (svg.py) in the look that style.py fixes.
"""
