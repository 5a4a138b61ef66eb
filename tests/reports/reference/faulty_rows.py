"""Folders whose rows break a rule: alone, with another row, or by naming a row that is not there."""

from .case import ANY, Case, Expected, add, one, only, rewrite, swap

OVERLAP = "Two placements, two holds, or a placement and a hold may not cover one bed on one night."
ONE_PLACE = "A young person may be in one placement at a time"
HELD = "while a bed is held for them they may be in another placement of any kind but hub_bed"
END = "An end before its start is an error"
LATER = "A fault between rows is that of the later row in file order, at its ref or the start of its period."
STAY = ("start_on", "placement_ref")
HOLD = ("start_on", "hold_ref")

BETWEEN = [
    Case(
        "own stays overlap",
        ONE_PLACE,
        [add("placements.csv", "PL9,P1,family,,,yes,2016-05-31,2016-06-02,,")],
        one("placements.csv", 6, STAY),
    ),
    Case(
        "own open stay overlapped",
        ONE_PLACE,
        [add("placements.csv", "PL9,P2,kinship,,,yes,2017-01-01,2017-02-01,,")],
        one("placements.csv", 6, STAY),
    ),
    Case(
        "two stays in one bed",
        OVERLAP,
        [add("placements.csv", "PL9,P4,hub_bed,B1,,yes,2016-05-10,2016-05-11,,")],
        one("placements.csv", 6, STAY),
    ),
    Case(
        "the later row is the later line",
        LATER + " Neither the later ref nor the later start.",
        [swap("placements.csv", "PL1,P1", "PL9,P1,family,,,yes,2016-05-31,2016-06-02,,\nPL1,P1")],
        one("placements.csv", 4, STAY),
    ),
    Case(
        "three stays in one bed",
        LATER + " Both later rows have one.",
        [
            add("placements.csv", "PL8,P3,hub_bed,B1,,yes,2016-05-03,2016-05-06,,"),
            add("placements.csv", "PL9,P4,hub_bed,B1,,yes,2016-05-05,2016-05-07,,"),
        ],
        [Expected("placements.csv", 6, STAY), Expected("placements.csv", 7, STAY)],
        several=True,
    ),
    Case(
        "stay in a held bed",
        OVERLAP + " Between two files the later row is taken to be that of the later file.",
        [add("placements.csv", "PL9,P3,hub_bed,B3,,yes,2016-05-04,2016-05-06,,")],
        one("bed_holds.csv", 3, HOLD),
    ),
    Case(
        "stay in a bed held for oneself",
        OVERLAP + " " + HELD,
        [add("placements.csv", "PL9,P4,hub_bed,B3,,yes,2016-05-04,2016-05-06,,")],
        one("bed_holds.csv", 3, HOLD),
        several=True,
    ),
    Case(
        "two holds of one bed",
        OVERLAP,
        [add("bed_holds.csv", "BH9,B1,P4,2016-05-19,2016-05-21,other")],
        one("bed_holds.csv", 4, HOLD),
    ),
    Case(
        "two holds of one bed for one person",
        OVERLAP,
        [add("bed_holds.csv", "BH9,B1,P1,2016-05-19,2016-05-21,other")],
        one("bed_holds.csv", 4, HOLD),
    ),
    Case(
        "hold while in another hub bed",
        HELD,
        [add("bed_holds.csv", "BH9,B3,P2,2016-06-01,2016-06-02,other")],
        one("bed_holds.csv", 4, HOLD),
    ),
    Case(
        "hold of the bed one is in",
        HELD,
        [add("bed_holds.csv", "BH9,B2,P2,2016-06-01,2016-06-02,other")],
        one("bed_holds.csv", 4, HOLD),
        several=True,
    ),
    Case(
        "care of one status overlaps",
        "Two of one status may not.",
        [add("care_periods.csv", "CP9,P1,looked_after,,2016-07-31,2016-09-01")],
        one("care_periods.csv", 5, ("start_on", "care_ref")),
    ),
    Case(
        "care after one that still runs",
        "An empty end_on means still running.",
        [add("care_periods.csv", "CP9,P2,care_leaver,,2020-01-01,")],
        one("care_periods.csv", 5, ("start_on", "care_ref")),
    ),
    Case(
        "two key workers",
        "at most one key_worker on any day",
        [add("allocations.csv", "AL9,P1,S1,key_worker,2016-08-31,2016-09-01,")],
        one("allocations.csv", 5, ("start_on", "allocation_ref")),
    ),
    Case(
        "the same key worker twice",
        "at most one key_worker on any day: of two allocations, whoever they name",
        [add("allocations.csv", "AL9,P1,S2,key_worker,2017-08-31,2017-09-01,")],
        one("allocations.csv", 5, ("start_on", "allocation_ref")),
    ),
    Case(
        "second main need",
        "the one main need of a person in a discipline",
        [add("needs.csv", "N9,P1,communication_support,autism,2016-05-09,yes")],
        one("needs.csv", 5, "need_ref"),
    ),
    Case(
        "stay over a stored one",
        "Rows that the folder lacks stay in the service, and the rules hold there.",
        [
            swap("placements.csv", "PL1,P1,hub_bed,B1,,yes,2016-05-01,2016-05-11,planned_move,yes\n", ""),
            add("placements.csv", "PL9,P4,hub_bed,B1,,yes,2016-05-10,2016-05-11,,"),
        ],
        one("placements.csv", 5, STAY),
        first=[],
    ),
]


def ends(file: str, old: str, new: str, line: int, column: str = "end_on") -> Case:
    return Case(f"{column} before its start in {file}", END, [swap(file, old, new)], one(file, line, column))


ENDS = [
    ends("hubs.csv", "2011-01-01,2018-01-01", "2011-01-01,2010-12-31", 4, "closed_on"),
    ends("beds.csv", "2010-01-01,2018-06-01", "2010-01-01,2009-12-31", 3, "closed_on"),
    ends("bed_closures.csv", "2016-06-08", "2016-05-31", 2),
    ends("staff.csv", "2012-01-01,2018-01-01", "2012-01-01,2011-12-31", 3, "left_on"),
    ends("care_periods.csv", "2016-08-01", "2016-04-30", 2),
    ends("placements.csv", "2016-03-01,2016-04-01", "2016-03-01,2016-02-29", 5),
    ends("bed_holds.csv", "2016-05-05", "2016-04-30", 3),
    ends("allocations.csv", "2016-05-01,2016-09-01", "2016-05-01,2016-04-30", 2),
    ends("education_periods.csv", "2015-09-01,2016-07-20", "2015-09-01,2015-08-31", 2),
    ends("referrals.csv", "2017-04-01", "2016-03-31", 2, "closed_on"),
    ends("missing_episodes.csv", "2016-10-30T01:15+00:00", "2016-10-30T00:29+00:00", 3, "returned_at"),
    Case(
        "returned earlier though the clock reads later",
        END + ", and a time is the moment that its offset says.",
        [
            swap(
                "missing_episodes.csv",
                "2016-10-30T01:30+01:00,,2016-10-30T01:15+00:00",
                "2016-10-30T01:15+00:00,,2016-10-30T01:30+01:00",
            )
        ],
        one("missing_episodes.csv", 3, "returned_at"),
    ),
    Case(
        "closed before the London day it was received",
        "a time belongs to the day that London's clock shows: this one to 2 April",
        [
            swap("referrals.csv", "2016-04-01T23:30+01:00", "2016-04-01T23:30+00:00"),
            swap("referrals.csv", "2017-04-01", "2016-04-01"),
        ],
        one("referrals.csv", 2, "closed_on"),
    ),
]


def twice(file: str, row: str, line: int, column: str) -> Case:
    return Case(
        f"a ref twice in {file}",
        "A ref is unique in the file that defines it",
        [add(file, row)],
        one(file, line, column),
    )


TWICE = [
    twice("agencies.csv", "A3,Other Trust,voluntary", 5, "agency_ref"),
    twice("young_people.csv", "P1,Dara,Testwood,,2000-02-29,female,,,,,,no,", 6, "person_ref"),
    twice("contacts.csv", "K1,P1,S1,2016-05-02T10:00+01:00,phone,,,yes,", 7, "contact_ref"),
    twice("needs.csv", "N1,P1,communication_support,vocabulary_delay,2016-05-05,no", 5, "need_ref"),
    twice("raise_actions.csv", "RA1,RM2,A2,,Ring,,", 5, "action_ref"),
    twice("incidents.csv", "IN2,H1,,2016-05-07T23:00+01:00,other,no,,", 4, "incident_ref"),
]


def unknown(file: str, old: str, new: str, line: int, column: str) -> Case:
    return Case(
        f"{column} unknown in {file}: {new!r}",
        "A ref to a row that is in neither the folder nor the service "
        "is an error; refs are compared exactly.",
        [swap(file, old, new)],
        one(file, line, column),
    )


UNKNOWN = [
    unknown("beds.csv", "B3,H2", "B3,H9", 4, "hub_ref"),
    unknown("bed_closures.csv", "C2,B3", "C2,b3", 3, "bed_ref"),
    unknown("staff.csv", "S3,A2", "S3,A9", 4, "agency_ref"),
    unknown("staff.csv", "S2,A1,H1", "S2,A1,H1 ", 3, "hub_ref"),
    unknown("referrals.csv", "R2,P2", "R2,P9", 4, "person_ref"),
    unknown("referrals.csv", "R2,P2,H2", "R2,P2,H9", 4, "hub_ref"),
    unknown("referrals.csv", "R3,P3,H1,A1", "R3,P3,H1,A9", 5, "referring_agency_ref"),
    unknown("care_periods.csv", "CP2,P1", "CP2,p1", 3, "person_ref"),
    unknown("placements.csv", "PL4,P3", "PL4,P9", 5, "person_ref"),
    unknown("placements.csv", "hub_bed,B2", "hub_bed,B9", 4, "bed_ref"),
    unknown("bed_holds.csv", "BH2,B3", "BH2,B9", 3, "bed_ref"),
    unknown("bed_holds.csv", "B3,P4", "B3,P9", 3, "person_ref"),
    unknown("allocations.csv", "AL3,P1", "AL3,P9", 4, "person_ref"),
    unknown("allocations.csv", "AL2,P1,S2", "AL2,P1,S9", 3, "staff_ref"),
    unknown("contacts.csv", "K3,P2", "K3, P2", 6, "person_ref"),
    unknown("contacts.csv", "K2,P1,S2", "K2,P1,S9", 5, "staff_ref"),
    unknown("interventions.csv", "I2,P2", "I2,P9", 3, "person_ref"),
    unknown("interventions.csv", "I2,P2,S2", "I2,P2,S9", 3, "staff_ref"),
    unknown("interventions.csv", "S3,H1", "S3,H9", 2, "hub_ref"),
    unknown("needs.csv", "N3,P2", "N3,P9", 4, "person_ref"),
    unknown("assessments.csv", "SA2,P2", "SA2,P9", 3, "person_ref"),
    unknown("missing_episodes.csv", "ME2,P2", "ME2,P9", 3, "person_ref"),
    unknown("missing_episodes.csv", "ME1,P1,H1", "ME1,P1,H9", 2, "hub_ref"),
    unknown("police_events.csv", "PE2,P1", "PE2,P9", 3, "person_ref"),
    unknown("police_events.csv", "Theft,3,H1", "Theft,3,H9", 2, "location_hub_ref"),
    unknown("incidents.csv", "IN2,H2", "IN2,H9", 3, "hub_ref"),
    unknown("incidents.csv", "IN1,H1,P1", "IN1,H1,P9", 2, "person_ref"),
    unknown("raise_meetings.csv", "RM2,P2", "RM2,P9", 3, "person_ref"),
    unknown("raise_meetings.csv", "RM2,P2,H2", "RM2,P2,H9", 3, "hub_ref"),
    unknown("raise_actions.csv", "RA3,RM2", "RA3,RM9", 4, "meeting_ref"),
    unknown("raise_actions.csv", "RM1,A3", "RM1,A9", 3, "agency_ref"),
    unknown("raise_actions.csv", "A2,S3", "A2,S9", 2, "staff_ref"),
    unknown("education_periods.csv", "ED2,P1", "ED2,P9", 3, "person_ref"),
    Case(
        "people missing altogether",
        "A missing file is an empty one: every ref to a person is then unknown.",
        [only("agencies.csv", "hubs.csv", "beds.csv", "care_periods.csv", "bed_holds.csv")],
        [Expected("care_periods.csv", line, "person_ref") for line in (2, 3, 4)]
        + [Expected("bed_holds.csv", line, "person_ref") for line in (2, 3)],
        several=True,
    ),
]

ALONE = [
    Case(
        "legal status on the edge of care",
        "legal_status: for looked_after alone",
        [swap("care_periods.csv", "edge_of_care,,", "edge_of_care,C2,")],
        one("care_periods.csv", 3, "legal_status"),
    ),
    Case(
        "legal status of a care leaver",
        "legal_status: for looked_after alone",
        [swap("care_periods.csv", "care_leaver,,", "care_leaver,C1,")],
        one("care_periods.csv", 4, "legal_status"),
    ),
    Case(
        "hub bed without a bed",
        "A hub_bed names its bed",
        [swap("placements.csv", "PL3,P2,hub_bed,B2", "PL3,P2,hub_bed,")],
        one("placements.csv", 4, "bed_ref"),
    ),
    Case(
        "another kind with a bed",
        "no other kind does",
        [swap("placements.csv", "PL2,P1,family,,", "PL2,P1,family,B3,")],
        one("placements.csv", 3, "bed_ref"),
    ),
    Case(
        "total is not the sum",
        "where it and the four difficulty subscales are given, their sum",
        [swap("assessments.csv", "5,22", "5,23")],
        one("assessments.csv", 2, "total"),
    ),
    Case(
        "total counts the prosocial scale",
        "the four *difficulty* subscales: prosocial is no part of the sum",
        [swap("assessments.csv", "5,22", "5,27")],
        one("assessments.csv", 2, "total"),
    ),
    Case(
        "three faults in one row",
        "It reports every fault it finds, not the first",
        [
            swap(
                "police_events.csv",
                "PE1,P1,offence,2016-05-05T22:00+01:00,Theft,3",
                "PE1,P1,crime,2016-05-05,Theft,9",
            )
        ],
        [Expected("police_events.csv", 2, name) for name in ("kind", "occurred_at", "gravity")],
        several=True,
    ),
    Case(
        "faults of every sort at once",
        "It reports every fault it finds, not the first",
        [
            swap("needs.csv", "2016-05-06,yes", "2016-05-32,yes"),
            swap("beds.csv", "B3,H2", "B3,H9"),
            add("contacts.csv", "K1,P1,S1,2016-05-02T10:00+01:00,phone,,,yes,"),
            add("placements.csv", "PL9,P1,family,,,yes,2016-05-31,2016-06-02,,"),
            swap("bed_closures.csv", "2016-06-08", "2016-05-31"),
            add("education_periods.csv", "ED9,P1"),
            swap("assessments.csv", "5,22", "5,23"),
        ],
        [
            Expected("needs.csv", 4, "identified_on"),
            Expected("beds.csv", 4, "hub_ref"),
            Expected("contacts.csv", 7, "contact_ref"),
            Expected("placements.csv", 6, STAY),
            Expected("bed_closures.csv", 2, "end_on"),
            Expected("education_periods.csv", 4, None),
            Expected("assessments.csv", 2, "total"),
        ],
        several=True,
    ),
]

LEAD = [
    Case(
        "no council",
        "Where there is none, or more than one, the first import is told which; without that it is "
        "refused in words.",
        [swap("agencies.csv", "Council,council", "Council,district_council")],
        [Expected(None, ANY, None)],
    ),
    Case(
        "two councils",
        "or more than one",
        [swap("agencies.csv", "voluntary", "council")],
        [Expected(None, ANY, None)],
        several=True,
    ),
    Case(
        "a lead that is no agency",
        "A ref to a row that is in neither the folder nor the service is an error.",
        [],
        [Expected(None, ANY, None)],
        lead="A9",
    ),
    Case(
        "the lead in other letters",
        "compared exactly (a1 is not A1)",
        [rewrite("agencies.csv", str)],
        [Expected(None, ANY, None)],
        lead="a1",
    ),
]

CASES = [*BETWEEN, *ENDS, *TWICE, *UNKNOWN, *ALONE, *LEAD]
