"""A hub tonight as somebody would say it at two in the morning: who is in, who is not, what is free."""

from collections import Counter
from collections.abc import Iterable

#: In the order in which it is asked: for one, for more, and for none where that is worth saying.
SAID: dict[str, tuple[str, str, str]] = {
    "in": ("1 young person is in.", "{} young people are in.", "Nobody is in."),
    "missing": ("1 is missing.", "{} are missing.", ""),
    "absent": ("1 is away without agreement.", "{} are away without agreement.", ""),
    "late": ("1 is late back.", "{} are late back.", ""),
    "out": ("1 is out.", "{} are out.", ""),
    "away": ("1 is away tonight.", "{} are away tonight.", ""),
    "kept": ("1 is away, the bed kept.", "{} are away, their beds kept.", ""),
    "taken": (
        "1 bed is taken by somebody not shown to you.",
        "{} beds are taken by people not shown to you.",
        "",
    ),
    "closed": ("1 bed is out of use.", "{} beds are out of use.", ""),
    "free": ("1 bed is free.", "{} beds are free.", "No bed is free."),
}


def sentence(states: Iterable[str]) -> str:
    """`states` has one word for each bed, a key of `SAID`: nobody is counted twice.

    That nobody is in is told to whoever sees everybody.
    """
    counts = Counter(states)
    asked = {
        state: words for state, words in SAID.items() if state != "in" or counts["in"] or not counts["taken"]
    }
    return " ".join(filter(None, (_said(counts[state], *words) for state, words in asked.items())))


def _said(count: int, one: str, more: str, none: str) -> str:
    return none if count == 0 else one if count == 1 else more.format(count)
