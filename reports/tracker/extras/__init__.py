"""The folder `extras/`: what the product holds and the tracker's own files have no room for, in the same style.

Open first: `declared.py`, which files there are; docs/tracker-extras.md, what is in them.
"""
