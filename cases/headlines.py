"""What each kind of record says in one line: what a person would say had happened.

`RELATED` is what `select_related` must bring for the lines of a whole page to cost no query of their own;
`HEADLINES` and `DETAILS` have a line for each kind whose facts live in this app. Apps above add theirs.
"""

from collections.abc import Callable

from cases.models import Kind, Record
from cases.models.care import EducationStatus
from cases.models.key_work import ContactMethod, StartedBy
from cases.models.missing import MissingKind
from cases.models.police import PoliceEventKind
from cases.models.specialists import AssessmentRespondent
from nwd.ui.spoken import length_words

RELATED = (
    "referral__hub", "care_period", "allocation__worker", "contact__worker", "intervention__worker", "need",
    "assessment", "missing_episode", "police_event__location_hub", "education_period",
)  # fmt: skip

IN_TOUCH = {
    ContactMethod.FACE_TO_FACE: "Time together with",
    ContactMethod.PHONE: "Phone call with",
    ContactMethod.VIDEO: "Video call with",
    ContactMethod.TEXT: "Text messages with",
    ContactMethod.LETTER: "Letter from",
    ContactMethod.OTHER: "In touch with",
}
TRIED = {
    ContactMethod.FACE_TO_FACE: "tried to see them",
    ContactMethod.PHONE: "tried to reach them by phone",
    ContactMethod.VIDEO: "tried to reach them by video call",
    ContactMethod.TEXT: "sent a text message",
    ContactMethod.LETTER: "sent a letter",
    ContactMethod.OTHER: "tried to get in touch",
}
STARTED = {
    StartedBy.YOUNG_PERSON: "the young person",
    StartedBy.FAMILY: "family",
    StartedBy.OTHER: "somebody else",
}
ANSWERED = {
    AssessmentRespondent.SELF: "the young person",
    AssessmentRespondent.PARENT_CARER: "a parent or carer",
    AssessmentRespondent.TEACHER: "a teacher",
}
LEARNING = {
    EducationStatus.SCHOOL: "At school",
    EducationStatus.ALTERNATIVE_PROVISION: "In alternative provision",
    EducationStatus.COLLEGE: "At college",
    EducationStatus.TRAINING: "In training",
    EducationStatus.APPRENTICESHIP: "In an apprenticeship",
    EducationStatus.EMPLOYMENT: "At work",
    EducationStatus.NEET: "Looking for school, college or work",
}
POLICE = {
    PoliceEventKind.OFFENCE: "Offence",
    PoliceEventKind.ARREST: "Arrested",
    PoliceEventKind.CHARGE: "Charged",
}


def uncapped(words: str) -> str:
    """For the middle of a sentence; what begins with several capitals (SDQ, CAMHS) stays."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def referral(record: Record) -> str:
    facts = record.referral
    return f"Referral to {facts.hub}: {uncapped(facts.get_decision_display())}"


def care_period(record: Record) -> str:
    facts = record.care_period
    status = str(facts.get_status_display())
    return f"{status}: {uncapped(facts.get_legal_status_display())}" if facts.legal_status else status


def allocation(record: Record) -> str:
    facts = record.allocation
    return f"{facts.worker} became their {uncapped(facts.get_role_display())}"


def contact(record: Record) -> str:
    facts = record.contact
    if not facts.reached:
        return f"{facts.worker} {TRIED[ContactMethod(facts.method)]}"
    parts = [f"{IN_TOUCH[ContactMethod(facts.method)]} {facts.worker}", _minutes(facts.duration_minutes)]
    if facts.started_by in STARTED:
        parts.append(f"started by {STARTED[StartedBy(facts.started_by)]}")
    return ", ".join(filter(None, parts))


def intervention(record: Record) -> str:
    facts = record.intervention
    who = f"{facts.get_discipline_display()} session with {facts.worker}"
    return ", ".join(filter(None, (who, _minutes(facts.duration_minutes))))


def _minutes(minutes: int | None) -> str:
    return "" if minutes is None else f"{minutes} minute{'' if minutes == 1 else 's'}"


def need(record: Record) -> str:
    facts = record.need
    main = "main need, " if facts.main else ""
    return (
        f"Need found: {uncapped(facts.get_need_display())} ({main}{uncapped(facts.get_discipline_display())})"
    )


def assessment(record: Record) -> str:
    facts = record.assessment
    total = f" total {facts.total}" if facts.total is not None else " scores"
    by = f", answered by {ANSWERED[AssessmentRespondent(facts.respondent)]}" if facts.respondent else ""
    return f"{facts.get_instrument_display()}{total}{by}"


def missing_episode(record: Record) -> str:
    facts = record.missing_episode
    what = "Missing" if facts.kind == MissingKind.MISSING else "Away without agreement"
    if facts.returned_at is None:
        return f"{what}, not back yet"
    return f"{what} for {length_words(facts.returned_at - facts.started_at)}"


def police_event(record: Record) -> str:
    facts = record.police_event
    what = POLICE[PoliceEventKind(facts.kind)]
    where = f" at {facts.location_hub}" if facts.location_hub else ""
    return f"{what}{where}: {uncapped(facts.offence)}" if facts.offence else f"{what}{where}"


def education_period(record: Record) -> str:
    return LEARNING[EducationStatus(record.education_period.status)]


def note(record: Record) -> str:
    return f"Note about {uncapped(record.get_category_display())}"


def identity(record: Record) -> str:
    return "Who they are"


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.IDENTITY: identity,
    Kind.REFERRAL: referral,
    Kind.CARE_PERIOD: care_period,
    Kind.ALLOCATION: allocation,
    Kind.CONTACT: contact,
    Kind.INTERVENTION: intervention,
    Kind.NEED: need,
    Kind.ASSESSMENT: assessment,
    Kind.MISSING_EPISODE: missing_episode,
    Kind.POLICE_EVENT: police_event,
    Kind.EDUCATION_PERIOD: education_period,
    Kind.NOTE: note,
}

#: Where a kind's facts stand, from its envelope.
DETAILS: dict[str, tuple[str, ...]] = {
    Kind.IDENTITY: ("identity",),
    Kind.REFERRAL: ("referral",),
    Kind.CARE_PERIOD: ("care_period",),
    Kind.ALLOCATION: ("allocation",),
    Kind.CONTACT: ("contact",),
    Kind.INTERVENTION: ("intervention",),
    Kind.NEED: ("need",),
    Kind.ASSESSMENT: ("assessment",),
    Kind.MISSING_EPISODE: ("missing_episode",),
    Kind.POLICE_EVENT: ("police_event",),
    Kind.EDUCATION_PERIOD: ("education_period",),
}
