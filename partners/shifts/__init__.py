"""Who is on shift at a hub: planned, worked, the week as a table, gaps said before they happen.

Owns no table (partners/models/shift.py). May import: the rest of partners, hubs, nwd.ui. Open first: now.py.
"""
