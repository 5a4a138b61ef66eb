"""What endpoints of the handover and of the house are about, and what is said to them."""

import itertools

from hubs.models import Hub
from partners.models import VisitorConsent, Worker
from placements.models import Claim, IndependentVisit, QualityReview
from tests.access.house import OWN
from tests.api.robin import robin
from tests.api.stays import nowhere
from tests.factories.agreements import VisitorConsentFactory
from tests.factories.cases import NoteFactory, hours_ago
from tests.factories.house import (
    FireDrillFactory,
    HandoverNoteFactory,
    HandoverPinFactory,
    IndependentVisitFactory,
    QualityActionFactory,
    QualityReviewFactory,
    RecommendationFactory,
    SaidForReviewFactory,
    independent_visitor,
)
from tests.factories.hubs import BedFactory, days_ago
from tests.factories.placements import StayFactory

_LATER = itertools.count(1)


def east():
    return Hub.objects.get(tracker_ref="EAST")


def visit_of(_person):
    return (IndependentVisit.objects.first() or IndependentVisitFactory(hub=east())).reference


def review_of(_person):
    last = QualityReview.objects.filter(sent_on__isnull=True, completed_on__isnull=True).first()
    return (last or QualityReviewFactory(hub=east())).reference


def of_review(_person):
    return QualityActionFactory(review=QualityReview.objects.get(reference=review_of(None))).reference


def complete(_person):
    n = next(_LATER)
    return QualityReviewFactory(hub=east(), completed_on=days_ago(0), from_on=days_ago(300 + n)).reference


def sent(_person):
    """Its new version is begun once."""
    n, day = next(_LATER), days_ago(0)
    review = QualityReviewFactory(hub=east(), from_on=days_ago(300 + n), completed_on=day)
    QualityReview.objects.filter(pk=review.pk).update(sent_on=day, sent_by=review.written_by)
    return review.reference


def words_of(person):
    """At home at East when they said it, and agreed."""
    there = Claim.objects.stays().covering(days_ago(1)).filter(person=person, bed__hub=east())
    if not there.exists():
        nowhere()
        StayFactory(claim__person=person, claim__bed=BedFactory(hub=east()), claim__start_on=days_ago(1))
    note = NoteFactory(
        person=person, words=OWN, began=hours_ago(1) if there.covering(days_ago(0)) else hours_ago(24)
    )
    SaidForReviewFactory(record=note, person=person, hub=east())
    return note.reference


def recommended(_person):
    return RecommendationFactory(visit=IndependentVisit.objects.get(reference=visit_of(None))).reference


def consents():
    VisitorConsent.objects.filter(person=robin()).delete()
    return {
        "person": robin().reference, "visitor": independent_visitor().worker.reference,
        "young_person_agreed_on": str(days_ago(1)), "authority_agreed_on": str(days_ago(1)),
    }  # fmt: skip


def over():
    visitor = independent_visitor()
    VisitorConsentFactory(user=visitor, person=robin())
    return {"person": robin().reference, "visitor": visitor.worker.reference}


def pinned():
    note = HandoverNoteFactory(hub=east(), author=Worker.objects.first())
    return {"line": f"note:{note.pk}", "until_at": hours_ago(-10).isoformat()}


def drilled():
    return {
        "held_at": hours_ago(next(_LATER)).isoformat(),
        "took_seconds": 150,
        "in_the_house": 4,
        "young_people": 4,
    }


def visited():
    return {
        "visited_on": str(days_ago(1)), "visitor": f"Visitor {next(_LATER)}", "announced": False, "saw": "Supper.",
        "safeguarded": "yes", "well_being": "yes",
    }  # fmt: skip


def copied():
    return {"sent_to": "other", "name": f"Copy {next(_LATER)}", "sent_on": str(days_ago(0))}


MAKES = {
    "pin": lambda _person: HandoverPinFactory(hub=east(), line=f"note:{next(_LATER)}").reference,
    "drill": lambda _person: FireDrillFactory(hub=east()).reference,
    "home_visit": visit_of,
    "recommended": recommended,
    "quality": review_of,
    "quality_complete": complete,
    "quality_sent": sent,
    "to_do_of_house": of_review,
    "own_words": words_of,
}
SAID = {
    "api_read_handover": lambda: {"lines": ["note:1"]},
    "api_handover_notes": lambda: {"words": "Bins on Tuesday."},
    "api_pin_line": pinned,
    "api_change_pin": lambda: {"until_at": hours_ago(-10).isoformat()},
    "api_drills": drilled,
    "api_change_drill": drilled,
    "api_independent_visits": visited,
    "api_change_independent_visit": visited,
    "api_add_recommendation": lambda: {"words": "Mend the fence.", "due_on": str(days_ago(-9))},
    "api_reply_to_recommendation": lambda: {"reply": "It is ordered."},
    "api_send_visit_copy": copied,
    "api_consent_to_visitor": consents,
    "api_end_consent": over,
    "api_quality_reviews": lambda: {"from_on": str(days_ago(500 + next(_LATER))), "to_on": str(days_ago(1))},
    "api_write_review": lambda: {"manager_words": "Calm.", "who_was_asked": "All."},
    "api_send_review": lambda: {"sent_on": str(days_ago(0))},
    "api_add_quality_action": lambda: {"words": "Cook together.", "due_on": str(days_ago(-9))},
}
