"""Which answers of a list's address belong to its question. All are choices, days or references: nothing typed."""

from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import QueryDict

from nwd.ui.fields import DateTyped

ANSWERS: dict[str, tuple[str, ...]] = {
    "caseload": ("worker", "role", "quiet", "missing", "lately", "late", "sort"),
    "tonight": ("of",),
    "chronology": ("of", "kind", "since", "until"),
    "people-found": ("search",),
    "notes-found": ("search",),
    "missing": ("which", "hub"),
    "raise-actions": ("when", "whose", "hub"),
    "incidents": ("of", "which", "about"),
    "complaints": ("of", "which"),
    "due": ("whose", "worker", "when", "what"),
    "counted": ("of", "from", "to", "for", "until"),
    "tracker-faults": ("of",),
}
#: Boxes in which a day is typed: what is no day could be anything, so it is not kept.
DAYS = {"chronology": ("since", "until")}
#: What is of one person, and so in no view that is kept.
NOT_KEPT = ("of", "worker")
#: Lists whose views can be saved, and where each is opened; a chronology opens with its young person.
VIEWS = {"caseload": "caseload", "chronology": "", "missing": "missing", "raise-actions": "raise_actions",
         "due": "due"}  # fmt: skip
MOST_VALUES = 30


def kept(listing: str, answers: QueryDict, without: tuple[str, ...] = ()) -> str:
    """The address's answers that the list knows, and nothing else."""
    known = QueryDict(mutable=True)
    for key in ANSWERS.get(listing, ()):
        values = [value for value in answers.getlist(key)[:MOST_VALUES] if value]
        if key in DAYS.get(listing, ()):
            values = list(filter(_is_a_day, values))
        if values and key not in without:
            known.setlist(key, values)
    return known.urlencode()


def _is_a_day(typed: str) -> bool:
    try:
        return DateTyped(required=False).clean(typed) is not None
    except ValidationError:
        return False


def edge(answers: QueryDict, name: str) -> str:
    """The record after which a page begins, if that is what the address names."""
    try:
        return str(UUID(answers.get(name, "")))
    except ValueError:
        return ""
