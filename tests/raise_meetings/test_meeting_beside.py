"""What stands beside the words: how much a context weighs, who came, whose say; a group and a place."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from raise_meetings.models import Invitation, Paragraph
from tests.factories.cases import AllocationFactory, ReferralFactory, YoungPersonFactory
from tests.factories.raise_writing import open_meeting

pytestmark = pytest.mark.django_db


def address(meeting, door="raise_meeting", *more):
    return reverse(door, args=[meeting.series.reference, meeting.reference, *more])


def test_how_much_a_context_weighs(client_of, key_worker, east, young_person):
    meeting, client = open_meeting(east, young_person), client_of(key_worker)
    said = {
        "section": "context",
        "about": young_person.reference,
        "words": "The shops",
        "context": "neighbourhood",
    }
    client.post(address(meeting, "write_paragraph"), said | {"weight": "2"})
    box = Paragraph.objects.get()
    more = {"box": box.reference, "on_top_of": 1, "words": "The shops", "context": "peers", "weight": "3"}
    client.post(address(meeting, "keep_paragraph"), more | {"key": uuid.uuid4()})
    box.refresh_from_db()
    assert (box.context, box.weight, box.versions.count()) == ("peers", 3, 1)
    refused = client.post(address(meeting, "keep_paragraph"), said | {"context": "", "key": uuid.uuid4()})
    assert refused.status_code == 422 and "Choose where" in refused.json()["told"]


def test_who_came_and_how_they_had_their_say(client_of, hub_manager, east, young_person, lead_agency):
    meeting, client = open_meeting(east, young_person), client_of(hub_manager)
    invited = Invitation.objects.create(
        meeting=meeting, agency=lead_agency, invited_by=hub_manager.worker, invited_at=timezone.now()
    )
    asked = client.get(address(meeting, "close_meeting")).content.decode()
    assert f"Say whether {lead_agency} came." in asked
    said = {f"came_{invited.reference}": "yes", f"who_{invited.reference}": "Robin", "key": uuid.uuid4(),
            f"wish_{young_person.reference}": "part", f"took_part_{young_person.reference}": "call"}  # fmt: skip
    page = client.post(address(meeting, "record_attendance"), said, follow=True).content.decode()
    assert "By phone or video" in page and "came, Robin" in page


def test_what_is_struck_out_is_put_back_by_the_banner(client_of, key_worker, east, young_person):
    meeting, client = open_meeting(east, young_person), client_of(key_worker)
    said = {"section": "harm", "about": young_person.reference, "words": "Out after midnight"}
    client.post(address(meeting, "write_paragraph"), said)
    box = Paragraph.objects.get()
    gone = client.post(address(meeting, "strike_paragraph", box.reference), follow=True).content.decode()
    assert "Out after midnight" not in gone and address(meeting, "put_back_paragraph", box.reference) in gone
    there = client.post(address(meeting, "put_back_paragraph", box.reference), follow=True)
    assert "Out after midnight" in there.content.decode()


def test_a_group_has_headings_and_one_for_the_whole(client_of, key_worker, east, young_person):
    other = YoungPersonFactory(given_name="Ottoline", family_name="Quill", known_as="")
    ReferralFactory(person=other, hub=east)
    AllocationFactory(person=other, worker=key_worker.worker)
    page = client_of(key_worker).get(address(open_meeting(east, young_person, other)))
    assert [one.reference for one in page.context["shown"].headings] == [
        young_person.reference,
        other.reference,
        "",
    ]
    assert "This is read by everybody who may know one of them" in page.content.decode()


def test_a_place_is_written_of_by_the_team(client_of, hub_worker, worker_of_another_hub, east):
    meeting = open_meeting(east, name="Canal Park", place_type="outside")
    client = client_of(hub_worker)
    said = {"section": "harm", "about": "", "words": "Two adults by the bandstand"}
    assert (
        "Two adults" in client.post(address(meeting, "write_paragraph"), said, follow=True).content.decode()
    )
    assert Paragraph.objects.get().record is None
    assert client_of(worker_of_another_hub).get(address(meeting)).status_code == 404
