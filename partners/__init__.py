"""Who you are, whose you are, what you may know, what you did.

Owns: agencies, workers, postings, users, standing, access, the trail, the outbox. Knows people only by id.
May import: hubs, nwd.ui.
Open first: access.py, then models/.
"""
