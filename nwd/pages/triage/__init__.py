"""Triage: whom an enquiry may mean, found and shown to those who answer alone. Verbs: cases/actions/triage.py."""
