"""What each kind of record says in one line: what a person would say had happened.

`RELATED` is what `select_related` must bring for the lines of a whole page to cost no query of their own;
`HEADLINES` and `DETAILS` have a line for each kind whose facts live in this app. Apps above add theirs.
"""

from collections.abc import Callable

from cases.headlines import (
    around_them,
    at_a_moment,
    of_specialists,
    of_the_plan,
    over_time,
    to_come,
    while_missing,
    with_workers,
)
from cases.models import Kind, Record
from nwd.ui.spoken import uncapped

RELATED = (
    "referral__hub", "care_period", "allocation__worker", "contact__worker", "intervention__worker", "need",
    "assessment", "missing_episode", "police_event__location_hub", "education_period",
    "missing_action", "missing_profile", "known_place", "return_talk",
    "legal_status_period", "how_to_talk", "relationship", "professional", "significant_event__answered_by",
    "action__owner", "action__done_by", "visit__worker",
    "goal", "plan_step__owner_worker", "plan_step__done_by", "scale_score", "plan_review", "about_me",
    "keeping_in_touch__worker", "measure_not_done",
    "specialist_ask__asked_by", "specialist_ask__asked_of", "specialist_ask__answered_by", "formulation",
)  # fmt: skip


def note(record: Record) -> str:
    return f"Note about {uncapped(record.get_category_display())}"


def unless_taken_back(said: Callable[[Record], str], otherwise: str) -> Callable[[Record], str]:
    """For kinds whose beginning can be taken back: their facts are in the history alone then."""
    return lambda record: otherwise if record.withdrawn_at else said(record)


def identity(record: Record) -> str:
    return "Who they are"


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.IDENTITY: identity,
    Kind.REFERRAL: at_a_moment.referral,
    Kind.CARE_PERIOD: unless_taken_back(over_time.care_period, "A care status that was taken back"),
    Kind.LEGAL_STATUS: unless_taken_back(over_time.legal_status, "A legal status that was taken back"),
    Kind.ALLOCATION: unless_taken_back(with_workers.allocation, "A choice of worker that was taken back"),
    Kind.CONTACT: with_workers.contact,
    Kind.INTERVENTION: with_workers.intervention,
    Kind.NEED: unless_taken_back(over_time.need, "A need that was taken back"),
    Kind.ASSESSMENT: over_time.assessment,
    Kind.MISSING_EPISODE: unless_taken_back(at_a_moment.missing_episode, "A report that was taken back"),
    Kind.MISSING_ACTION: unless_taken_back(while_missing.missing_action, "A line that was taken back"),
    Kind.MISSING_PROFILE: while_missing.missing_profile,
    Kind.PLACE: unless_taken_back(while_missing.known_place, "A place that was taken back"),
    Kind.RETURN_TALK: unless_taken_back(while_missing.return_talk, "The offer of a talk that was taken back"),
    Kind.POLICE_EVENT: at_a_moment.police_event,
    Kind.EDUCATION_PERIOD: unless_taken_back(
        over_time.education_period, "School, college or work that was taken back"
    ),
    Kind.NOTE: note,
    Kind.HOW_TO_TALK: over_time.how_to_talk,
    Kind.SPECIALIST_ASK: of_specialists.specialist_ask,
    Kind.FORMULATION: of_specialists.formulation,
    Kind.KEEPING_IN_TOUCH: with_workers.keeping_in_touch,
    Kind.MEASURE_NOT_DONE: over_time.measure_not_done,
    Kind.SIGNIFICANT_EVENT: at_a_moment.significant_event,
    Kind.ACTION: to_come.action,
    Kind.VISIT: to_come.visit,
    Kind.GOAL: of_the_plan.goal,
    Kind.PLAN_STEP: of_the_plan.plan_step,
    Kind.SCALE_SCORE: of_the_plan.scale_score,
    Kind.PLAN_REVIEW: of_the_plan.plan_review,
    Kind.ABOUT_ME: of_the_plan.about_me,
    Kind.RELATIONSHIP: around_them.relationship,
    Kind.PROFESSIONAL: around_them.professional,
}

#: Where a kind's facts stand, from its envelope.
DETAILS: dict[str, tuple[str, ...]] = {
    Kind.IDENTITY: ("identity",),
    Kind.REFERRAL: ("referral",),
    Kind.CARE_PERIOD: ("care_period",),
    Kind.LEGAL_STATUS: ("legal_status_period",),
    Kind.ALLOCATION: ("allocation",),
    Kind.CONTACT: ("contact",),
    Kind.INTERVENTION: ("intervention",),
    Kind.NEED: ("need",),
    Kind.ASSESSMENT: ("assessment",),
    Kind.MISSING_EPISODE: ("missing_episode",),
    Kind.MISSING_ACTION: ("missing_action",),
    Kind.MISSING_PROFILE: ("missing_profile",),
    Kind.PLACE: ("known_place",),
    Kind.RETURN_TALK: ("return_talk",),
    Kind.POLICE_EVENT: ("police_event",),
    Kind.EDUCATION_PERIOD: ("education_period",),
    Kind.HOW_TO_TALK: ("how_to_talk",),
    Kind.SPECIALIST_ASK: ("specialist_ask",),
    Kind.FORMULATION: ("formulation",),
    Kind.KEEPING_IN_TOUCH: ("keeping_in_touch",),
    Kind.MEASURE_NOT_DONE: ("measure_not_done",),
    Kind.SIGNIFICANT_EVENT: ("significant_event",),
    Kind.ACTION: ("action",),
    Kind.VISIT: ("visit",),
    Kind.GOAL: ("goal",),
    Kind.PLAN_STEP: ("plan_step",),
    Kind.SCALE_SCORE: ("scale_score",),
    Kind.PLAN_REVIEW: ("plan_review",),
    Kind.ABOUT_ME: ("about_me",),
    Kind.RELATIONSHIP: ("relationship",),
    Kind.PROFESSIONAL: ("professional",),
}
