"""The list behind one number: what the reader may see of it, and how many more there are, which is the number.

Who may read figures but no records sees nobody; of a record that is hidden nobody learns here whose it is.
"""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import Http404
from django.utils import timezone

from cases.models import Record, YoungPerson
from hubs.models import Hub
from partners import access
from partners.access import Permission, Service
from partners.context import acting
from reports.dashboard.counting import Item, items
from reports.dashboard.items import ITEMS
from reports.dashboard.measured import NAMES, where_of, words_of
from reports.dashboard.moment import Moment
from reports.dashboard.spans import Span, spans
from reports.dashboard.words import SAID, key_words
from reports.measures import MEASURES
from reports.measures import listing as behind_figures
from reports.measures.figures import in_spans


@dataclass(frozen=True)
class Line:
    """`person` and `record` stand where there are such; `detail` is what it is broken down by, in words."""

    person: YoungPerson | None
    record: Record | None
    thing: str
    detail: str
    hub: Hub | None
    since: datetime.date | None
    at: datetime.datetime | None
    counted: str = ""


@dataclass(frozen=True)
class Behind:
    label: str
    number: str
    how: str
    where: str
    moment: str
    lines: list[Line]
    hidden: int
    as_of: datetime.datetime

    @property
    def hidden_words(self) -> str:
        return behind_figures.Listing(list(self.lines), self.hidden).hidden_words  # type: ignore[arg-type]

    @property
    def people(self) -> set[int]:
        return {line.person.pk for line in self.lines if line.person}


def behind(reader: access.Actor, what: str, asked: Mapping[str, str]) -> Behind:
    hub = _hub(asked.get("hub", ""))
    moment = Moment(timezone.now())
    if what in ITEMS:
        return _tonight(reader, what, moment, hub, asked.get("key"))
    if what in NAMES:
        return _measured(reader, what, moment, hub, asked.get("span", ""))
    raise Http404


def _hub(reference: str) -> Hub | None:
    if not reference:
        return None
    found: Hub | None = Hub.objects.filter(reference=reference.replace("\0", "")).first()
    if found is None:
        raise Http404
    return found


def _tonight(reader: access.Actor, what: str, moment: Moment, hub: Hub | None, key: str | None) -> Behind:
    with acting(Service()):
        found = items(what, moment, hub.pk if hub else None, key)
    hubs = {one.pk: one for one in Hub.objects.all()}
    shown, people, records = visible(reader, found)
    lines = [
        Line(people.get(one.person_id or 0), records.get(one.record_id or 0), one.thing, key_words(what, one.key),
             hubs.get(one.hub_id or 0), one.since, one.at)
        for one in shown
    ]  # fmt: skip
    said, where = SAID[what], str(hub or "All hubs")
    if key:
        where = f"{where}, {key_words(what, key).lower()}"
    return Behind(
        said.label,
        f"{len(found):,}",
        said.how,
        where,
        said.moment,
        lines,
        len(found) - len(shown),
        moment.now,
    )


def visible(
    reader: access.Actor, found: Sequence[Item]
) -> tuple[list[Item], dict[int, YoungPerson], dict[int, Record]]:
    if not access.may(reader, Permission.READ_PERSON):
        return [one for one in found if one.person_id is None], {}, {}
    people = YoungPerson.objects.visible_to(reader).in_bulk([one.person_id for one in found if one.person_id])
    records = Record.objects.visible_to(reader).in_bulk([one.record_id for one in found if one.record_id])
    shown = [one for one in found if one.person_id in {None, *people} and one.record_id in {None, *records}]
    return shown, people, records


def _measured(reader: access.Actor, name: str, moment: Moment, hub: Hub | None, asked: str) -> Behind:
    """By the list of the measure itself (reports/measures/listing.py)."""
    span = next((one for one in spans(moment.tonight) if one.name == asked and not one.is_empty), None)
    where = where_of(hub)
    if span is None or tuple(key for key, _ in where) not in MEASURES[name].by:
        raise Http404
    with acting(Service()):
        refs = [hub.tracker_ref] if hub else []
        figures = {one.where: one for one in in_spans([name], [span.period], moment.today, refs)}
    found = behind_figures.listing(reader, name, span.period, where, moment.today)
    lines = [
        Line(one.person, one.record, one.item.thing, "", None, None, None, _counted(one))
        for one in behind_figures.lines(reader, found.items)
    ]
    number, plain = words_of(figures.get(where)), MEASURES[name].plain
    return Behind(
        MEASURES[name].label, number, plain, _where(span, hub), "Counted", lines, found.hidden, moment.now
    )


def _counted(line: behind_figures.Line) -> str:
    return (
        line.counted if line.item.denominator in (None, 1) else f"{line.counted} of {line.item.denominator:,}"
    )


def _where(span: Span, hub: Hub | None) -> str:
    return f"{hub or 'All hubs'}, {span.words[0].lower()}{span.words[1:]}"
