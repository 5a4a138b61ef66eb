"""Asking for a RAISE, what rules propose, and the answer."""
