"""The houses themselves: hubs, their beds, and the nights on which a bed is closed.

Owns: Hub, Bed, Closure. Knows no person: who sleeps where is for `placements`.
May import: nwd.ui.
Open first: models.py.
"""
