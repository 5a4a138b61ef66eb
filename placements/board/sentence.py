"""What is free in the week from tonight, as somebody would say it on the telephone."""

from collections.abc import Sequence

from placements.board.nights import Night

WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]


def sentence(weeks: Sequence[tuple[str, Sequence[Night]]]) -> str:
    """`weeks`: the name of each bed with its seven nights from tonight."""
    if not weeks:
        return ""
    free = [[night.state == "free" for night in nights] for _, nights in weeks]
    beds = sum(any(row) for row in free)
    nights = sum(any(column) for column in zip(*free, strict=True))
    tonight = sum(row[0] for row in free)
    first = f"{_number(tonight).capitalize()} {_plural(tonight or 1, 'bed')} {_are(tonight)} free tonight."
    if not beds:
        return "No bed is free tonight, nor on any of the six nights after it."
    if all(all(row) or not any(row) for row in free):
        return f"{first[:-1]}, and every night this week."
    on = (
        f"on {_number(nights)} {_plural(nights, 'night')}"
        if nights < 7
        else "by turns, so that one is every night"
    )
    return f"{first} This week {_number(beds)} {_plural(beds, 'bed')} {_are(beds)} free {on}."


def _number(count: int) -> str:
    return WORDS[count] if count < len(WORDS) else str(count)


def _plural(count: int, word: str) -> str:
    return word if count == 1 else f"{word}s"


def _are(count: int) -> str:
    return "is" if count < 2 else "are"
