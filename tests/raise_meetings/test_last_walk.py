"""What a last walk through RAISE asked for: plain days of the past, own views first, no empty headings."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from partners.context import acting
from raise_meetings import actions
from raise_meetings.meeting.page import shown
from raise_meetings.models import Invitation
from tests.factories.partners import WorkerFactory
from tests.factories.raise_writing import open_meeting, planned_meeting

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


def test_a_meeting_began_within_the_last_month(east, young_person, key_worker):
    meeting, now = planned_meeting(east, young_person), timezone.now()
    with acting(key_worker):
        for held_at, refusal in ((now - 32 * DAY, "more than 31 days ago"), (now + DAY, "still to come")):
            with pytest.raises(ValidationError, match=refusal):
                actions.begin_meeting(meeting=meeting, by=key_worker, held_at=held_at)
        begun = actions.begin_meeting(meeting=meeting, by=key_worker, held_at=now - 30 * DAY)
    assert begun.held_at == now - 30 * DAY


def test_an_ask_carries_the_day_on_which_it_was_asked(east, young_person, key_worker):
    said, now = {"hub": east, "people": [young_person], "worry": "A van", "by": key_worker}, timezone.now()
    with acting(key_worker):
        with pytest.raises(ValidationError, match="still to come"):
            actions.ask_for_raise(asked_at=now + DAY, **said)
        ask = actions.ask_for_raise(asked_at=now - 5 * DAY, **said)
    assert ask.asked_at == ask.people.get().record.began == now - 5 * DAY


def test_whose_view_begins_with_the_writers_own_agency(east, young_person, key_worker, police):
    meeting = open_meeting(east, young_person)
    Invitation.objects.create(
        meeting=meeting, agency=police, invited_at=timezone.now(), invited_by=WorkerFactory()
    )
    with acting(key_worker):
        first, *rest = shown(meeting, key_worker).agencies
    assert first == key_worker.worker.agency and police in rest


def test_who_only_reads_is_shown_no_empty_headings(east, young_person, key_worker, client_of):
    now = timezone.now()
    meeting = open_meeting(east, young_person)
    with acting(key_worker):
        actions.add_paragraph(
            meeting=meeting, person=young_person, section="strength", words="Rings", by=key_worker
        )
    url = reverse("raise_meeting", args=[meeting.series.reference, meeting.reference])
    assert "What are we worried about?" in client_of(key_worker).get(url).content.decode()
    meeting.closed_at = now
    meeting.save()
    page = client_of(key_worker).get(url).content.decode()
    assert "What is working well?" in page and "What are we worried about?" not in page
    assert "Goals answer" not in page


def test_who_plans_the_next_is_led_to_the_one_that_is_planned(east, young_person, hub_manager, client_of):
    meeting = planned_meeting(east, young_person)
    page = client_of(hub_manager).get(reverse("plan_raise_meeting", args=[meeting.series.reference]))
    planned = reverse("planned_meeting", args=[meeting.series.reference, meeting.reference])
    assert f'href="{planned}">It has a meeting already' in page.content.decode()
