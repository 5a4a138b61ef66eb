"""What endpoints that change what is there are about, and what is sent to them."""

from django.utils import timezone

from cases.models import Enquiry, EnquiryQuestion, Referral
from tests.factories.cases import (
    ApprovedEventFactory,
    NoteFactory,
    PendingReferralFactory,
    SignificantEventFactory,
    days_ago,
)
from tests.factories.network import ProfessionalFactory, RelationshipFactory


def asked_back(enquiry):
    """The hub has asked whoever asked; enquiries that are not there were asked nothing."""
    for one in Enquiry.objects.filter(reference=enquiry, questions=None):
        EnquiryQuestion.objects.create(
            enquiry=one, asked_by=one.asked_by, asked_at=timezone.now(), words="Where do they sleep?"
        )
    return enquiry


def pending_of(person):
    hub = Referral.objects.filter(person=person).earliest("pk").hub
    return PendingReferralFactory(person=person, hub=hub).record.reference


MAKES = {
    "event": lambda person: ApprovedEventFactory(person=person).record.reference,
    "unanswered": lambda person: SignificantEventFactory(person=person).record.reference,
    "pending": pending_of,
    "relationship": lambda person: RelationshipFactory(person=person).record.reference,
    "professional": lambda person: ProfessionalFactory(person=person).record.reference,
    "to_correct": lambda person: NoteFactory(person=person).reference,
}
ABOUT = {
    "change_significant_event": "event",
    "answer_significant_event": "unanswered",
    **dict.fromkeys(("accept_referral", "decline_referral", "withdraw_referral"), "pending"),
    **dict.fromkeys(("change_relationship", "end_link"), "relationship"),
    "change_professional": "professional",
    "correct_note": "to_correct",
    "drop_ask": "ask",
}
SAID = {
    "api_change_relationship": lambda: {"ring": "far", "said_on": days_ago(1).isoformat()},
    "api_change_professional": lambda: {"phone": "01632 960111"},
    "api_end_link": lambda: {"end_on": days_ago(1).isoformat()},
    "api_change_significant_event": lambda: {"on": "2026-01-02", "headline": "Began college"},
    "api_answer_significant_event": lambda: {"answer": "approved"},
    "api_accept_referral": lambda: {"support": "outreach"},
    "api_decline_referral": lambda: {"reason": "other", "words": "Ask the family hub."},
    "api_ask_referrer": lambda: {"words": "Where do they sleep?"},
    "api_answer_question": lambda: {"words": "At a friend’s."},
    "api_record_response": lambda: {"at": timezone.now().isoformat()},
    "api_correct_note": lambda: {"words": "Robin made bread."},
}
