"""What stands in the braces of the handover and of the house: rows of East, of nobody of the cast."""

from django.utils import timezone

from tests.factories.agreements import VisitorConsentFactory
from tests.factories.cases import NoteFactory
from tests.factories.house import (
    FireDrillFactory,
    HandoverNoteFactory,
    HandoverPinFactory,
    IndependentVisitFactory,
    QualityActionFactory,
    QualityReviewFactory,
    RecommendationFactory,
    independent_visitor,
)

OWN = "What happened:\nSupper.\n\nWhat they said:\nI like it here."


def house_addresses(person, east):
    visit = IndependentVisitFactory(hub=east)
    review, sent = QualityReviewFactory(hub=east), timezone.localdate()
    visitor = independent_visitor()
    VisitorConsentFactory(user=visitor, person=person)
    return {
        "handover_note": HandoverNoteFactory(hub=east).reference,
        "pin": HandoverPinFactory(hub=east).reference,
        "drill": FireDrillFactory(hub=east).reference,
        "home_visit": visit.reference,
        "recommended": RecommendationFactory(visit=visit).reference,
        **dict.fromkeys(("quality", "quality_complete"), review.reference),
        "quality_sent": QualityReviewFactory(
            hub=east, completed_on=sent, sent_on=sent, sent_by=review.written_by, version=2
        ).reference,
        "to_do_of_house": QualityActionFactory(review=review).reference,
        "visitor": visitor.worker.reference,
        "own_words": NoteFactory(person=person, words=OWN).reference,
    }
