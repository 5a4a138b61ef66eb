"""What the service can show for itself: measures, and the tracker in and out.

Owns: Transfer (an import or export that somebody asked for) and its faults.
May import: every app below.
Open first: measures/__init__.py, tracker/__init__.py.
"""
