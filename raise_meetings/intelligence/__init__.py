"""What police share, what is passed to them, and the line for the shift.

What is shared keeps its handling wherever it is repeated (cases/quoting); who told whom stands nowhere. May import
what raise_meetings may. Open `doors.py` first, then `glued.py`: how an item is shown, everywhere.
"""
