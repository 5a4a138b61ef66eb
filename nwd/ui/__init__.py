"""The floor: what pages are made of. Form fields, dates as people type them, template tags, pictures, wording.

Owns: no tables. A template hands it plain values; the pieces stand in templates/components/.
May import: no app.
Open first: templatetags/ui.py, when.py.
"""
