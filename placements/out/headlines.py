"""What being out or away says in one line: where and with whom, as they would say it themselves."""

from collections.abc import Callable

from cases.headlines import unless_taken_back
from cases.models import Kind, Record
from nwd.ui.spoken import uncapped
from placements.models import Out, OutSort

RELATED = ("out",)
TAKEN_BACK = "Going out, which was taken back"


def out(record: Record) -> str:
    facts: Out = record.out
    where = "" if facts.sort == OutSort.OUT else uncapped(facts.get_sort_display())
    said = ", ".join(filter(None, (where, facts.where_to)))
    whom = f" with {facts.with_whom}" if facts.with_whom else ""
    return f"Out{': ' if said else ''}{said}{whom}"


HEADLINES: dict[str, Callable[[Record], str]] = {Kind.OUT: unless_taken_back(out, TAKEN_BACK)}
DETAILS: dict[str, tuple[str, ...]] = {Kind.OUT: ("out",)}
