"""What endpoints of incidents and complaints are about, and what is said to them."""

from django.utils import timezone

from hubs.models import Hub
from partners.models import User, Worker
from tests.factories.cases import days_ago, hours_ago
from tests.factories.incidents import (
    ComplaintFactory,
    ComplaintPersonFactory,
    MeasureUsedFactory,
    RecordedIncidentFactory,
)
from tests.factories.partners import PostingFactory, WorkerFactory
from tests.factories.placements import IncidentPersonFactory


def incident_of(**facts):
    hub = Hub.objects.filter(tracker_ref="EAST").first()
    return RecordedIncidentFactory(**({"hub": hub} if hub else {}), **facts)


def part_of(person, **facts):
    return IncidentPersonFactory(person=person, incident=incident_of(**facts)).record.reference


def somebody():
    return Worker.objects.filter(postings__isnull=False).order_by("pk").first() or PostingFactory().worker


def decided():
    return {"decided_at": timezone.now(), "decided_by": somebody(), "decided_why": "Nobody was hurt."}


def measure_of(person):
    incident = incident_of()
    IncidentPersonFactory(person=person, incident=incident)
    return MeasureUsedFactory(person=person, incident=incident).record.reference


def complaint_of(person):
    hub = Hub.objects.filter(tracker_ref="EAST").first()
    return ComplaintPersonFactory(person=person, **({"complaint__hub": hub} if hub else {})).record.reference


def about_somebody(person):
    """The hub manager of the cast reads it."""
    hub = Hub.objects.get(tracker_ref="EAST")
    managers = User.objects.filter(worker__postings__role="hub_manager", worker__postings__hub=hub)
    named = {"about_worker": WorkerFactory(), "readers": [one.pk for one in managers]}
    return ComplaintFactory(hub=hub, **named).reference


MAKES = {
    "complaint_about_somebody": about_somebody,
    "east": lambda person: Hub.objects.get(tracker_ref="EAST").reference,
    "incident_part": part_of,
    "decided_part": lambda person: part_of(person, **decided()),
    "closed_part": lambda person: part_of(
        person, **decided(), reviewed_at=timezone.now(), reviewed_by=somebody()
    ),
    "measure_used": measure_of,
    "complaint_part": complaint_of,
}
OF_PLACES = dict.fromkeys(
    ("incidents_of_hub", "record_incident", "complaints_of_hub", "record_complaint"), "east"
) | {"complaint_readers": "complaint_about_somebody"}
ABOUT = {
    **dict.fromkeys(
        ("accounts", "measures_used", "putting_right", "decide_to_notify", "record_notice"), "incident_part"
    ),
    **dict.fromkeys(("sign_measure", "confirm_talk"), "measure_used"),
    "review_incident": "decided_part",
    "reopen_incident": "closed_part",
    "answer_complaint": "complaint_part",
}


def a_measure():
    worker = Worker.objects.get(user__email="kit.moreno@example.org").reference
    return {"sort": "restraint", "used_at": hours_ago(3).isoformat(), "minutes": 2, "used_by": worker,
            "place": "Hall", "behaviour": "Hit out.", "avoided": "Waited.",
            "description": "Held.", "effect": "Calm."}  # fmt: skip


SAID = {
    "api_hub_incidents": lambda: {
        "kind": "assault", "at": hours_ago(1).isoformat(), "said": {"happened": "A chair was thrown."},
    },
    "api_hub_complaints": lambda: {
        "sort": "complaint", "received_on": days_ago(1).isoformat(), "from_whom": "neighbour", "about": "Noise",
        "words": "Too loud.",
    },
    "api_accounts": lambda: {"words": "I saw it."},
    "api_measures_used": a_measure,
    "api_putting_right": lambda: {"at": hours_ago(1).isoformat(), "who_met": "All of them", "agreed": "Knock."},
    "api_sign_measure": lambda: {"spoken_at": hours_ago(1).isoformat()},
    "api_confirm_talk": lambda: {"talked_at": hours_ago(1).isoformat(), "their_view": "It was too long."},
    "api_decide_to_notify": lambda: {"serious": False, "why": "Nobody was hurt."},
    "api_record_notice": lambda: {"whom": "police", "at": hours_ago(1).isoformat()},
    "api_review_incident": lambda: {"learned": "Ask earlier."},
    "api_reopen_incident": lambda: {"why": "There is more."},
    "api_complaint_readers": lambda: {
        "worker": Worker.objects.get(user__email="kit.moreno@example.org").reference, "reads": False,
    },
    "api_answer_complaint": lambda: {
        "answer": "Sorry.", "outcome": "upheld", "answered_on": days_ago(0).isoformat(),
    },
}  # fmt: skip
