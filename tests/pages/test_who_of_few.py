"""Who can see this?, where only some of a team or an agency can: nobody is told that all of them do."""

import pytest
from django.urls import reverse

from cases.actions.markings import seal
from cases.models.record import Marking
from partners.context import acting
from partners.who import who_knows
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import AllocationFactory, NoteFactory
from tests.factories.partners import DeskPostingFactory, PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def shared(young_person, police):
    agreement = AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    return posted(DeskPostingFactory, given="Omar", family="Reed", role="police_liaison", agency=police)


def said_of(client, note):
    return client.get(reverse("who_record", args=[note.person.reference, note.reference])).context["seen_by"]


def test_of_a_sealed_note_its_readers_are_named(
    client_of, young_person, key_worker, hub_worker, hub_manager, service_manager
):
    """Not "the East Hub team", although both are of it."""
    AllocationFactory(person=young_person, worker=key_worker.worker)
    note = NoteFactory(person=young_person, author=key_worker.worker)
    assert "the East Hub team" in said_of(client_of(hub_worker), note)
    with acting(key_worker):
        seal(record=note, by=key_worker, readers=[hub_manager])
    said = said_of(client_of(key_worker), note)
    assert said == f"Seen by {key_worker} (key worker) and {hub_manager} (hub manager): 2 people in 1 agency."


def test_police_material_with_conditions_is_not_the_hub_teams(
    client_of, east, young_person, shared, police, hub_worker
):
    """Nor when an officer who is posted to the hub reads it."""
    posted(PostingFactory, given="Yve", family="Bland", role="police_liaison", hub=east, agency=police)
    note = NoteFactory(
        person=young_person, author=shared.worker, agency=police, category="offending", marking=Marking.HANDLING_C,
        conditions="Ring the duty inspector.", named_agencies=[police.pk],
    )  # fmt: skip
    said = said_of(client_of(shared), note)
    assert said.startswith(f"Seen by {police}: 2 people in 1 agency.") and "team" not in said


def test_whose_role_opens_no_record_is_not_counted(client_of, young_person, shared, police, hub_worker):
    """The governance lead of an agency with which they are shared: the rule would let them, their role does not."""
    signs = posted(DeskPostingFactory, given="Gale", family="Oddy", role="governance_lead", agency=police)
    answer = client_of(hub_worker).get(reverse("who_person", args=[young_person.reference]))
    assert signs.pk in {one.user for one in who_knows(young_person.pk)}
    assert "Omar Reed" in answer.content.decode() and "Gale Oddy" not in answer.content.decode()
    assert "2 people in 2 agencies" in answer.context["seen_by"]
