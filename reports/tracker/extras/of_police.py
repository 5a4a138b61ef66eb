"""What a folder may not bring of intelligence: an item that is not the police's, or one that is marked higher."""

from reports.tracker.checks import report
from reports.tracker.extras.declared import EXTRAS, FOLDER
from reports.tracker.faults import Faults
from reports.tracker.format import FILES

NOT_POLICE = "Only the police share and grade intelligence. Name a police agency, or leave this row out."
#: As raise_meetings/intelligence/refused.py has it, in the words of PostgreSQL.
HIGHER = r"(^|\n)[\W_]*(UK[\W_]+)?(TOP[\W_]+SECRET|SECRET|CONFIDENTIAL)\M|\m(UK|TOP)[ -]SECRET\M"
SAID_HIGHER = r"\m(classification|marking|marked|classified)\W+((uk|top)\W+)*secret\M"
TOO_HIGH = "This is marked above OFFICIAL-SENSITIVE. Nothing of it may be kept here."


def check_intelligence(faults: Faults) -> None:
    items, agencies = EXTRAS[FOLDER + "intelligence"], FILES["agencies"]
    others = (
        f"select brought.line, brought.agency_ref from {items.staged} brought "
        f"left join {agencies.staged} named on named.agency_ref = brought.agency_ref "
        "left join partners_agency kept on kept.tracker_ref = brought.agency_ref "
        "where coalesce(named.kind, kept.kind) <> 'police'"
    )
    report(faults, items.key, "agency_ref", NOT_POLICE, others)
    for file in (items, EXTRAS[FOLDER + "corrections"]):
        higher = (
            f"select line, words from {file.staged} where category = 'intelligence' "
            f"and (words ~ '{HIGHER}' or words ~* '{SAID_HIGHER}') and awry = '{{}}'"
        )
        report(faults, file.key, "words", TOO_HIGH, higher)
