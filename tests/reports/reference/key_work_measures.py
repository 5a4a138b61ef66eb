"""RAISE, key workers, contacts and education, as the measures page defines them."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from .clock import Period, day_of
from .service import Row, Service, Where, covers, each_hub

Figures = Iterator[tuple[Where, int | Fraction, int | None]]


def raise_meetings(service: Service, period: Period) -> Figures:
    for where, rows in each_hub(service, service.during("raise_meetings", "held_at", period)):
        yield where, len(rows), None


def raise_actions_on_time(service: Service, period: Period) -> Figures:
    due = service.during("raise_actions", "due_on", period)
    groups: list[tuple[Where, list[Row]]] = [((), due)]
    for agency in service["agencies"]:
        ref = agency["agency_ref"]
        groups.append(((("agency", ref),), [row for row in due if row["agency_ref"] == ref]))
    for where, rows in groups:
        on_time = [row for row in rows if row["completed_on"] and row["completed_on"] <= row["due_on"]]
        yield where, len(on_time), len(rows)


def key_worker_changes(service: Service, period: Period) -> Figures:
    people = service.worked_with(period)
    changes = 0
    for person in people:
        allocations = [row for row in service.of(person, "allocations") if row["role"] == "key_worker"]
        allocations.sort(key=lambda row: (row["start_on"], row["end_on"] or date.max, row["allocation_ref"]))
        for before, after in pairwise(allocations):
            changes += after["start_on"] in period and before["staff_ref"] != after["staff_ref"]
    yield (), changes, len(people)


def key_worker_tenure(service: Service, period: Period) -> Figures:
    held = [service.key_worker(person, period.end) for person in service.open_people(period.end)]
    tenures = [(period.end - allocation["start_on"]).days for allocation in held if allocation]
    yield (), sum(tenures), len(tenures)


def reached(service: Service, period: Period) -> list[Row]:
    return [row for row in service.during("contacts", "occurred_at", period) if row["reached"] == "yes"]


def key_worker_contact_share(service: Service, period: Period) -> Figures:
    theirs = total = 0
    for contact in reached(service, period):
        worker = service.key_worker(contact["person_ref"], day_of(contact["occurred_at"]))
        if worker:
            total += 1
            theirs += worker["staff_ref"] == contact["staff_ref"]
    yield (), theirs, total


def continuity_index(service: Service, period: Period) -> Figures:
    by_person: dict[str, Counter[str]] = {}
    for contact in reached(service, period):
        by_person.setdefault(contact["person_ref"], Counter())[contact["staff_ref"]] += 1
    indices = []
    for workers in by_person.values():
        n = workers.total()
        if n >= 3:
            indices.append(Fraction(sum(count**2 for count in workers.values()) - n, n * (n - 1)))
    yield (), sum(indices, Fraction(0)), len(indices)


def days_since_contact(service: Service, period: Period) -> Figures:
    since = []
    for person in service.open_people(period.end):
        days = [
            day_of(row["occurred_at"])
            for row in service.of(person, "contacts")
            if row["reached"] == "yes" and day_of(row["occurred_at"]) <= period.end
        ]
        if days:
            since.append((period.end - max(days)).days)
    yield (), sum(since), len(since)


def in_education(service: Service, period: Period) -> Figures:
    known = going = 0
    for person in service.open_people(period.end):
        now = [row for row in service.of(person, "education_periods") if covers(row, period.end)]
        known += bool(now)
        going += any(row["status"] != "neet" for row in now)
    yield (), going, known
