"""The dashboard as its page and its CSV show it: every number with the address of the list that it counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from hubs.models import Hub
from nwd.ui.spoken import days_words
from reports.dashboard.dashboard import Dashboard
from reports.dashboard.words import SAID, key_words

TONIGHT = ("occupied", "kept", "free", "out_of_use", "away", "on_shift")
COMING = ("coming", "going", "thought_to_go")


@dataclass(frozen=True)
class Number:
    """`text` opens `url`, where there is a list; `small`: of so few things that it says little."""

    label: str
    text: str
    url: str = ""
    small: bool = False


@dataclass(frozen=True)
class Row:
    head: str
    numbers: list[Number]


def list_of(what: str, **asked: str) -> str:
    query = urlencode({name: value for name, value in asked.items() if value})
    return reverse("occupancy_list", args=[what]) + (f"?{query}" if query else "")


def tonight_rows(told: Dashboard) -> list[Row]:
    hubs: list[Hub | None] = [*told.hubs, None] if len(told.hubs) > 1 else list(told.hubs)
    return [
        Row(str(hub) if hub else "All hubs", [_of_tonight(told, what, hub) for what in TONIGHT])
        for hub in hubs
    ]


def _of_tonight(told: Dashboard, what: str, hub: Hub | None) -> Number:
    number = told.numbers.of(what, hub.pk if hub else None)
    return Number(SAID[what].label, str(number), list_of(what, hub=hub.reference if hub else ""))


def coming_and_going(told: Dashboard) -> list[Number]:
    return [Number(SAID[what].label, str(told.numbers.of(what)), list_of(what)) for what in COMING]


def homes(told: Dashboard) -> list[Number]:
    """Kinds in which nobody lives are left out."""
    return [
        Number(key_words("homes", key), str(number), list_of("homes", key=key))
        for key, number in told.numbers.by_key("homes")
    ]


def clock(told: Dashboard) -> list[Number]:
    late = told.numbers.of("clock", key="late")
    return [
        Number("in the 24-hour clock now", str(told.numbers.of("clock")), list_of("clock")),
        Number("of them late", str(late), list_of("clock", key="late")),
    ]


def longest(told: Dashboard) -> str:
    """How long those who have a bed now have lived there."""
    lengths = told.lengths
    if not lengths:
        return "Nobody has a hub bed tonight."
    if len(lengths) == 1:
        return f"1 young person has a hub bed now, and has lived there for {days_words(lengths[0])}."
    middle, mean, most = told.running_median, told.running_mean, days_words(lengths[-1])
    return (
        f"{len(lengths)} young people have a hub bed now. Half of them have lived there for {middle:.0f} days or "
        f"longer; {mean:.0f} days on average, {most} the longest."
    )


def out_of_area(told: Dashboard) -> Number:
    return Number(
        "Of all of them, out of the area", str(told.numbers.of("out_of_area")), list_of("out_of_area")
    )


def tonight_csv(told: Dashboard) -> Iterator[list[str]]:
    yield ["hub", *TONIGHT]
    for hub in told.hubs:
        yield [str(hub), *(str(told.numbers.of(what, hub.pk)) for what in TONIGHT)]
