"""The SDQ: scoring, bands, how scores changed, the forms. Licence: docs/sdq.md. Verbs: actions/assessments.py."""
