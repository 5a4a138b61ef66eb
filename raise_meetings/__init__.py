"""RAISE: risk analysis, interventions, solutions, evaluation, by several agencies together.

Owns: Meeting, the young people it is about, and the actions that agencies take on.
May import: placements, cases, partners, hubs, nwd.ui.
Open first: models.py.
"""
