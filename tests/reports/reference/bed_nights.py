"""What became of every night of every bed: the words *available*, *occupied*, *held* and *empty*."""

from collections.abc import Iterator
from datetime import date, timedelta

from .clock import Period, days
from .service import Row, Service, Where, covers, each_hub


def nights(service: Service, period: Period) -> list[Row]:
    """One row for each available night of each bed: who occupied it, and whether it was empty."""
    found = []
    for bed in service["beds"]:
        ref = bed["bed_ref"]
        closures = [row for row in service["bed_closures"] if row["bed_ref"] == ref]
        stays = [row for row in service["placements"] if row["kind"] == "hub_bed" and row["bed_ref"] == ref]
        holds = [row for row in service["bed_holds"] if row["bed_ref"] == ref]
        for night in period.days():
            opened = bed["opened_on"] <= night and not (bed["closed_on"] and bed["closed_on"] <= night)
            if not opened or any(covers(closure, night) for closure in closures):
                continue
            people = [stay["person_ref"] for stay in stays if covers(stay, night)]
            held = not people and any(covers(hold, night) for hold in holds)
            found.append(
                {
                    "hub_ref": bed["hub_ref"],
                    "night": night,
                    "person_ref": people[0] if people else None,
                    "empty": not people and not held,
                }
            )
    return found


def nights_once(service: Service, period: Period) -> list[Row]:
    """`nights`, counted once for each period and kept on the service."""
    kept = service.__dict__.setdefault("_nights", {})
    if period not in kept:
        kept[period] = nights(service, period)
    return kept[period]


def available(service: Service, period: Period) -> Iterator[tuple[Where, int, None]]:
    for where, rows in each_hub(service, nights_once(service, period)):
        yield where, len(rows), None


def occupancy(service: Service, period: Period) -> Iterator[tuple[Where, int, int]]:
    for where, rows in each_hub(service, nights_once(service, period)):
        yield where, sum(row["person_ref"] is not None for row in rows), len(rows)


def empty(service: Service, period: Period) -> Iterator[tuple[Where, int, int]]:
    for where, rows in each_hub(service, nights_once(service, period)):
        yield where, sum(row["empty"] for row in rows), len(rows)


def weeks_full(service: Service, year: Period) -> Iterator[tuple[Where, int, None]]:
    for where, rows in each_hub(service, nights_once(service, year)):
        if where:
            full = 0
            for week in range(52):
                first = year.start + timedelta(days=7 * week)
                in_week = [row for row in rows if first <= row["night"] < first + timedelta(days=7)]
                full += bool(in_week) and not any(row["empty"] for row in in_week)
            yield where, full, None


def people(service: Service, period: Period) -> Iterator[tuple[Where, int, None]]:
    for where, rows in each_hub(service, nights_once(service, period)):
        yield where, len({row["person_ref"] for row in rows} - {None}), None


def length_of_stay(service: Service, period: Period, to: date) -> Iterator[tuple[Where, int, int]]:
    hub_of = {bed["bed_ref"]: bed["hub_ref"] for bed in service["beds"]}
    stays = [
        stay | {"hub_ref": hub_of[stay["bed_ref"]]}
        for stay in service["placements"]
        if stay["kind"] == "hub_bed" and stay["start_on"] in period
        if stay["end_on"] and stay["end_on"] <= to
    ]
    for where, rows in each_hub(service, stays):
        yield where, sum((row["end_on"] - row["start_on"]).days for row in rows), len(rows)


def residential_from(service: Service, person: str, period: Period, first: date) -> bool:
    """A night of theirs, occupied in a hub bed or at a residential_external, from `first` to the period's end."""
    if any(row["person_ref"] == person and row["night"] >= first for row in nights_once(service, period)):
        return True
    external = [row for row in service.of(person, "placements") if row["kind"] == "residential_external"]
    return any(
        covers(row, night) for row in external for night in days(first, period.end + timedelta(days=1))
    )
