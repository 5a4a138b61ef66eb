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
    if record.withdrawn_at:
        return "Support opened again, which was taken back"
    facts = record.referral
    if facts.reopens_id:
        return f"Support opened again at {facts.hub}"
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


def significant_event(record: Record) -> str:
    """Its writer gave it a headline; what was brought in may have none."""
    sort = record.significant_event.get_sort_display()
    return f"{sort} in their story" if sort else "Something that mattered"
