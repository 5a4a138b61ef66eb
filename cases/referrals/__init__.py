"""Asking for help, and what becomes of it: the pages of whoever asks and of those who answer."""
