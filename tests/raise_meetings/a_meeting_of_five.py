"""A RAISE that five agencies wrote in and that is closed: each piece of writing is a word of its own."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from cases.models import Quotation
from raise_meetings.models import Invitation, Meeting, Paragraph
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import RecordFactory
from tests.factories.hubs import days_ago
from tests.factories.partners import (
    AgencyFactory,
    DeskPostingFactory,
    MentalHealthTrustFactory,
    PoliceFactory,
)
from tests.factories.raise_meetings import ActionFactory
from tests.factories.raise_writing import open_meeting

#: Agency, what its agreement lets it read, who of it is there.
AGENCIES = {
    "police": (PoliceFactory, ("safety_and_risk", "offending", "intelligence"), "police_liaison"),
    "camhs": (MentalHealthTrustFactory, ("safety_and_risk", "health"), "clinician"),
    "school": (AgencyFactory, ("safety_and_risk", "education"), "social_worker"),
    "housing": (AgencyFactory, ("housing",), "social_worker"),
}
#: Each piece: its category, whose it is, its marking, and who reads it.
PIECES = {
    "PSAFETY": ("safety_and_risk", "lead", {}, {"lead", "police", "camhs", "school"}),
    "POFFENDING": ("offending", "police", {}, {"lead", "police"}),
    "PHEALTH": ("health", "camhs", {}, {"lead", "camhs"}),
    "PSCHOOL": ("education", "school", {}, {"lead", "school"}),
    "PHOUSING": ("housing", "housing", {}, {"lead", "housing"}),
    "PCONDITIONS": (
        "intelligence",
        "police",
        {"marking": "handling_c", "named_agencies": ["police"]},
        {"police"},
    ),
    "PSEALED": ("safety_and_risk", "lead", {"marking": "sealed"}, set()),
    "PSTRUCK": ("safety_and_risk", "lead", {}, set()),
    "PACTION": ("safety_and_risk", "lead", {}, {"lead", "police", "camhs", "school"}),
}


@dataclass(frozen=True)
class Five:
    meeting: Meeting
    agencies: dict[str, Any]
    readers: dict[str, Any]


def five(east, person, manager):
    """`lead` is the hub's manager; a worker at each other agency's own desk."""
    meeting = open_meeting(east, person, closed_at=timezone.now())
    agencies = {"lead": manager.worker.agency}
    readers = {"lead": manager}
    for name, (factory, reads, role) in AGENCIES.items():
        agency = agencies[name] = factory(name=f"Dale {name.title()}")
        agreed = AgreementInForceFactory(agency=agency, reads=reads, contributes=reads)
        ShareFactory(content_object=person, agency=agency, agreement=agreed)
        readers[name] = posted(
            DeskPostingFactory, given=name.title(), family="Reader", role=role, agency=agency
        )
        Invitation.objects.create(
            meeting=meeting,
            agency=agency,
            invited_by=manager.worker,
            invited_at=timezone.now(),
            attended=True,
        )
    made = Five(meeting, agencies, readers)
    for word, (category, whose, marking, _) in PIECES.items():
        write(made, person, word, category, whose, **marking)
    return made


def write(made, person, word, category, whose, **marking):
    agency = made.agencies[whose]
    if "named_agencies" in marking:
        marking["named_agencies"] = [made.agencies[name].pk for name in marking["named_agencies"]]
    if word == "PACTION":
        ActionFactory(person=person, meeting=made.meeting, agency=made.agencies["police"], action=word,
                      answer="asked")  # fmt: skip
        return None
    record = RecordFactory(
        person=person,
        kind="raise_part",
        category=category,
        agency=agency,
        words=f"{word} was said.",
        **marking,
    )
    struck = (
        {"struck_at": timezone.now(), "struck_by": made.readers["lead"].worker} if word == "PSTRUCK" else {}
    )
    return Paragraph.objects.create(
        meeting=made.meeting,
        record=record,
        agency=agency,
        section="know",
        begun_by=made.readers["lead"].worker,
        **struck,
    )


def quote(made, person, word, *, expires_on, classification="official_sensitive"):
    """A paragraph that repeats an item of the police: it takes the item's marking by trigger."""
    from raise_meetings.models import IntelligenceItem

    police = made.agencies["police"]
    source = RecordFactory(
        person=person,
        kind="intelligence",
        category="intelligence",
        agency=police,
        marking="handling_p",
        words="As the police wrote it.",
    )
    IntelligenceItem.objects.create(
        record=source,
        person=person,
        classification=classification,
        received_on=days_ago(40),
        review_on=days_ago(20),
        expires_on=expires_on,
    )
    paragraph = write(made, person, word, "intelligence", "police")
    Quotation.objects.create(record=paragraph.record, person=person, source=source)
    return paragraph
