"""What an endpoint is about, made where an address names it: what runs or ends once is made anew each time."""

import itertools

from django.db.models import F
from django.utils import timezone

from cases.models import CarePeriod, Enquiry, LegalStatusPeriod, Need, YoungPerson
from hubs.models import Hub
from partners.models import Leave
from tests.access.support import support_addresses
from tests.api import (
    changing,
    days,
    doing,
    house,
    incidents,
    intelligence,
    meetings,
    missing,
    moving_on,
    offers,
    out,
    raise_actions,
    raise_asking,
    safety,
    shifts,
    stays,
)
from tests.factories.agreements import ShareFactory
from tests.factories.cases import (
    AllocationFactory,
    CarePeriodFactory,
    EducationPeriodFactory,
    LegalStatusPeriodFactory,
    NeedFactory,
    NoteFactory,
    days_ago,
)
from tests.factories.hubs import HubFactory
from tests.factories.partners import AgencyFactory, PostingFactory, UserFactory
from tests.factories.plan import GoalFactory, PlanReviewFactory, PlanStepFactory

_LATER = itertools.count(1)


def without_days():
    for model in (LegalStatusPeriod, CarePeriod):
        model.objects.update(end_on=F("start_on"))


def care_of(person):
    """One that runs: what was before has no day any more."""
    without_days()
    return CarePeriodFactory(person=person, start_on=days_ago(90)).record.reference


def legal_of(person):
    """The only one that holds."""
    without_days()
    care = CarePeriodFactory(person=person, start_on=days_ago(90))
    return LegalStatusPeriodFactory(person=person, care_period=care, start_on=days_ago(30)).record.reference


def allocation_of(person):
    return AllocationFactory(person=person, role="co_key_worker").record.reference


def need_of(person):
    """The only one: two of a sort are refused."""
    Need.objects.filter(person=person).delete()
    return NeedFactory(person=person, main=False).record.reference


def learning_of(person):
    """Each at a college of its own."""
    place = f"College {next(_LATER)}"
    return EducationPeriodFactory(person=person, place_name=place).record.reference


def leave():
    return Leave.objects.create(worker=PostingFactory().worker, start_on=days_ago(9)).reference


def enquiry_of(_person):
    """Of East, by somebody at their own agency's desk."""
    worker = PostingFactory().worker
    return Enquiry.objects.create(
        hub=Hub.objects.get(tracker_ref="EAST"), agency=worker.agency, asked_by=worker, received_at=timezone.now(),
        route="planned", out_of_hours=False, given_name="Rowan", family_name="Thirsk", happening="Nowhere to sleep.",
    ).reference  # fmt: skip


MAKES = {
    "enquiry": enquiry_of,
    "note": lambda person: NoteFactory(person=person).reference,
    "share": lambda person: ShareFactory(content_object=person, agency=AgencyFactory()).reference,
    "care": care_of,
    "legal": legal_of,
    "allocation": allocation_of,
    "need": need_of,
    "learning": learning_of,
    "leave": lambda person: leave(),
    "goal": lambda person: GoalFactory(person=person).record.reference,
    "step": lambda person: PlanStepFactory(person=person).record.reference,
    "review": lambda person: PlanReviewFactory(person=person).record.reference,
    "worker": lambda person: PostingFactory().worker.reference,
    **doing.MAKES,
    **missing.MAKES,
    **offers.MAKES,
    **out.MAKES,
    **days.MAKES,
    **shifts.MAKES,
    **stays.MAKES,
    **house.MAKES,
    **incidents.MAKES,
    **intelligence.MAKES,
    **moving_on.MAKES,
    **changing.MAKES,
    **meetings.MAKES,
    **raise_actions.MAKES,
    **raise_asking.MAKES,
    **safety.MAKES,
    "asked_back": lambda person: changing.asked_back(enquiry_of(person)),
    "ask": lambda person: support_addresses(person)["ask"],
}


def nearly_18(person):
    """It has not been said yet that they are a care leaver."""
    without_days()
    YoungPerson.objects.filter(pk=person.pk).update(date_of_birth=days_ago(365 * 18 - 60))


def key_worker_of(person):
    """Whom somebody can stand in for."""
    running = person.allocations.filter(role="key_worker", end_on=None)
    return running.first() or AllocationFactory(person=person)


def cover():
    """On a day of its own, within the year for which one may plan."""
    day = next(_LATER) % 360 + 1
    return {
        "worker": PostingFactory().worker.reference,
        "start_on": days_ago(-day).isoformat(),
        "end_on": days_ago(-day - 1).isoformat(),
    }


def need_found():
    Need.objects.all().delete()
    return {"discipline": "other", "need": "autism", "identified_on": days_ago(9).isoformat()}


def care_begins():
    without_days()
    return {"status": "edge_of_care", "start_on": "2026-01-02"}


def life_coach():
    """One of East who may answer."""
    posting = PostingFactory(role="life_coach", hub=Hub.objects.get(tracker_ref="EAST"))
    return UserFactory(worker=posting.worker).worker


def session():
    hub = Hub.objects.get(tracker_ref="EAST").reference
    return {
        "discipline": "other",
        "hub": hub,
        "at": "2026-01-02T10:00:00Z",
        "words": "We wrote to the housing team.",
    }


SAID = {
    "api_about_me": lambda: {"admire": f"I made {next(_LATER)} cakes."},
    "api_goals": lambda: {"words": "I want to cook.", "started_on": days_ago(9).isoformat()},
    "api_change_goal": lambda: {"words": "I want to bake.", "started_on": days_ago(9).isoformat()},
    "api_end_goal": lambda: {"outcome": "reached", "ended_on": days_ago(1).isoformat()},
    "api_steps": lambda: {"words": "Buy flour.", "owner": "young_person"},
    "api_change_step": lambda: {"words": "Buy eggs.", "owner": "family", "owner_said": "Mum"},
    "api_scores": lambda: {
        "scale": "safety",
        "rater": "young_person",
        "score": 7,
        "said_on": days_ago(1).isoformat(),
    },
    "api_plan_reviews": lambda: {"reviewed_on": days_ago(1).isoformat(), "said": "It is better."},
    "api_change_review": lambda: {"reviewed_on": days_ago(1).isoformat(), "said": "It is good."},
    **doing.SAID,
    **missing.SAID,
    **offers.SAID,
    **out.SAID,
    **days.SAID,
    **shifts.SAID,
    **stays.SAID,
    **house.SAID,
    **incidents.SAID,
    **intelligence.SAID,
    **moving_on.SAID,
    **changing.SAID,
    **meetings.SAID,
    **raise_actions.SAID,
    **raise_asking.SAID,
    **safety.SAID,
    "api_answer": lambda: {
        "said": "Ask about the room.",
        "changed": "no",
        "answered_by": life_coach().reference,
    },
    "api_asks": lambda: {
        "discipline": "life_coach",
        "words": "How do I begin?",
        "asked_of": life_coach().reference,
    },
    "api_formulations": lambda: {"discipline": "life_coach", "sees": "Nights are long."},
    "api_interventions": session,
    "api_change_learning": lambda: {
        "status": "school",
        "start_on": days_ago(60).isoformat(),
        "place_name": f"School {next(_LATER)}",
    },
    "api_change_need": lambda: {"need": "autism", "identified_on": days_ago(9).isoformat(), "main": False},
    "api_correct_allocation": lambda: {"start_on": days_ago(20).isoformat()},
    "api_correct_legal_status": lambda: {"start_on": days_ago(8).isoformat()},
    "api_correct_care": lambda: {"start_on": days_ago(80).isoformat()},
    "api_end_learning": lambda: {"end_on": days_ago(1).isoformat()},
    "api_how_to_talk": lambda: {
        "helps": f"Walking, {next(_LATER)} steps.",
        "makes_it_hard": "Crowds.",
        "check_understood": "Ask.",
        "made_with": "both",
    },
    "api_learning": lambda: {
        "status": "college",
        "start_on": days_ago(9).isoformat(),
        "place_name": f"College {next(_LATER)}",
    },
    "api_needs": need_found,
    "api_care": care_begins,
    "api_change_legal_status": lambda: {"code": "C1", "start_on": days_ago(3).isoformat()},
    "api_covers": cover,
    "api_end_allocation": lambda: {"end_on": days_ago(2).isoformat(), "reason": "She moves to the West."},
    "api_end_care": lambda: {"end_on": days_ago(2).isoformat()},
    "api_end_leave": lambda: {"on": days_ago(1).isoformat()},
    "api_pass_on_enquiry": lambda: {"hub": HubFactory().reference, "words": "He lives nearer to you."},
    "api_leave": lambda: {"start_on": days_ago(0).isoformat()},
}
