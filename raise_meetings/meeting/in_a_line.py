"""What is written and placed at a RAISE, in one line each (headlines.py)."""

from cases.models import Record


def said(record: Record) -> str:
    """Its heading is written with it: no list asks for the box."""
    return (
        f"RAISE: {record.headline[:1].lower()}{record.headline[1:]}"
        if record.headline
        else "Said for a RAISE"
    )


def placed(record: Record) -> str:
    """Its number is written with it when the meeting closes: until then it is for those who placed their own."""
    return record.headline or "How safe, placed at a RAISE"
