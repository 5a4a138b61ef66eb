"""Needs that specialists found, and how they are shown. Verbs: actions/needs.py."""
