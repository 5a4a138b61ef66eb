"""The page of figures: each number with its list, actions by agency as bars and table, scales as a spread."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from nwd.ui.pictures import ROW, Bar, bars
from partners.access import Service
from partners.context import acting
from reports.raises.asked import Span
from reports.raises.counted import Told, actions, held, repeats, waits
from reports.raises.scales import Scales, scales


@dataclass(frozen=True)
class Agency:
    name: str
    on_time: int
    due: int
    url: str

    @property
    def percent(self) -> float:
        return round(100 * self.on_time / self.due, 1)

    @property
    def words(self) -> str:
        return f"{self.on_time} of {self.due}"


@dataclass(frozen=True)
class Figures:
    span: Span
    held: list[Told]
    waits: list[Told]
    actions: list[Told]
    repeats: list[Told]
    scales: Scales

    def url(self, what: str, **more: str) -> str:
        return f"{reverse('raise_figures_list', args=[what])}?{urlencode(asked_of(self.span) | more)}"

    @property
    def stats(self) -> list[tuple[str, str, str, str]]:
        """Number, label, its list, how it is counted."""
        again = sum(one.yes for one in self.repeats)
        return [
            (f"{len(self.held):,}", "RAISE held", self.url("held"), "Meetings held in these days."),
            (self.average, "days from asking to meeting", self.url("waits"),
             "On average, of those asked for in these days that have met since."),
            (f"{self.waiting:,}", "still waiting", self.url("waits", key="waiting"),
             "Asked for in these days, not declined, and no meeting yet."),
            (f"{again:,} of {len(self.repeats):,}", "had a RAISE before", self.url("repeats", key="again"),
             "Of those begun in these days: somebody whom it is about had one earlier."),
        ]  # fmt: skip

    @property
    def waiting(self) -> int:
        return sum(not one.yes for one in self.waits)

    @property
    def average(self) -> str:
        days = [one.value for one in self.waits if one.value is not None]
        return f"{sum(days) / len(days):.1f}" if days else "–"

    @property
    def agencies(self) -> list[Agency]:
        due, done = (
            Counter(one.key for one in self.actions),
            Counter(one.key for one in self.actions if one.yes),
        )
        return [Agency(name, done[name], due[name], self.url("actions", agency=name)) for name in sorted(due)]

    @property
    def bars(self) -> tuple[Bar, ...]:
        return bars([(one.name, one.percent) for one in self.agencies], unit="%")

    @property
    def bars_height(self) -> int:
        return len(self.agencies) * ROW

    @property
    def sentence(self) -> str:
        done = sum(one.yes for one in self.actions)
        return f"{done} of {len(self.actions)} actions due in these days were done in time."


@acting(Service())
def figures_of(span: Span) -> Figures:
    return Figures(span, held(span), waits(span), actions(span), repeats(span), scales(span))


def asked_of(span: Span) -> dict[str, str]:
    asked = {"since": span.start.isoformat(), "until": span.end.isoformat()}
    return asked | ({"hub": span.hub.reference} if span.hub else {})


def csv_rows(found: Figures) -> list[list[str]]:
    first, last = found.scales.rows if not found.scales.is_too_few else (("", "", "", ""),) * 2
    return [
        ["figure", "number", "of", "from", "to"],
        *(
            [name, str(number), str(of), found.span.start.isoformat(), found.span.end.isoformat()]
            for name, number, of in (
                ("raise_held", len(found.held), ""),
                ("average_days_to_meeting", found.average, len(found.waits) - found.waiting),
                ("still_waiting", found.waiting, len(found.waits)),
                ("had_one_before", sum(one.yes for one in found.repeats), len(found.repeats)),
                *((f"actions_on_time: {one.name}", one.on_time, one.due) for one in found.agencies),
                ("scale_first_meeting_middle", first[2], len(found.scales.pairs)),
                ("scale_last_meeting_middle", last[2], len(found.scales.pairs)),
            )
        ),
    ]
