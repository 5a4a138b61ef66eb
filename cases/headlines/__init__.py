"""What each kind of record says in one line: what a person would say had happened.

`RELATED` is what `select_related` must bring for the lines of a whole page to cost no query of their own;
`HEADLINES` and `DETAILS` have a line for each kind whose facts live in this app. Apps above add theirs.
"""

from collections.abc import Callable

from cases.headlines import at_a_moment, over_time, with_workers
from cases.models import Kind, Record
from nwd.ui.spoken import uncapped

RELATED = (
    "referral__hub", "care_period", "allocation__worker", "contact__worker", "intervention__worker", "need",
    "assessment", "missing_episode", "police_event__location_hub", "education_period",
    "legal_status_period",
)  # fmt: skip


def note(record: Record) -> str:
    return f"Note about {uncapped(record.get_category_display())}"


def identity(record: Record) -> str:
    return "Who they are"


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.IDENTITY: identity,
    Kind.REFERRAL: at_a_moment.referral,
    Kind.CARE_PERIOD: over_time.care_period,
    Kind.LEGAL_STATUS: over_time.legal_status,
    Kind.ALLOCATION: with_workers.allocation,
    Kind.CONTACT: with_workers.contact,
    Kind.INTERVENTION: with_workers.intervention,
    Kind.NEED: over_time.need,
    Kind.ASSESSMENT: over_time.assessment,
    Kind.MISSING_EPISODE: at_a_moment.missing_episode,
    Kind.POLICE_EVENT: at_a_moment.police_event,
    Kind.EDUCATION_PERIOD: over_time.education_period,
    Kind.NOTE: note,
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
    Kind.POLICE_EVENT: ("police_event",),
    Kind.EDUCATION_PERIOD: ("education_period",),
}
