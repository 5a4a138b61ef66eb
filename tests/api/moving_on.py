"""What the endpoints of moving on and of questionnaires are about, and what is sent to them."""

from hubs.models import Hub
from tests.factories.cases import AssessmentFactory, ClosedReferralFactory, ReferralFactory
from tests.factories.hubs import days_ago
from tests.factories.moving_on import KeepingInTouchFactory
from tests.factories.partners import PostingFactory


def hub_of(person):
    return person.referrals.earliest("pk").hub


MAKES = {
    "open_referral": lambda person: ReferralFactory(person=person, hub=hub_of(person)).record.reference,
    "closed_referral": lambda person: (
        ClosedReferralFactory(person=person, hub=hub_of(person)).record.reference
    ),
    "keeping": lambda person: KeepingInTouchFactory(person=person).record.reference,
    "assessment": lambda person: AssessmentFactory(person=person).record.reference,
}


def keeps():
    """A key worker of East: whom the form offers."""
    posting = PostingFactory(role="key_worker", hub=Hub.objects.get(tracker_ref="EAST"))
    return {"worker": posting.worker.reference, "how_often": "monthly"}


SAID = {
    "api_close_referral": lambda: {
        "closed_on": days_ago(1).isoformat(), "objectives": "fully", "stays": [keeps()],
    },
    "api_correct_closing": lambda: {"closed_on": days_ago(1).isoformat(), "objectives": "fully"},
    "api_reopen_referral": lambda: {"support": "outreach"},
    "api_keep_in_touch": lambda: keeps() | {"start_on": days_ago(1).isoformat()},
    "api_change_keeping_in_touch": lambda: {"how_often": "weekly"},
    "api_assessments": lambda: {"respondent": "self", "completed_on": days_ago(1).isoformat(), "total": 14},
    "api_correct_assessment": lambda: {
        "respondent": "self", "completed_on": days_ago(1).isoformat(), "total": 15, "impact": 2,
    },
    "api_not_done": lambda: {"respondent": "self", "due_on": days_ago(1).isoformat(), "reason": "SDQ5"},
}  # fmt: skip
