"""Random young people and what happens to them, close to every boundary that a measure draws."""

from datetime import date, timedelta
from typing import Any

from .chance import FAMILY, GIVEN, Chance, later_day
from .clock import birthday, day_of
from .random_houses import Tables, holds, overlap, stays
from .schema import FILES, VALUES

Row = dict[str, Any]


def refs(tables: Tables, file: str) -> list[str]:
    return [row[FILES[file][0].name] for row in tables[file]]


def build(chance: Chance, tables: Tables, count: int) -> None:
    disciplines = chance.sample(VALUES["discipline"].split(), 3)
    if chance.maybe(0.8) and "communication_support" not in disciplines:
        disciplines[0] = "communication_support"
    for number in range(count):
        row = young_person(chance)
        tables["young_people.csv"].append(row)
        person = row["person_ref"]
        if number % 10 == 9:
            continue  # someone in no other row
        referrals(chance, tables, person)
        care_periods(chance, tables, person)
        stays(chance, tables, person)
        holds(chance, tables, person)
        allocations(chance, tables, person)
        contacts(chance, tables, person)
        specialist_work(chance, tables, person, disciplines)
        assessments(chance, tables, row)
        missing(chance, tables, person)
        police_and_incidents(chance, tables, person)
        raise_meetings(chance, tables, person)
        education(chance, tables, person)


def young_person(chance: Chance) -> Row:
    """Born on 29 February, or so that 12, 18 or another birthday falls on a boundary, or anyhow."""
    edge = chance.choice(chance.edges)
    leap = [date(year, 2, 29) for year in (1996, 2000, 2004)]
    grown = birthday(edge, edge.year - 18)
    born = chance.choice([*leap, grown, grown, birthday(edge, edge.year - 12), date(2001, 7, 14)])
    row = {"person_ref": chance.ref("people", "YP"), "given_name": chance.choice(GIVEN)}
    row |= {"family_name": chance.choice(FAMILY), "known_as": chance.words(0.7), "date_of_birth": born}
    row["sex"] = chance.choice(VALUES["sex"].split())
    row["ethnicity"] = chance.some(VALUES["ethnicity"].split(), 0.2)
    # Two rows with one number are no fault: the page has no rule about it.
    row["nhs_number"] = chance.some(["9990000018", "9990000026", "999 000 0034"], 0.6)
    row |= {"upn": chance.some(["A000000000001", "temporary"], 0.6), "home_district": chance.words(0.5)}
    row |= {"first_language": chance.some(["English", "Cymraeg", "ትግርኛ"], 0.5)}
    row["uasc"] = chance.choice(["yes", "no", "no"])
    row["died_on"] = chance.day() if chance.maybe(0.1) else None
    return row


def referrals(chance: Chance, tables: Tables, person: str) -> None:
    for _ in range(chance.choice([0, 1, 1, 2, 3])):
        received = chance.moment()
        row = {"referral_ref": chance.ref("referrals", "R"), "person_ref": person}
        row["hub_ref"] = chance.choice(refs(tables, "hubs.csv"))
        row["referring_agency_ref"] = chance.some(refs(tables, "agencies.csv"), 0.4)
        row |= {"received_at": received, "route": chance.choice(["planned", "emergency"])}
        row |= {"out_of_hours": chance.choice(["yes", "no"]), "reason": chance.words()}
        row["first_response_at"] = None if chance.maybe(0.2) else chance.near(received, 24)
        row["decision"] = chance.choice(["accepted"] * 6 + ["pending", "declined", "withdrawn"])
        row["decided_on"] = chance.day() if chance.maybe(0.5) else None
        row["support"] = chance.some(VALUES["support"].split(), 0.3)
        row["closed_on"] = chance.day_after(day_of(received), never=0.4)
        row["objectives_met"] = chance.some(VALUES["objectives"].split(), 0.3)
        tables["referrals.csv"].append(row)


def care_periods(chance: Chance, tables: Tables, person: str) -> None:
    received = [row["received_at"] for row in tables["referrals.csv"] if row["person_ref"] == person]
    mine: list[Row] = []
    for _ in range(chance.randrange(5)):
        began = chance.day()
        if received and chance.maybe(0.4):
            began = later_day(day_of(chance.choice(received)), chance.choice([-1, 0, 1]))
        row = {"person_ref": person, "start_on": began, "end_on": chance.day_after(began, never=0.3)}
        row["status"] = chance.choice(["edge_of_care", "looked_after", "looked_after", "care_leaver"])
        row["legal_status"] = ""
        if row["status"] == "looked_after":
            row["legal_status"] = chance.some(VALUES["legal_status"].split(), 0.3)
        if not any(other["status"] == row["status"] and overlap(row, other) for other in mine):
            mine.append({"care_ref": chance.ref("care", "CP"), **row})
    tables["care_periods.csv"] += mine


def allocations(chance: Chance, tables: Tables, person: str) -> None:
    """Key workers often follow each other on one day, sometimes the same one, sometimes for no day at all."""
    workers = refs(tables, "staff.csv")[:4]
    mine: list[Row] = []
    for _ in range(chance.randrange(7)):
        began = chance.day()
        if mine and chance.maybe(0.5):
            began = chance.choice(mine)["end_on"] or began
        role = chance.choice(["key_worker"] * 3 + [chance.choice(VALUES["allocation_role"].split())])
        row = {"person_ref": person, "staff_ref": chance.choice(workers), "role": role, "start_on": began}
        row |= {"end_on": chance.day_after(began, never=0.2), "end_reason": chance.words(0.7)}
        clash = any(other["role"] == "key_worker" and overlap(row, other) for other in mine)
        if role != "key_worker" or not clash:
            mine.append({"allocation_ref": chance.ref("allocations", "AL"), **row})
    tables["allocations.csv"] += mine


def contacts(chance: Chance, tables: Tables, person: str) -> None:
    """Many on the very days on which the key worker changed."""
    workers = refs(tables, "staff.csv")[:5]
    changes = [
        day
        for row in tables["allocations.csv"]
        if row["person_ref"] == person
        for day in (row["start_on"], row["end_on"])
        if day
    ]
    for _ in range(chance.randrange(14)):
        day = chance.choice(changes) if changes and chance.maybe(0.4) else chance.day()
        row = {"contact_ref": chance.ref("contacts", "K"), "person_ref": person}
        row |= {"staff_ref": chance.choice(workers), "occurred_at": chance.moment_on(day)}
        row["method"] = chance.choice(VALUES["method"].split())
        row["started_by"] = chance.some(VALUES["started_by"].split(), 0.4)
        row["duration_minutes"] = chance.some(["0", "5", "45", "1440"], 0.4)
        row |= {"reached": chance.choice(["yes", "yes", "no"]), "summary": chance.words()}
        tables["contacts.csv"].append(row)


def specialist_work(chance: Chance, tables: Tables, person: str, disciplines: list[str]) -> None:
    for _ in range(chance.randrange(5)):
        row = {"intervention_ref": chance.ref("interventions", "I"), "person_ref": person}
        row["staff_ref"] = chance.choice(refs(tables, "staff.csv"))
        row |= {"hub_ref": chance.choice(refs(tables, "hubs.csv")), "discipline": chance.choice(disciplines)}
        row |= {"occurred_at": chance.moment(), "duration_minutes": chance.some(["0", "60"], 0.5)}
        row["summary"] = chance.words()
        tables["interventions.csv"].append(row)
    main: set[str] = set()
    for _ in range(chance.randrange(4)):
        discipline = chance.choice([*disciplines, "communication_support"])
        need = chance.choice(["receptive_language", "not_recorded", *VALUES["need"].split()])
        row = {"need_ref": chance.ref("needs", "N"), "person_ref": person, "discipline": discipline}
        row |= {"need": need, "identified_on": chance.day(), "main": "no"}
        if discipline not in main and chance.maybe(0.7):
            main.add(discipline)
            row["main"] = "yes"
        tables["needs.csv"].append(row)


def assessments(chance: Chance, tables: Tables, person: Row) -> None:
    """Often two on one day, and on the birthdays that let a test in or out."""
    born = person["date_of_birth"]
    birthdays = [birthday(born, born.year + age) for age in (12, 18)]
    day = chance.day()
    for _ in range(chance.randrange(5)):
        kind = chance.randrange(5)
        if kind in (0, 1):
            day = later_day(chance.choice(birthdays), -kind)
        elif kind in (2, 3):
            day = chance.day()
        row = {
            "assessment_ref": chance.ref("assessments", "SA", twin=0.3),
            "person_ref": person["person_ref"],
        }
        row |= {"instrument": "sdq", "completed_on": day}
        row["respondent"] = chance.some(VALUES["respondent"].split(), 0.3)
        scales = [chance.some(["0", "10", "3"], 0.15) for _ in range(5)]
        row |= dict(zip(["emotional", "conduct", "hyperactivity", "peer", "prosocial"], scales, strict=True))
        row["total"] = chance.some(["0", "40", "17"], 0.4)
        if all(scales[:4]) and row["total"]:
            row["total"] = str(sum(int(scale) for scale in scales[:4]))
        tables["assessments.csv"].append(row)


def missing(chance: Chance, tables: Tables, person: str) -> None:
    for _ in range(chance.randrange(4)):
        started = chance.moment()
        returned = started + timedelta(seconds=chance.choice([0, 1, 3600, 90000]))
        if chance.maybe(0.3):
            returned = max(started, chance.moment())
        if chance.maybe(0.15):
            returned = None
        row = {"episode_ref": chance.ref("missing", "ME"), "person_ref": person}
        row["hub_ref"] = chance.some(refs(tables, "hubs.csv"), 0.5)
        row |= {"kind": chance.choice(["missing", "missing", "absent"]), "started_at": started}
        row |= {"reported_at": chance.choice([None, started]), "returned_at": returned}
        row["interview_offered_at"] = chance.choice([None, returned])
        row["interview_held_at"] = None
        if chance.maybe(0.8):
            row["interview_held_at"] = chance.near(returned or started, 72)
        tables["missing_episodes.csv"].append(row)


def police_and_incidents(chance: Chance, tables: Tables, person: str) -> None:
    edges = [
        moment
        for row in tables["referrals.csv"]
        if row["person_ref"] == person
        for moment in (row["received_at"], row["closed_on"] and chance.moment_on(row["closed_on"]))
        if moment
    ]
    for _ in range(chance.randrange(6)):
        row = {"event_ref": chance.ref("police", "PE"), "person_ref": person}
        row["kind"] = chance.choice(VALUES["police_kind"].split())
        row["occurred_at"] = chance.choice(edges) if edges and chance.maybe(0.4) else chance.moment()
        row |= {"offence": chance.words(), "gravity": chance.some("12345678", 0.3)}
        row["location_hub_ref"] = chance.some(refs(tables, "hubs.csv"), 0.4)
        tables["police_events.csv"].append(row)
    for _ in range(chance.randrange(3)):
        row = {"incident_ref": chance.ref("incidents", "IN")}
        row |= {"hub_ref": chance.choice(refs(tables, "hubs.csv")), "person_ref": chance.some([person], 0.3)}
        row |= {"occurred_at": chance.moment(), "kind": chance.choice(VALUES["incident_kind"].split())}
        row["notifiable"] = chance.choice(["yes", "no"])
        row["notified_at"] = chance.choice([None, chance.moment()])
        row["summary"] = chance.words()
        tables["incidents.csv"].append(row)


def raise_meetings(chance: Chance, tables: Tables, person: str) -> None:
    agencies = refs(tables, "agencies.csv")[:-1]  # the last agency has no action
    for _ in range(chance.choice([0, 0, 1, 2])):
        meeting = {"meeting_ref": chance.ref("meetings", "RM"), "person_ref": person}
        meeting |= {"hub_ref": chance.choice(refs(tables, "hubs.csv")), "held_at": chance.moment()}
        meeting |= {"safety_scale": chance.some(["0", "10", "5"], 0.3), "summary": chance.words()}
        tables["raise_meetings.csv"].append(meeting)
        for _ in range(chance.randrange(4)):
            due = None if chance.maybe(0.2) else chance.day()
            row = {"action_ref": chance.ref("actions", "RA"), "meeting_ref": meeting["meeting_ref"]}
            row |= {"agency_ref": chance.choice(agencies), "action": chance.words(0)}
            row |= {"staff_ref": chance.some(refs(tables, "staff.csv"), 0.5), "due_on": due}
            row["completed_on"] = None if chance.maybe(0.3) else chance.day()
            if due and chance.maybe(0.6):
                row["completed_on"] = later_day(due, chance.choice([-1, 0, 0, 1]))
            tables["raise_actions.csv"].append(row)


def education(chance: Chance, tables: Tables, person: str) -> None:
    for _ in range(chance.randrange(5)):
        began = chance.day()
        row = {"education_ref": chance.ref("education", "ED"), "person_ref": person, "start_on": began}
        row["status"] = chance.choice(["neet", "neet", *VALUES["education_status"].split()])
        row["end_on"] = chance.day_after(began, never=0.4)
        tables["education_periods.csv"].append(row)
