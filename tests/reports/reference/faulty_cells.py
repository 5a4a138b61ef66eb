"""Folders in which one cell holds what its column may not."""

from .base_folder import BASE
from .case import Case, one, swap

VALUE = "Values: the page lists them, and refs and values are compared exactly."


def cell(file: str, line: int, column: str, old: str, new: str, why: str) -> Case:
    name = f"{file} {column}: {new[:30]!r}"
    if old not in BASE[file]:
        raise AssertionError(name)
    return Case(name, why, [swap(file, old, new)], one(file, line, column))


def dates() -> list[Case]:
    why = "Dates are YYYY-MM-DD."
    bad = ["20160506", "2016-5-6", "2016-02-30", "2017-02-29", "0000-01-01", "06/05/2016", "2016-05-06T00:00"]
    bad += [
        " 2016-05-06",
        "2016-05-06 ",
        "２０１６-05-06",
        "2016-W18-5",
        "2016-127",
        "10000-01-01",
        "2016-13-01",
    ]
    bad += ["2016-00-10", "2016-05", "today", "infinity", "epoch", "2016/05/06", "May 6 2016", "-2016-05-06"]
    return [cell("needs.csv", 4, "identified_on", "2016-05-06,yes", f"{text},yes", why) for text in bad] + [
        cell("young_people.csv", 5, "date_of_birth", "2002-07-08", "2002-07-32", why),
        cell("placements.csv", 4, "start_on", "B2,,yes,2016-05-01", "B2,,yes,2016-05-00", why),
        cell("staff.csv", 3, "left_on", "2018-01-01", "never", why),
        cell("raise_actions.csv", 4, "due_on", "2016-06-09", "9.6.2016", why),
        cell("young_people.csv", 4, "died_on", "2018-05-05", "2018-5-05", why),
    ]


def times() -> list[Case]:
    why = "Times are ISO 8601 with an offset (2016-05-01T14:30+01:00; Z is accepted, seconds may be given)."
    bad = ["2016-11-03T10:00", "2016-11-03", "2016-11-03 10:00+00:00", "2016-11-03T25:00+00:00"]
    bad += ["2016-11-03T10:60+00:00", "2016-11-03T10:00:61+00:00", "2016-11-31T10:00+00:00", "10:00+00:00"]
    bad += [
        "2016-11-03T10:00+25:00",
        "2016-11-03T10:00 Europe/London",
        "2016-11-03T10:00GMT",
        "03/11/2016 10:00",
    ]
    bad += [
        "2016-11-03T1000",
        "2016-11-03T10:00+",
        "2016-11-03T9:00Z",
        " 2016-11-03T10:00Z",
        "0000-11-03T10:00Z",
    ]
    midnight = "No clock of London's shows 24:00; ISO 8601:2019 has no such time, the edition before it had."
    return [cell("contacts.csv", 6, "occurred_at", "2016-11-03T10:00+00:00", text, why) for text in bad] + [
        cell("contacts.csv", 6, "occurred_at", "2016-11-03T10:00+00:00", "2016-11-03T24:00+00:00", midnight),
        cell("referrals.csv", 2, "first_response_at", "2016-04-02T23:30+01:00", "2016-04-02T23:30", why),
        cell("missing_episodes.csv", 2, "reported_at", "2016-05-05T23:00+01:00", "2016-05-05", why),
        cell("incidents.csv", 3, "notified_at", "2016-05-08T09:00+01:00", "soon", why),
        cell("raise_meetings.csv", 2, "held_at", "2016-06-01T10:00+01:00", "2016-06-01T10:00+1", why),
    ]


def numbers() -> list[Case]:
    gravity = "gravity: 1-8"
    bad = ["0", "9", "-1", "3.0", "1e0", "+3", " 3", "٣", "3,5", "three", "0x3", "99999999999999999999"]
    return [
        cell(
            "police_events.csv",
            2,
            "gravity",
            "Theft,3",
            "Theft," + (f'"{text}"' if "," in text else text),
            gravity,
        )
        for text in bad
    ] + [
        cell("assessments.csv", 2, "emotional", "self,3,7,7,5,5,22", "self,11,7,7,5,5,30", "Subscales 0-10"),
        cell("assessments.csv", 2, "prosocial", "5,5,22", "5,-1,22", "Subscales 0-10"),
        cell("assessments.csv", 3, "total", ",0\n", ",41\n", "total 0-40"),
        cell("raise_meetings.csv", 2, "safety_scale", "4,", "11,", "safety_scale: 0-10"),
        cell(
            "contacts.csv", 2, "duration_minutes", "worker,30", "worker,half an hour", "a number of minutes"
        ),
        cell("interventions.csv", 2, "duration_minutes", "60", "60 min", "a number of minutes"),
    ]


def values() -> list[Case]:
    return [
        cell("agencies.csv", 4, "kind", "voluntary", "charity", VALUE),
        cell("staff.csv", 4, "role", "police_liaison", "Police liaison", VALUE),
        cell("young_people.csv", 3, "sex", ",male,", ",Male,", VALUE),
        cell("young_people.csv", 2, "ethnicity", "WBRI", "wbri", VALUE),
        cell("young_people.csv", 3, "uasc", "yes", "Yes", "`yes` / `no`."),
        cell("referrals.csv", 2, "route", "emergency", "urgent", VALUE),
        cell("referrals.csv", 4, "out_of_hours", "planned,no,,,", "planned,false,,,", "`yes` / `no`."),
        cell("referrals.csv", 4, "decision", "pending", "waiting", VALUE),
        cell("referrals.csv", 2, "support", "residential", "residential ", VALUE),
        cell("referrals.csv", 2, "objectives_met", "fully", "full", VALUE),
        cell("care_periods.csv", 4, "status", "care_leaver", "leaver", VALUE),
        cell("care_periods.csv", 2, "legal_status", "C2", "C3", VALUE),
        cell("placements.csv", 3, "kind", "family", "home", VALUE),
        cell("placements.csv", 5, "in_area", "no,2016", "n,2016", "`yes` / `no`."),
        cell("placements.csv", 5, "end_reason", "breakdown", "broke down", VALUE),
        cell("placements.csv", 5, "planned_end", "breakdown,no", "breakdown,0", "`yes` / `no`."),
        cell("bed_closures.csv", 2, "reason", "maintenance", "repairs", VALUE),
        cell("bed_holds.csv", 2, "reason", "phased_return", "phased return", VALUE),
        cell("allocations.csv", 4, "role", "co_key_worker", "second", VALUE),
        cell("contacts.csv", 5, "method", "phone", "email", VALUE),
        cell("contacts.csv", 2, "started_by", "worker,30", "staff,30", VALUE),
        cell("contacts.csv", 5, "reached", "phone,,,no", "phone,,,1", "`yes` / `no`."),
        cell("interventions.csv", 2, "discipline", "police", "Police", VALUE),
        cell("needs.csv", 4, "need", "adhd", "ADHD", VALUE),
        cell("needs.csv", 3, "main", "05,no", "05,true", "`yes` / `no`."),
        cell("assessments.csv", 3, "instrument", "P2,sdq", "P2,SDQ", VALUE),
        cell("assessments.csv", 2, "respondent", "self", "parent", VALUE),
        cell("missing_episodes.csv", 2, "kind", "missing", "away", VALUE),
        cell("police_events.csv", 3, "kind", "arrest", "arrested", VALUE),
        cell("incidents.csv", 3, "kind", "complaint", "noise", VALUE),
        cell("incidents.csv", 2, "notifiable", "police_called,no", "police_called,No", "`yes` / `no`."),
        cell("education_periods.csv", 3, "status", "neet", "NEET", VALUE),
    ]


def empty() -> list[Case]:
    why = "Only columns with a ? may be empty."
    return [
        cell("agencies.csv", 4, "name", "A3,Fell Trust", "A3,", why),
        cell("beds.csv", 4, "name", "Room 1,2011", ",2011", why),
        cell("beds.csv", 4, "opened_on", "2011-01-01", "", why),
        cell("staff.csv", 4, "family_name", "Fell", "", why),
        cell("young_people.csv", 5, "date_of_birth", "2002-07-08", "", why),
        cell("young_people.csv", 5, "sex", "unknown", "", why),
        cell("young_people.csv", 3, "uasc", "yes", "", why),
        cell("referrals.csv", 4, "received_at", "2016-05-01T14:30+01:00", "", why),
        cell("placements.csv", 5, "person_ref", "PL4,P3", "PL4,", why),
        cell("placements.csv", 5, "in_area", "no,2016", ",2016", why),
        cell("bed_holds.csv", 3, "start_on", "2016-05-01", "", why),
        cell("needs.csv", 4, "need_ref", "N3,P2", ",P2", why),
        cell("needs.csv", 3, "main", "05,no", "05,", why),
        cell("contacts.csv", 6, "staff_ref", "P2,S1", "P2,", why),
        cell("raise_actions.csv", 3, "action", "Hold a room", "", why),
        cell("assessments.csv", 3, "instrument", "P2,sdq", "P2,", why),
    ]


def long() -> list[Case]:
    ref = "Refs are opaque strings of up to 64 characters."
    cell_limit = (
        "The page gives no length of text; the record's design does: a cell holds at most 100,000 characters."
    )
    return [
        cell("needs.csv", 4, "need_ref", "N3,", "N" * 65 + ",", ref),
        cell("contacts.csv", 6, "contact_ref", "K3,", "é" * 65 + ",", ref),
        cell("contacts.csv", 6, "summary", "yes,Fine", "yes," + "x" * 100_001, cell_limit),
    ]


CASES = [*dates(), *times(), *numbers(), *values(), *empty(), *long()]
