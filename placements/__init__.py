"""Where young people live: stays, beds held, incidents at a hub, who is in tonight.

Owns: Claim (with Stay and Hold), Incident. A bed is claimed by stays and holds in one table.
May import: cases, partners, hubs, nwd.ui.
Open first: models/claims.py.
"""
