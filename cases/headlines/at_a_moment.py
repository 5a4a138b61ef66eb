"""What came or happened at a moment, in one line."""

from cases.models import Record
from cases.models.missing import MissingKind
from cases.models.police import PoliceEventKind
from nwd.ui.spoken import length_words, uncapped

POLICE = {
    PoliceEventKind.OFFENCE: "Police",
    PoliceEventKind.ARREST: "Arrested",
    PoliceEventKind.CHARGE: "Charged",
}


def referral(record: Record) -> str:
    facts = record.referral
    return f"Referral to {facts.hub}: {uncapped(facts.became)}"


def missing_episode(record: Record) -> str:
    facts = record.missing_episode
    what = "Missing" if facts.kind == MissingKind.MISSING else "Away without agreement"
    if facts.returned_at is None:
        return f"{what}, not back yet"
    return f"{what} for {length_words(facts.returned_at - facts.started_at)}"


def police_event(record: Record) -> str:
    facts = record.police_event
    what = POLICE[PoliceEventKind(facts.kind)]
    if facts.offence:
        what = f"{what}: {uncapped(facts.offence)}"
    elif facts.kind == PoliceEventKind.OFFENCE:
        what = f"{what}: an offence"
    return f"{what}, at {facts.location_hub}" if facts.location_hub else what
