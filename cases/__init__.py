"""The young person and everything that happens to them: one envelope, many kinds.

Owns: YoungPerson, Record (the envelope) and the facts of each kind that is not about a home or a RAISE.
May import: partners, hubs, nwd.ui.
Open first: models/record.py.
"""
