"""Folders that look wrong and are not: an import takes them. With `first`, after another folder."""

import zipfile
from pathlib import Path

from .case import Case, Files, add, only, rewrite, swap, write

FORBIDS = "What no rule here forbids is accepted"
HEADER = "need_ref,person_ref,discipline,need,identified_on,main"


def quote_all(text: str) -> str:
    """Only for text without quoted cells."""
    return "".join(",".join(f'"{cell}"' for cell in line.split(",")) + "\n" for line in text.splitlines())


def zipped(files: Files, path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for file, raw in files.items():
            made.writestr(file, raw)


RULES = [
    Case("the base", "valid", []),
    Case(
        "stay touches stay",
        "Nights are half-open.",
        [add("placements.csv", "PL9,P4,hub_bed,B1,,yes,2016-04-20,2016-05-01,,")],
    ),
    Case(
        "stay of no nights inside another, same bed",
        "a stay of no nights, and is allowed: it covers no night",
        [add("placements.csv", "PL9,P4,hub_bed,B1,,yes,2016-05-05,2016-05-05,,")],
    ),
    Case(
        "own stay of no nights inside another",
        "likewise",
        [add("placements.csv", "PL9,P1,secure,,,yes,2016-05-05,2016-05-05,,")],
    ),
    Case(
        "hold of no nights in an occupied bed",
        "likewise",
        [add("bed_holds.csv", "BH9,B2,P4,2016-06-05,2016-06-05,other")],
    ),
    Case(
        "own holds on two beds",
        "Two holds may not cover one bed: these are two",
        [add("bed_holds.csv", "BH9,B3,P1,2016-05-12,2016-05-19,other")],
    ),
    Case(
        "hold while at another kind of home",
        "any kind but hub_bed",
        [add("bed_holds.csv", "BH9,B3,P3,2016-03-05,2016-03-20,other")],
    ),
    Case(
        "hold of one bed while another person is in hub beds",
        "held for *them*",
        [add("bed_holds.csv", "BH9,B3,P3,2016-06-05,2016-06-20,other")],
    ),
    Case(
        "stay under a closure",
        "a stay may lie under a closure",
        [add("placements.csv", "PL9,P4,hub_bed,B1,,yes,2016-06-02,2016-06-04,,")],
    ),
    Case(
        "stay before the bed opened and after it closed",
        "or outside the days on which its bed is opened",
        [add("placements.csv", "PL9,P4,hub_bed,B2,,yes,2009-06-02,2009-06-04,,")],
    ),
    Case("closures overlap", FORBIDS, [add("bed_closures.csv", "C9,B1,2016-06-05,2016-07-01,other")]),
    Case(
        "care of two statuses",
        "may overlap",
        [add("care_periods.csv", "CP9,P2,looked_after,,2016-02-01,2016-03-01")],
    ),
    Case(
        "care that covers no day inside another",
        "One that ends on the day it starts covers no day.",
        [add("care_periods.csv", "CP9,P1,looked_after,,2016-06-01,2016-06-01")],
    ),
    Case(
        "key work that covers no day inside another",
        "likewise",
        [add("allocations.csv", "AL9,P1,S1,key_worker,2016-06-01,2016-06-01,")],
    ),
    Case(
        "two co key workers",
        "at most one key_worker",
        [add("allocations.csv", "AL9,P1,S2,co_key_worker,2016-10-01,,")],
    ),
    Case(
        "education overlaps",
        "Education periods may overlap.",
        [add("education_periods.csv", "ED9,P1,school,2016-01-01,")],
    ),
    Case(
        "main needs in two disciplines",
        "the one main need of a person in a discipline",
        [add("needs.csv", "N9,P1,life_coach,adhd,2016-05-09,yes")],
    ),
    Case(
        "a total alone, and scales without one",
        "where it and the four difficulty subscales are given",
        [
            add("assessments.csv", "SA9,P1,sdq,2016-06-06,,3,,3,3,3,40"),
            add("assessments.csv", "SB9,P1,sdq,2016-06-06,,3,3,3,3,3,"),
        ],
    ),
    Case("looked after without a legal status", "legal_status?", [swap("care_periods.csv", "C2", "")]),
    Case(
        "closed on the London day it was received",
        "a time belongs to the day that London's clock shows: 1 April",
        [
            swap("referrals.csv", "2016-04-01T23:30+01:00", "2016-04-02T00:30+02:00"),
            swap("referrals.csv", "2017-04-01", "2016-04-01"),
        ],
    ),
    Case(
        "returned at the moment it started",
        "An end before its start: this is not before",
        [swap("missing_episodes.csv", "2016-10-30T01:15+00:00", "2016-10-30T00:30Z")],
    ),
    Case(
        "response before the referral, died before birth",
        FORBIDS,
        [
            swap("referrals.csv", "2016-04-02T23:30+01:00", "2016-03-02T23:30+00:00"),
            swap("young_people.csv", "2018-05-05", "1998-05-05"),
        ],
    ),
    Case(
        "declined with a day of closing, pending with a day of decision",
        FORBIDS,
        [swap("referrals.csv", "pending,,,,", "pending,2016-01-01,outreach,2016-05-01,none")],
    ),
    Case(
        "one NHS number and one e-mail twice",
        FORBIDS,
        [
            swap(
                "young_people.csv",
                "P2,Ezra,Ng,Ez,2001-05-06,male,,,",
                "P2,Ezra,Ng,Ez,2001-05-06,male,,9990000018,",
            ),
            swap("staff.csv", "Bo,Mock,,", "Bo,Mock,ash@northmoor.example,"),
        ],
    ),
    Case(
        "refs that differ in case or by a space",
        "compared exactly (a1 is not A1)",
        [
            add("agencies.csv", "a1,Other,other"),
            add("agencies.csv", " A1,Third,other"),
            add("agencies.csv", "A1 ,Fourth,other"),
        ],
    ),
    Case("ref of 64 wide characters", "up to 64 characters", [swap("needs.csv", "N3,", "😀" * 64 + ",")]),
    Case("one ref in two files", "unique in the file that defines it", [swap("needs.csv", "N3,", "P1,")]),
    Case("cell of 100,000 characters", "at most 100,000", [swap("contacts.csv", "Fine", "é" * 100_000)]),
    Case("long names", FORBIDS, [swap("young_people.csv", "Mei Ling,Field", "M" * 5000 + "," + "F" * 5000)]),
    Case(
        "days at both ends of the calendar",
        "Dates are YYYY-MM-DD",
        [
            swap("beds.csv", "Room 1,2011-01-01", "Room 1,0001-01-01"),
            swap("bed_closures.csv", "2016-07-01,,", "2016-07-01,9999-12-31,"),
        ],
    ),
    Case("two councils and a lead", "told which", [swap("agencies.csv", "voluntary", "council")], lead="A3"),
    Case(
        "no council and a lead",
        "told which",
        [swap("agencies.csv", "Council,council", "Council,district_council")],
        lead="A2",
    ),
]

WRITTEN = [
    Case("CRLF", "CRLF is accepted too", [rewrite("needs.csv", lambda text: text.replace("\n", "\r\n"))]),
    Case("CRLF and LF mixed", "each is accepted", [swap("needs.csv", "05,no\n", "05,no\r\n")]),
    Case(
        "byte-order mark",
        "a byte-order mark is accepted",
        [rewrite("needs.csv", lambda text: "\ufeff" + text)],
    ),
    Case(
        "byte-order mark before a quoted header",
        "likewise, and RFC 4180 quoting",
        [rewrite("needs.csv", lambda text: "\ufeff" + quote_all(text))],
    ),
    Case("no line end at the end", "RFC 4180", [rewrite("needs.csv", lambda text: text.rstrip("\n"))]),
    Case(
        "everything quoted, CRLF",
        "RFC 4180",
        [rewrite("needs.csv", lambda text: quote_all(text).replace("\n", "\r\n"))],
    ),
    Case("header alone", "a file without rows", [write("needs.csv", HEADER + "\n")]),
    Case("header alone, no line end", "likewise", [write("needs.csv", HEADER)]),
    Case(
        "files missing",
        "A missing file is an empty one",
        [only("agencies.csv", "hubs.csv", "young_people.csv")],
    ),
    Case(
        "optional columns missing, others in another order",
        "Column order is free",
        [
            write(
                "education_periods.csv",
                "start_on,status,person_ref,education_ref\n2015-09-01,school,P1,ED1\n",
            )
        ],
    ),
    Case(
        "rows before those they name",
        "row order is free",
        [
            rewrite(
                "young_people.csv", lambda text: "\n".join([text.split("\n")[0], *text.split("\n")[4:0:-1]])
            )
        ],
    ),
    Case(
        "text that spreadsheets and readers stumble over",
        "Text is kept as written",
        [swap("contacts.csv", "Fine", '"=1+1\r\n\t\u2028\x0b\x85 ""quoted"" \\N \\. , é e\u0301 \u202e"')],
    ),
    Case(
        "carriage return in a quoted cell",
        "Text is kept as written",
        [swap("contacts.csv", "Fine", '"Fi\rne"')],
    ),
    Case(
        "times as Z, with seconds, in other offsets",
        "Z is accepted, seconds may be given",
        [
            swap("contacts.csv", "2016-11-03T10:00+00:00", "2016-11-03T10:00:00Z"),
            swap("contacts.csv", "2016-05-02T10:00+01:00", "2016-05-02T14:45+05:45"),
            swap("incidents.csv", "2016-05-08T09:00+01:00", "2016-05-07T22:00:00-10:00"),
        ],
    ),
    Case("a zip", "or a .zip of it", [], zipped=zipped),
]

SECOND = [
    Case("the same again", "Importing the same folder twice changes nothing the second time", [], first=[]),
    Case(
        "two beds change places",
        "All rows or none: the rules hold for what the import leaves behind",
        [
            swap("placements.csv", "hub_bed,B1", "hub_bed,B9"),
            swap("placements.csv", "hub_bed,B2", "hub_bed,B1"),
            swap("placements.csv", "hub_bed,B9", "hub_bed,B2"),
            swap("bed_holds.csv", "BH1,B1", "BH1,B2"),
        ],
        first=[],
    ),
    Case(
        "main needs change places",
        "likewise",
        [
            swap("needs.csv", "05,yes", "05,-"),
            swap("needs.csv", "05,no", "05,yes"),
            swap("needs.csv", "05,-", "05,no"),
        ],
        first=[],
    ),
    Case(
        "key workers change places",
        "likewise",
        [
            swap("allocations.csv", "S1,key_worker,2016-05-01,2016-09-01,", "S1,key_worker,2016-09-01,,"),
            swap("allocations.csv", "S2,key_worker,2016-09-01,,", "S2,key_worker,2016-05-01,2016-09-01,"),
        ],
        first=[],
    ),
    Case(
        "own stays change places",
        "likewise",
        [
            swap("placements.csv", "2016-05-01,2016-05-11", "2016-05-21,2016-06-01"),
            swap("placements.csv", "2016-05-11,2016-06-01", "2016-05-01,2016-05-21"),
        ],
        first=[],
    ),
    Case(
        "a few rows that name stored ones",
        "in neither the folder nor the service: these are in the service",
        [only("contacts.csv"), add("contacts.csv", "K9,P4,S3,2016-05-02T10:00+01:00,phone,,,yes,")],
        first=[],
    ),
]

FINE = [*RULES, *WRITTEN, *SECOND]
