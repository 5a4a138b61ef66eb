"""The two-minute brief: what it says, to whom, and that five years of history cost it no more questions."""

import pytest
from django.urls import reverse
from django.utils import timezone

from partners.context import acting
from raise_meetings import actions
from raise_meetings.models import Meeting
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import (
    AllocationFactory,
    ContactFactory,
    EducationPeriodFactory,
    PoliceEventFactory,
    ReturnedEpisodeFactory,
    hours_ago,
)
from tests.factories.hubs import days_ago
from tests.factories.incidents import RecordedIncidentFactory
from tests.factories.placements import IncidentPersonFactory
from tests.factories.raise_meetings import ActionFactory, LateActionFactory
from tests.factories.raise_writing import open_meeting

pytestmark = pytest.mark.django_db
YEARS = 5


@pytest.fixture
def met(east, young_person, hub_manager):
    """One meeting a month ago, closed, at which two placed how safe it is."""
    meeting = open_meeting(east, young_person, held_at=hours_ago(24 * 30))
    with acting(hub_manager):
        actions.place_rating(meeting=meeting, person=young_person, rater="worker", score=4, by=hub_manager)
        actions.place_rating(
            meeting=meeting, person=young_person, rater="family", name="Mum", score=7, by=hub_manager
        )
    meeting.people.update(safety_scale=5)
    Meeting.objects.filter(pk=meeting.pk).update(closed_at=hours_ago(24 * 30))
    return Meeting.objects.get(pk=meeting.pk)


def page(client, meeting):
    answer = client.get(reverse("raise_brief", args=[meeting.series.reference]))
    assert answer.status_code == 200
    return answer.content.decode()


def live(person, worker, months):
    """What is written of somebody in so many months."""
    for month in range(months):
        at = hours_ago(24 * (30 * month + 3))
        ReturnedEpisodeFactory(person=person, started_at=at, returned_at=at + timezone.timedelta(hours=4),
                               found_where="station")  # fmt: skip
        PoliceEventFactory(person=person, occurred_at=at)
        incident = RecordedIncidentFactory(occurred_at=at)
        IncidentPersonFactory(incident=incident, person=person)
        for nth in range(4):
            contact = ContactFactory(person=person, occurred_at=hours_ago(24 * (30 * month + 5 * nth + 1)))
            contact.record.author = worker
            contact.record.save(update_fields=["author"])


class TestWhatItSays:
    def test_what_is_new_who_is_late_and_where_they_were_found(
        self, client_of, met, young_person, key_worker, hub_manager
    ):
        live(young_person, key_worker.worker, 2)
        LateActionFactory(person=young_person, meeting=met, action="Ring the school")
        EducationPeriodFactory(person=young_person, start_on=days_ago(4))
        said = page(client_of(hub_manager), met)
        for words in ("Ring the school", "late", "Kit Moreno 4×", "At a station", "2 people placed it from 4 to 7",
                      "How safe, as agreed at each meeting: 5"):  # fmt: skip
            assert words in said, words
        assert "Missing 2 times in the last year" in said

    def test_a_partner_reads_what_its_agreement_says(
        self, client_of, met, young_person, clinician, key_worker
    ):
        live(young_person, key_worker.worker, 1)
        agreed = AgreementInForceFactory(agency=clinician.worker.agency, reads=("safety_and_risk",))
        ShareFactory(content_object=young_person, agency=clinician.worker.agency, agreement=agreed)
        said = page(client_of(clinician), met)
        assert "At a station" in said and "Kit Moreno" not in said and "Arrest" not in said

    def test_a_place_counts_who_was_found_near_it(
        self, client_of, east, young_person, hub_manager, clinician
    ):
        meeting = open_meeting(east, name="Canal Park", place_type="outside")
        ReturnedEpisodeFactory(person=young_person, found_where="outside", found_near="Canal park, east gate")
        assert "1 time in the last year" in page(client_of(hub_manager), meeting)
        gone = client_of(clinician).get(reverse("raise_brief", args=[meeting.series.reference]))
        assert gone.status_code == 404


def test_it_asks_as_much_after_five_years_as_on_the_first_day(
    client_of, met, young_person, key_worker, hub_manager, django_assert_num_queries
):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    client = client_of(hub_manager)
    live(young_person, key_worker.worker, 1)
    ActionFactory(person=young_person, meeting=met)
    page(client, met)
    with django_assert_num_queries(15):
        page(client, met)
    live(young_person, key_worker.worker, 12 * YEARS)
    LateActionFactory.create_batch(5, person=young_person, meeting=met)
    with django_assert_num_queries(15):
        assert len(page(client, met)) < 60_000
