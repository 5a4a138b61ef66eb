"""Agreements between the lead agency and its partners: their pages, and what a change of one would change."""
