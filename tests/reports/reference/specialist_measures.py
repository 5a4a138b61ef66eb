"""Specialists' work, language needs, SDQ, being missing and the police, as the measures page defines them."""

from collections.abc import Iterator
from datetime import timedelta

from .clock import Period, age_on, day_of
from .schema import VALUES
from .service import Row, Service, Where, each_hub

Figures = Iterator[tuple[Where, int, int | None]]


def interventions(service: Service, period: Period) -> Iterator[tuple[Where, list[Row]]]:
    for discipline in VALUES["discipline"].split():
        theirs = [
            row
            for row in service.during("interventions", "occurred_at", period)
            if row["discipline"] == discipline
        ]
        for where, rows in each_hub(service, theirs):
            yield (("discipline", discipline), *where), rows


def specialist_people(service: Service, period: Period) -> Figures:
    for where, rows in interventions(service, period):
        yield where, len({row["person_ref"] for row in rows}), None


def specialist_interventions(service: Service, period: Period) -> Figures:
    for where, rows in interventions(service, period):
        yield where, len(rows), None


def seen_for_communication(service: Service, period: Period) -> set[str]:
    return {
        row["person_ref"]
        for row in service.during("interventions", "occurred_at", period)
        if row["discipline"] == "communication_support"
    }


def communication_needs(service: Service, person: str, period: Period) -> list[Row]:
    return [
        need
        for need in service.of(person, "needs")
        if need["discipline"] == "communication_support" and need["identified_on"] <= period.end
    ]


def slcn_identified(service: Service, period: Period) -> Figures:
    people = seen_for_communication(service, period)
    yield (), sum(bool(communication_needs(service, person, period)) for person in people), len(people)


def slcn_main_need(service: Service, period: Period) -> Figures:
    main = [
        need["need"]
        for person in seen_for_communication(service, period)
        for need in communication_needs(service, person, period)
        if need["main"] == "yes" and need["need"] != "not_recorded"
    ]
    for need in set(main):
        yield (("need", need),), main.count(need), len(main)


def sdq_mean(service: Service, period: Period) -> Figures:
    totals = []
    for person, facts in service.people.items():
        if service.ever_accepted(person, period.end):
            tests = [
                row
                for row in service.of(person, "assessments")
                if row["instrument"] == "sdq"
                and row["total"] is not None
                and row["completed_on"] in period
                and 12 <= age_on(facts["date_of_birth"], row["completed_on"]) <= 17
            ]
            if tests:
                last = max(tests, key=lambda row: (row["completed_on"], row["assessment_ref"]))
                totals.append(last["total"])
    yield (), sum(totals), len(totals)


def missing_from_hub(service: Service, period: Period) -> Figures:
    found = [
        row
        for row in service.during("missing_episodes", "started_at", period)
        if row["kind"] == "missing" and row["hub_ref"]
    ]
    for where, rows in each_hub(service, found):
        yield where, len(rows), None


def missing_all(service: Service, period: Period) -> Figures:
    started = service.during("missing_episodes", "started_at", period)
    yield (), sum(row["kind"] == "missing" for row in started), None


def return_interviews_72h(service: Service, period: Period) -> Figures:
    returned = [
        row for row in service.during("missing_episodes", "returned_at", period) if row["kind"] == "missing"
    ]
    in_time = [
        row
        for row in returned
        if row["interview_held_at"] and row["interview_held_at"] <= row["returned_at"] + timedelta(hours=72)
    ]
    yield (), len(in_time), len(returned)


def events(service: Service, kind: str, period: Period) -> list[Row]:
    return [row for row in service.during("police_events", "occurred_at", period) if row["kind"] == kind]


def arrests(service: Service, period: Period) -> Figures:
    yield (), len(events(service, "arrest", period)), None


def charges(service: Service, period: Period) -> Figures:
    yield (), len(events(service, "charge", period)), None


def charge_rate(service: Service, period: Period) -> Figures:
    yield (), len(events(service, "charge", period)), len(events(service, "arrest", period))


def people_arrested(service: Service, period: Period) -> Figures:
    worked_with = service.worked_with(period)
    arrested = {
        row["person_ref"]
        for row in events(service, "arrest", period)
        if day_of(row["occurred_at"]) in worked_with.get(row["person_ref"], [])
    }
    yield (), len(arrested), len(worked_with)


def offence_gravity(service: Service, period: Period) -> Figures:
    known = [row["gravity"] for row in events(service, "offence", period) if row["gravity"] is not None]
    yield (), sum(known), len(known)


def offences_in_hubs(service: Service, period: Period) -> Figures:
    found = [row for row in events(service, "offence", period) if row["location_hub_ref"]]
    for where, rows in each_hub(service, found, "location_hub_ref"):
        yield where, len(rows), None
