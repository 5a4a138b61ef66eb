"""Random agencies, hubs, beds and staff, and who lives where: everything whose rules speak of nights."""

from datetime import date, timedelta
from typing import Any

from .chance import FAMILY, GIVEN, Chance
from .clock import day_of
from .schema import VALUES

Row = dict[str, Any]
Tables = dict[str, list[Row]]


def overlap(one: Row, other: Row) -> bool:
    """Half-open periods that share a day. One that ends on the day it starts shares none."""
    start = max(one["start_on"], other["start_on"])
    return all(start < row["end_on"] for row in (one, other) if row["end_on"])  # an open one has no last day


def build(chance: Chance, tables: Tables, councils: int) -> None:
    agencies(chance, tables, councils)
    hubs_and_beds(chance, tables)
    staff(chance, tables)


def agencies(chance: Chance, tables: Tables, councils: int) -> None:
    others = [kind for kind in VALUES["agency_kind"].split() if kind != "council"]
    kinds = ["council"] * councils + ["police"] + chance.sample(others, 4)
    tables["agencies.csv"] = [
        {"agency_ref": chance.ref("agencies", "AG"), "name": chance.words(0) + "agency", "kind": kind}
        for kind in kinds
    ]


def hubs_and_beds(chance: Chance, tables: Tables) -> None:
    start = date(chance.first_year, 4, 1)
    for number in range(4):
        opened = chance.choice([date(2010, 1, 1), date(2010, 1, 1), chance.day()])
        ref = chance.ref("hubs", "H")
        if number == 3 and chance.maybe(0.15):
            ref = f"Q;hub={tables['hubs.csv'][0]['hub_ref']}"[:64]
        hub = {"hub_ref": ref, "name": f"Hub {number}", "area": chance.words(), "opened_on": opened}
        hub["ofsted_urn"] = chance.some(["SC990011", "sc 990 029"], 0.5)
        hub["closed_on"] = chance.day_after(opened) if chance.maybe(0.2) else None
        tables["hubs.csv"].append(hub)
    houses = [hub["hub_ref"] for hub in tables["hubs.csv"]]
    # One hub has a single bed, so that it is sometimes full for weeks; one has none.
    for hub_ref in [houses[0]] + [houses[1]] * 3 + [houses[2]] * 2:
        before = [date(1, 1, 1), date(2010, 1, 1), start - timedelta(days=1)]
        opened = chance.choice([*before, start, chance.day()])
        bed = {"bed_ref": chance.ref("beds", "B"), "hub_ref": hub_ref, "name": chance.words(0)}
        bed |= {"opened_on": opened, "closed_on": chance.day_after(opened) if chance.maybe(0.4) else None}
        tables["beds.csv"].append(bed)
    beds = [bed["bed_ref"] for bed in tables["beds.csv"]]
    for _ in range(chance.randrange(9)):
        began = chance.day()
        closure = {"closure_ref": chance.ref("closures", "C"), "bed_ref": chance.choice(beds)}
        closure |= {"start_on": began, "end_on": None if chance.maybe(0.03) else chance.day_after(began)}
        if closure["end_on"] is None and chance.maybe(0.8):
            closure["end_on"] = began + timedelta(days=7)
        closure["reason"] = chance.choice(VALUES["closure_reason"].split())
        tables["bed_closures.csv"].append(closure)


def staff(chance: Chance, tables: Tables) -> None:
    agency_refs = [row["agency_ref"] for row in tables["agencies.csv"]]
    hub_refs = [row["hub_ref"] for row in tables["hubs.csv"]]
    for number in range(7):
        began = chance.choice([date(2011, 2, 3), chance.day()])
        row = {"staff_ref": chance.ref("staff", "S"), "agency_ref": chance.choice(agency_refs)}
        row |= {"hub_ref": chance.some(hub_refs, 0.4), "given_name": chance.choice(GIVEN)}
        row["family_name"] = chance.choice(FAMILY)
        row["email"] = chance.some(["same@northmoor.example", f"w{number}@northmoor.example"], 0.4)
        row["role"] = chance.choice(VALUES["staff_role"].split())
        row |= {"started_on": began, "left_on": chance.day_after(began) if chance.maybe(0.3) else None}
        tables["staff.csv"].append(row)


def free_for_stay(tables: Tables, stay: Row) -> bool:
    for other in tables["placements.csv"]:
        same_bed = stay["bed_ref"] and other["bed_ref"] == stay["bed_ref"]
        if (other["person_ref"] == stay["person_ref"] or same_bed) and overlap(stay, other):
            return False
    for hold in tables["bed_holds.csv"] if stay["kind"] == "hub_bed" else []:
        same = hold["bed_ref"] == stay["bed_ref"] or hold["person_ref"] == stay["person_ref"]
        if same and overlap(stay, hold):
            return False
    return True


def free_for_hold(tables: Tables, hold: Row) -> bool:
    for other in tables["bed_holds.csv"]:
        if other["bed_ref"] == hold["bed_ref"] and overlap(hold, other):
            return False
    for stay in tables["placements.csv"]:
        same = stay["bed_ref"] == hold["bed_ref"] or stay["person_ref"] == hold["person_ref"]
        if stay["kind"] == "hub_bed" and same and overlap(hold, stay):
            return False
    return True


def stays(chance: Chance, tables: Tables, person: str) -> None:
    """Stays that often begin on the day another ended, in the same bed or of the same person."""
    beds = [row["bed_ref"] for row in tables["beds.csv"]]
    kinds = VALUES["placement_kind"].split()
    for _ in range(chance.randrange(5)):
        touch = [row["end_on"] for row in tables["placements.csv"][-9:] if row["end_on"]]
        began = chance.choice(touch) if touch and chance.maybe(0.4) else chance.day()
        ended = chance.day_after(began)
        received = [row["received_at"] for row in tables["referrals.csv"] if row["person_ref"] == person]
        if received and chance.maybe(0.35):
            began = day_of(chance.choice(received))
            ended = began + timedelta(days=chance.choice([0, 1, 1, 2]))
        kind = chance.choice(["hub_bed"] * 6 + ["residential_external"] * 2 + [chance.choice(kinds)])
        row = {"person_ref": person, "kind": kind, "in_area": chance.choice(["yes", "no"])}
        row["bed_ref"] = chance.choice(beds) if kind == "hub_bed" else ""
        row |= {"provider": chance.words(0.6), "start_on": began, "end_on": ended}
        row["end_reason"] = chance.some(VALUES["placement_end"].split(), 0.4)
        row["planned_end"] = chance.some(["yes", "no"], 0.4)
        if free_for_stay(tables, row):
            tables["placements.csv"].append({"placement_ref": chance.ref("placements", "PL"), **row})


def holds(chance: Chance, tables: Tables, person: str) -> None:
    beds = [row["bed_ref"] for row in tables["beds.csv"]]
    for _ in range(chance.randrange(4)):
        touch = [row["end_on"] for row in tables["placements.csv"] if row["bed_ref"] and row["end_on"]]
        began = chance.choice(touch) if touch and chance.maybe(0.5) else chance.day()
        row = {"bed_ref": chance.choice(beds), "person_ref": person, "start_on": began}
        row |= {"end_on": chance.day_after(began), "reason": chance.choice(VALUES["hold_reason"].split())}
        if free_for_hold(tables, row):
            tables["bed_holds.csv"].append({"hold_ref": chance.ref("holds", "BH"), **row})
