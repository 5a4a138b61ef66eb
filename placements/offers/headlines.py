"""What an offer and what hangs on it say in one line. No other young person is named in it."""

from collections.abc import Callable

from cases.headlines import unless_taken_back
from cases.models import Kind, Record
from nwd.ui.spoken import uncapped
from placements.models import Offer

SAID = {
    "matching": "Looking at {bed} for them",
    "kept": "{bed} kept while a place is looked at",
    "offered": "{bed} offered to them",
    "accepted": "{bed} offered to them: yes",
    "declined": "{bed} offered to them: no",
    "moved_in": "{bed} offered to them, and they moved in",
}


def offer(record: Record) -> str:
    facts: Offer = record.offer
    bed = f"{facts.bed} at {facts.bed.hub}"
    if facts.emergency and facts.stage == "moved_in":
        return f"Came to {bed} in an emergency"
    if facts.stage == "declined" and not facts.offered_at:
        return f"{bed} looked at for them, and not offered"
    return SAID[facts.stage].format(bed=bed)


def resident_view(record: Record) -> str:
    return f"What they say of somebody joining: {uncapped(record.resident_view.get_feels_display())}"


def kept_apart(record: Record) -> str:
    return "Better not in one home with another young person"


def look_back(record: Record) -> str:
    return f"Two weeks after moving in: {uncapped(record.look_back.get_for_them_display())} for them"


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.OFFER: unless_taken_back(offer, "An offer that was taken back"),
    Kind.RESIDENT_VIEW: resident_view,
    Kind.KEEP_APART: kept_apart,
    Kind.LOOK_BACK: look_back,
}
DETAILS: dict[str, tuple[str, ...]] = {
    Kind.OFFER: ("offer",),
    Kind.RESIDENT_VIEW: ("resident_view",),
    Kind.KEEP_APART: ("keep_apart",),
    Kind.LOOK_BACK: ("look_back",),
}
