"""Each sort of thing that can be hidden: how it comes to be there, and who sees on which page that it is."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone

from partners import trail
from partners.models import Draft
from raise_meetings.models import IntelligenceItem, Paragraph
from tests.access.twins.world import LIVE, PERSON, RECORD, WORD
from tests.asking import asked
from tests.factories.agreements import (
    AgreementInForceFactory,
    BarFactory,
    NamedReaderFactory,
    OverrideFactory,
    ShareFactory,
)
from tests.factories.cases import (
    AllocationFactory,
    CorrectionFactory,
    MissingEpisodeFactory,
    NoteFactory,
    ReferralFactory,
    SignificantEventFactory,
    YoungPersonFactory,
)
from tests.factories.days import MedicineFactory, MedicineGivenFactory, VisitorPersonFactory
from tests.factories.hubs import days_ago
from tests.factories.incidents import (
    ComplaintFactory,
    ComplaintPersonFactory,
    MeasureUsedFactory,
    RecordedIncidentFactory,
)
from tests.factories.out import OutFactory
from tests.factories.partners import AgencyFactory
from tests.factories.placements import HoldFactory, IncidentFactory, IncidentPersonFactory, StayFactory
from tests.factories.raise_asking import RaiseAskPersonFactory
from tests.factories.raise_meetings import EvaluationFactory, LateActionFactory
from tests.factories.raise_writing import open_meeting
from tests.factories.safety import PackFactory, SafetyPlanFactory
from tests.factories.support import AskFactory


@dataclass
class Hidden:
    """`page` is where `insider` sees a difference: without that, nothing would be proved of anybody."""

    make: Callable[[Any], object]
    insider: str
    page: str
    outsiders: tuple[str, ...] = LIVE
    #: Pages that say it to whoever knows the young person, because that is what they are for (access.md, "What people
    #: see of it"): who can see this, afterwards and before saving.
    said_on: tuple[str, ...] = ()
    #: The rows themselves are hidden by a policy, so that each line of defence can be asked alone.
    by_row: bool = True


def note(world, **more):
    asked = {"person": world.robin, "reference": RECORD, "category": "education", "words": WORD} | more
    return NoteFactory(author=world.author, **asked)


def measured(world):
    """In an incident that concerns Robin alone."""
    incident = RecordedIncidentFactory(hub=world.east, summary=WORD, recorded_by=world.author)
    IncidentPersonFactory(person=world.robin, incident=incident)
    MeasureUsedFactory(person=world.robin, incident=incident, used_by=world.author)


def complained(world):
    complaint = ComplaintFactory(hub=world.east, words=WORD, recorded_by=world.author)
    ComplaintPersonFactory(person=world.robin, complaint=complaint)


def medicine_offered(world):
    """Of a part of the record that no outsider reads."""
    medicine = MedicineFactory(person=world.robin, name=WORD, record__category="education")
    MedicineGivenFactory(
        person=world.robin, medicine=medicine, worker=world.author, record__category="education"
    )


def somebody(world):
    person = YoungPersonFactory(reference=PERSON, given_name=WORD, family_name="Vane")
    ReferralFactory(hub=world.north, person=person)
    note(world, person=person)


def sealed(world, **more):
    NamedReaderFactory(record=note(world, marking="sealed", **more), user=world.manager)


def lifted(world):
    """It waits for a manager, and is read by whoever reads what it was lifted from."""
    record = note(world, marking="sealed", reference=uuid.uuid4())
    NamedReaderFactory(record=record, user=world.manager)
    SignificantEventFactory(
        person=world.robin, lifted_from=record, record__reference=RECORD, record__headline=WORD,
        record__author=world.author,
    )  # fmt: skip


def question(world):
    AskFactory(
        person=world.robin, discipline="education", asked_by=world.author, record__reference=RECORD,
        record__words=WORD, record__category="education", record__author=world.author,
    )  # fmt: skip


def with_conditions(world):
    record = note(
        world, agency=world.police, category="offending", marking="handling_c", conditions="Ask first."
    )
    NamedReaderFactory(record=record, user=None, agency=world.lead)


def draft(world):
    Draft.objects.create(
        user=world.colleague, key=uuid.uuid4(), door=f"/young-people/{world.robin.reference}/notes/new",
        fields={"words": [WORD]}, saved_at=timezone.now(),
    )  # fmt: skip


def taken_back(world):
    world.secret.withdrawn_at, world.secret.withdrawn_by = timezone.now(), world.author
    world.secret.save()


def now_sealed(world):
    NamedReaderFactory(record=world.secret, user=world.manager)
    type(world.secret).objects.filter(pk=world.secret.pk).update(marking="sealed")


def looked_at(world):
    trail.write(by=world.leads, what="read", act="read_person", people=[world.far.pk])


def part_of_a_raise(world):
    """Another agency's, in a meeting of which the officer reads something."""
    record = note(world, kind="raise_part", agency=world.school, reference=uuid.uuid4())
    Paragraph.objects.create(
        meeting=world.met, record=record, agency=world.school, section="know", begun_by=world.author
    )


def sealed_plan(world):
    plan = SafetyPlanFactory(person=world.robin, name_on_card=WORD, record__marking="sealed")
    NamedReaderFactory(record=plan.record, user=world.manager)


def intelligence(world):
    """Of the officer's own agency, and for the council alone."""
    record = note(
        world, kind="intelligence", agency=world.police, category="intelligence", marking="handling_c",
        conditions="Ask first.", reference=uuid.uuid4(),
    )  # fmt: skip
    NamedReaderFactory(record=record, user=None, agency=world.lead)
    IntelligenceItem.objects.create(
        record=record, person=world.robin, classification="official", received_on=days_ago(3),
        review_on=days_ago(-20), expires_on=days_ago(-60),
    )  # fmt: skip


WHO = ("/who", "/notes/new")
#: "A bed that is taken is taken for all who may see the bed": who is posted there sees that, not who has it.
AWAY_FROM_BEDS = ("west", "officer", "clinician")
#: A bar is from one young person: whoever is barred from Robin works at East, and knows of what names nobody.
OF_ANOTHER_HUB = ("west", "officer", "clinician")
CHRONOLOGY = "/young-people/{robin}/chronology"
HIDDEN = {
    "person": Hidden(somebody, "leads", "/young-people/{person}"),
    "record": Hidden(note, "manager", CHRONOLOGY),
    "sealed record": Hidden(sealed, "manager", CHRONOLOGY),
    "sealed record that nothing is said of": Hidden(
        lambda world: sealed(world, category="offending", when_hidden="nothing"), "manager", CHRONOLOGY
    ),
    "what was lifted from a sealed record": Hidden(
        lifted, "manager", "/young-people/{robin}/significant-events"
    ),
    "question to a specialist": Hidden(question, "manager", "/young-people/{robin}/support"),
    "notes of a discipline": Hidden(
        lambda world: note(world, agency=world.school, marking="discipline", discipline="education"), "", CHRONOLOGY
    ),
    "police record with conditions": Hidden(with_conditions, "manager", CHRONOLOGY),
    "share": Hidden(
        lambda world: ShareFactory(content_object=world.robin, agency=world.school, agreement=world.of_school),
        "manager", "/young-people/{robin}/sharing",
    ),
    "bar": Hidden(
        lambda world: BarFactory(person=world.far, worker=world.author), "leads", "/young-people/{far}/bars"
    ),
    "override": Hidden(
        lambda world: OverrideFactory(person=world.robin, user=world.manager), "governance", "/privacy", said_on=WHO,
    ),
    "out for a while": Hidden(
        lambda world: OutFactory(person=world.robin, where_to=WORD, record__reference=RECORD), "manager",
        f"/young-people/{{robin}}/records/{RECORD}",
    ),
    "allocation": Hidden(
        lambda world: AllocationFactory(person=world.robin, worker=world.author), "colleague", "/caseload",
        said_on=WHO,
    ),
    "stay": Hidden(
        lambda world: StayFactory(claim__person=world.robin, claim__bed=world.east.beds.first()),
        "manager", "/young-people/{robin}", outsiders=AWAY_FROM_BEDS,
    ),
    "bed kept": Hidden(
        lambda world: HoldFactory(claim__person=world.robin, claim__bed=world.east.beds.first()),
        "manager", CHRONOLOGY, outsiders=AWAY_FROM_BEDS,
    ),
    "draft": Hidden(draft, "colleague", "/my/drafts"),
    "person of an incident": Hidden(
        lambda world: IncidentPersonFactory(person=world.robin, incident=IncidentFactory(hub=world.east)),
        "manager", CHRONOLOGY,
    ),
    "measure used": Hidden(measured, "manager", CHRONOLOGY),
    "complaint": Hidden(complained, "manager", CHRONOLOGY),
    "somebody who came": Hidden(
        lambda world: VisitorPersonFactory(
            person=world.robin, visitor__hub=world.east, visitor__name=WORD, visitor__let_in_by=world.author
        ),
        "manager", CHRONOLOGY,
    ),
    "medicine offered": Hidden(medicine_offered, "manager", "/young-people/{robin}/medicines"),
    "RAISE action": Hidden(
        lambda world: LateActionFactory(person=world.robin, action=WORD, meeting__hub=world.east),
        "manager", CHRONOLOGY,
    ),
    "asked for a RAISE": Hidden(
        lambda world: RaiseAskPersonFactory(person=world.robin, ask__hub=world.east, record__words=WORD),
        "manager", CHRONOLOGY,
    ),
    "whether a RAISE helped": Hidden(
        lambda world: EvaluationFactory(person=world.robin, meeting=world.met, record__words=WORD),
        "manager", CHRONOLOGY,
    ),
    "RAISE": Hidden(lambda world: open_meeting(world.east, world.robin), "manager", "/young-people/{robin}/raise"),
    "part of a RAISE": Hidden(part_of_a_raise, "manager", "{minutes}"),
    "RAISE about a place": Hidden(
        lambda world: open_meeting(world.east, name=WORD, place_type="outside"), "manager", "/raise",
        outsiders=OF_ANOTHER_HUB,
    ),
    "minutes that were sent": Hidden(
        lambda world: PackFactory(meeting=world.met, worker=world.author), "manager", "{minutes}/send"
    ),
    "safety plan": Hidden(sealed_plan, "manager", "/young-people/{robin}/safety-plan"),
    "intelligence": Hidden(intelligence, "manager", "/young-people/{robin}/intelligence"),
    "correction": Hidden(
        lambda world: CorrectionFactory(corrects=world.secret, words=WORD, agency=world.lead, author=world.author),
        "manager", CHRONOLOGY,
    ),
    "note taken back": Hidden(taken_back, "manager", CHRONOLOGY),
    "seal": Hidden(now_sealed, "colleague", CHRONOLOGY),
    "agreement of others": Hidden(
        lambda world: AgreementInForceFactory(agency=AgencyFactory(name=WORD), reads=["housing"]),
        "governance", "/agreements", outsiders=("officer", "clinician"), by_row=False,
    ),
    "line of the trail": Hidden(looked_at, "leads", "/young-people/{far}/who-looked"),
    "enquiry": Hidden(
        lambda world: asked(world.colleague, world.east, given_name=WORD), "manager", "/referrals"
    ),
    "missing episode": Hidden(
        lambda world: MissingEpisodeFactory(person=world.robin, hub=world.east), "manager", "/missing"
    ),
}  # fmt: skip


def where(world, hidden):
    minutes = reverse("minutes", args=[world.met.series.reference, world.met.reference])
    return hidden.page.format(
        robin=world.robin.reference, far=world.far.reference, person=PERSON, minutes=minutes
    )
