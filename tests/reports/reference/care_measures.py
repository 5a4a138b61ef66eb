"""Referrals, care and emergencies, as the measures page defines them."""

from collections.abc import Iterator
from datetime import timedelta

from .bed_nights import residential_from
from .clock import Period, age_on, day_of
from .service import Row, Service, Where, covers, each_hub

Figures = Iterator[tuple[Where, int, int | None]]


def referrals_received(service: Service, period: Period) -> Figures:
    for where, rows in each_hub(service, service.during("referrals", "received_at", period)):
        yield where, len(rows), None


def first_response_24h(service: Service, period: Period) -> Figures:
    for where, rows in each_hub(service, service.during("referrals", "received_at", period)):
        soon = [
            row
            for row in rows
            if row["first_response_at"]
            and row["first_response_at"] <= row["received_at"] + timedelta(hours=24)
        ]
        yield where, len(soon), len(rows)


def out_of_area(service: Service, period: Period) -> Figures:
    found = [
        row
        for row in service.during("placements", "start_on", period)
        if row["kind"] == "residential_external" and row["in_area"] == "no"
    ]
    yield (), len(found), None


def notifiable_incidents(service: Service, period: Period) -> Figures:
    found = [row for row in service.during("incidents", "occurred_at", period) if row["notifiable"] == "yes"]
    for where, rows in each_hub(service, found):
        yield where, len(rows), None


def worked_with_18_plus(service: Service, period: Period) -> Figures:
    grown = [
        person
        for person, days in service.worked_with(period).items()
        if any(age_on(service.people[person]["date_of_birth"], day) >= 18 for day in days)
    ]
    yield (), len(grown), None


def closed(service: Service, period: Period) -> list[Row]:
    return [row for row in service.during("referrals", "closed_on", period) if row["objectives_met"]]


def closed_with_objectives(service: Service, period: Period) -> Figures:
    yield (), len(closed(service, period)), None


def objectives_met(service: Service, period: Period) -> Figures:
    rows = closed(service, period)
    yield (), sum(row["objectives_met"] in ("fully", "partially") for row in rows), len(rows)


def objectives_fully_met(service: Service, period: Period) -> Figures:
    rows = closed(service, period)
    yield (), sum(row["objectives_met"] == "fully" for row in rows), len(rows)


def on_the_edge(service: Service, period: Period) -> list[str]:
    return [
        person
        for person, days in service.worked_with(period).items()
        if any(service.in_care(person, "edge_of_care", day) for day in days)
    ]


def edge_of_care_people(service: Service, period: Period) -> Figures:
    yield (), len(on_the_edge(service, period)), None


def edge_of_care_now_looked_after(service: Service, period: Period) -> Figures:
    people = on_the_edge(service, period)
    yield (), sum(service.looked_after(person, period.end) for person in people), len(people)


def edge_of_care_became_looked_after(service: Service, period: Period) -> Figures:
    people = on_the_edge(service, period)
    became = [
        person
        for person in people
        if any(
            care["status"] == "looked_after" and covers(care, period.end) and care["start_on"] in period
            for care in service.of(person, "care_periods")
        )
    ]
    yield (), len(became), len(people)


def emergencies(service: Service, period: Period) -> dict[str, list[Row]]:
    """The emergency referrals of the period by person."""
    found: dict[str, list[Row]] = {}
    for row in service.during("referrals", "received_at", period):
        if row["route"] == "emergency":
            found.setdefault(row["person_ref"], []).append(row)
    return found


def already_looked_after(service: Service, period: Period) -> set[str]:
    return {
        person
        for person, rows in emergencies(service, period).items()
        if any(service.looked_after(person, day_of(row["received_at"])) for row in rows)
    }


def later_looked_after(service: Service, period: Period) -> set[str]:
    """A period that ends on the day it starts covers no day, yet it starts: the words ask for the start."""
    found = set()
    for person, rows in emergencies(service, period).items():
        for row in rows:
            received = day_of(row["received_at"])
            if not service.looked_after(person, received) and any(
                care["status"] == "looked_after" and received < care["start_on"] <= period.end
                for care in service.of(person, "care_periods")
            ):
                found.add(person)
    return found


def emergency_referrals(service: Service, period: Period) -> Figures:
    yield (), sum(len(rows) for rows in emergencies(service, period).values()), None


def emergency_people(service: Service, period: Period) -> Figures:
    yield (), len(emergencies(service, period)), None


def emergency_already_looked_after(service: Service, period: Period) -> Figures:
    yield (), len(already_looked_after(service, period)), None


def emergency_later_looked_after(service: Service, period: Period) -> Figures:
    yield (), len(later_looked_after(service, period)), None


def emergency_looked_after(service: Service, period: Period) -> Figures:
    yield (), len(already_looked_after(service, period) | later_looked_after(service, period)), None


def emergency_still_looked_after(service: Service, period: Period) -> Figures:
    either = already_looked_after(service, period) | later_looked_after(service, period)
    yield (), sum(service.looked_after(person, period.end) for person in either), None


def emergency_residential(service: Service, period: Period) -> Figures:
    found = [
        person
        for person, rows in emergencies(service, period).items()
        if residential_from(service, person, period, min(day_of(row["received_at"]) for row in rows))
    ]
    yield (), len(found), None
