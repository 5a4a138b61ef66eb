"""What the picture shows, in a sentence: where they lived, who stayed, what was good. Of a closed lane nothing."""

import datetime
from collections.abc import Mapping, Sequence

from cases.models.care import EducationStatus
from cases.models.significant import EventSort
from nwd.pages.journey.asking import Lane
from nwd.pages.journey.gathering import Item


def finding(
    name: str, lanes: Mapping[Lane, Sequence[Item]], since: datetime.date, until: datetime.date
) -> str:
    """Strengths and what held come before what was hard. That never stands alone, as it would for many a partner."""
    said = [
        *_counted(lanes.get(Lane.HOME, ()), "lived in one place", "lived in {} places"),
        *_counted(_key_workers(lanes), "had one key worker", "had {} key workers"),
        *_counted(_learning(lanes), "was in one school or job", "was in {} schools or jobs"),
    ]
    events = lanes.get(Lane.EVENTS, ())
    good = sum(item.sort == EventSort.GOOD for item in events)
    also = _counted_plainly(good, "one good thing stands out", "{} good things stand out")
    away = len(lanes.get(Lane.AWAY, ()))
    also += _counted_plainly(away, "they were missing or away once", "they were missing or away {} times")
    if not said and not also:
        return "Nothing is in the picture for these days."
    if not said and not good:
        return "The picture shows what you may read of these days."
    whole = f"{name} {_joined(said)}" if said else ""
    rest = _joined(also)
    if whole and rest:
        return f"{whole}; {rest}."
    return f"{whole or rest[:1].upper() + rest[1:]}."


def _key_workers(lanes: Mapping[Lane, Sequence[Item]]) -> list[Item]:
    return [item for item in lanes.get(Lane.WORKERS, ()) if item.text.endswith(", key worker")]


def _learning(lanes: Mapping[Lane, Sequence[Item]]) -> list[Item]:
    return [item for item in lanes.get(Lane.LEARNING, ()) if item.sort != EducationStatus.NEET]


def _counted(items: Sequence[Item], one: str, many: str) -> list[str]:
    """Different ones: who came back to a place did not move to another."""
    return _counted_plainly(len({item.text for item in items}), one, many)


def _counted_plainly(count: int, one: str, many: str) -> list[str]:
    return [one if count == 1 else many.format(count)] if count else []


def _joined(parts: list[str]) -> str:
    *before, last = parts or [""]
    return f"{', '.join(before)} and {last}" if before else last
