"""Pages that speak of everything: home, caseload, a young person's overview, find.

Owns: no tables. Asks every app below and shows what they answer.
May import: every app.
Open first: home.py.
"""
