"""Handover: what the next shift has to know, drafted from what happened since whoever reads it was last here."""
