"""The handover by its endpoints: the rules are the verbs', and so the page's."""

import uuid

import pytest

from placements.models import HandoverNote
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import BedFactory
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db


def test_a_name_in_a_note_about_the_house_is_pointed_out(hub_worker, east, program_of):
    robin = YoungPersonFactory(given_name="Robin", family_name="Ashby")
    StayFactory(claim__person=robin, claim__bed=BedFactory(hub=east))
    program, url = program_of(hub_worker), f"hubs/{east.reference}/handover/notes"

    def sent(**more):
        said = {"words": "Fetch Robin at five."} | more
        return program.post(url, said, **{"Idempotency-Key": str(uuid.uuid4())})

    refused = sent()
    assert refused.status_code == 400 and "who is not ticked" in refused.content.decode()
    assert not HandoverNote.objects.exists()
    assert sent(understood=True).status_code == 201
    assert HandoverNote.objects.get().words == "Fetch Robin at five."
