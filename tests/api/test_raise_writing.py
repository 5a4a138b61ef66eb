"""A program writes at a RAISE: the same verbs as the page."""

import uuid

import pytest
from django.utils import timezone

from raise_meetings.models import Invitation
from tests.factories.raise_writing import open_meeting

pytestmark = pytest.mark.django_db


def test_a_program_says_whose_view_a_disagreement_is(east, young_person, police, hub_manager, program_of):
    """Of those at the meeting, as on the page."""
    meeting = open_meeting(east, young_person)
    path = f"raise/{meeting.series.reference}/meetings/{meeting.reference}/paragraphs"
    said = {"section": "disagreement", "about": young_person.reference, "words": "It is safe enough.",
            "said_by": police.reference}  # fmt: skip

    program = program_of(hub_manager)

    def post():
        return program.post(path, said, **{"Idempotency-Key": str(uuid.uuid4())})

    assert post().status_code == 400
    Invitation.objects.create(
        meeting=meeting, agency=police, invited_by=hub_manager.worker, invited_at=timezone.now()
    )
    made = post()
    assert made.status_code == 201 and made.json()["said_by"]["reference"] == police.reference
