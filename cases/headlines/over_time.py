"""What holds from a day on, or was found on a day, in one line."""

from cases.models import Record
from cases.models.care import EducationStatus
from cases.models.specialists import AssessmentRespondent
from nwd.ui.spoken import uncapped

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


def care_period(record: Record) -> str:
    facts = record.care_period
    status = str(facts.get_status_display())
    return f"{status}: {uncapped(facts.get_legal_status_display())}" if facts.legal_status else status


def legal_status(record: Record) -> str:
    return f"Legal status: {uncapped(record.legal_status_period.get_code_display())}"


def education_period(record: Record) -> str:
    facts = record.education_period
    return ": ".join(filter(None, (LEARNING[EducationStatus(facts.status)], facts.place_name)))


def how_to_talk(record: Record) -> str:
    return "How to talk to me"


def need(record: Record) -> str:
    facts = record.need
    main = "main need, " if facts.main else ""
    return (
        f"Need found: {uncapped(facts.get_need_display())} ({main}{uncapped(facts.get_discipline_display())})"
    )


def measure_not_done(record: Record) -> str:
    if record.withdrawn_at:
        return "A questionnaire not done, which was taken back"
    facts = record.measure_not_done
    return f"{facts.get_instrument_display()} not done: {uncapped(facts.get_reason_display())}"


def assessment(record: Record) -> str:
    if record.withdrawn_at:
        return "Scores that were taken back"
    facts = record.assessment
    total = f" total {facts.total}" if facts.total is not None else " scores"
    by = f", answered by {ANSWERED[AssessmentRespondent(facts.respondent)]}" if facts.respondent else ""
    return f"{facts.get_instrument_display()}{total}{by}"
