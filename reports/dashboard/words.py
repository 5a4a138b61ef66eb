"""What each number is called and how it is counted, for whoever reads it and never saw the query."""

from dataclasses import dataclass

from cases.models.missing import MissingKind
from hubs.models import ClosureReason
from partners.models import ShiftSort
from placements.models import ClaimKind, OutSort


@dataclass(frozen=True)
class Said:
    """`moment`: what the day or hour of each line of its list is."""

    label: str
    how: str
    moment: str = "Since"


SAID = {
    "occupied": Said(
        "Beds slept in",
        "Beds that somebody who lives there has tonight, also when they are away for the night and also "
        "when the bed is out of use by decision.",
    ),
    "kept": Said(
        "Beds kept",
        "Beds kept tonight for somebody who sleeps elsewhere.",
    ),
    "out_of_use": Said(
        "Beds out of use",
        "Beds that nobody has tonight and that are out of use by decision.",
    ),
    "free": Said(
        "Beds free",
        "Beds open tonight that nobody has, that are not kept and not out of use.",
    ),
    "away": Said(
        "Away tonight",
        "Young people with a bed who are not expected in it tonight: missing, away without agreement, "
        "with the bed kept, or out until the morning at least.",
    ),
    "running": Said(
        "Young people with a bed now",
        "Everybody who has a hub bed tonight, slept in or kept. How long is counted from their first "
        "night at that hub, through changes of room and while the bed was kept.",
    ),
    "coming": Said(
        "Moving in, next 14 days",
        "Stays in a hub bed that begin from today up to 13 days from now. A change of room is none.",
        "First night",
    ),
    "going": Said(
        "Moving out, next 14 days",
        "Stays in a hub bed whose last morning is from today up to 13 days from now. A change of room is "
        "none.",
        "Leaves",
    ),
    "thought_to_go": Said(
        "Planned to leave, nothing said yet",
        "Stays with no end whose planned end is within 14 days, or has passed. The bed is theirs until "
        "somebody says that they leave.",
        "Planned end",
    ),
    "homes": Said(
        "Where young people live tonight",
        "Every stay that covers tonight, by kind of home. A kept bed is none.",
    ),
    "out_of_area": Said(
        "Living out of the area",
        "Stays that cover tonight in a home of any kind that is out of the area.",
    ),
    "clock": Said(
        "In the 24-hour clock",
        "Referrals and requests for help without a first response. The clock stands still while a "
        "question to whoever asked is open.",
        "Answer due",
    ),
    "on_shift": Said(
        "On shift now",
        "Staff who have signed in at a hub and not out again. Whoever is three hours past the end of "
        "their shift is not counted.",
        "Since",
    ),
}

KEYS: dict[str, dict[str, str]] = {
    "out_of_use": dict(ClosureReason.choices),
    "away": {
        **dict(MissingKind.choices),
        "kept": "Bed kept",
        **dict(OutSort.choices),
        "out": "Out overnight",
    },
    "homes": dict(ClaimKind.choices),
    "out_of_area": dict(ClaimKind.choices),
    "clock": {"": "In time", "late": "Late", "paused": "A question is open"},
    "thought_to_go": {"": "To come", "past": "Passed"},
    "on_shift": dict(ShiftSort.choices),
}


def key_words(what: str, key: str) -> str:
    return str(KEYS.get(what, {}).get(key, ""))
