"""What mum said to one agency is no answer to another: each places what it heard, and is told of nobody else's."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from cases.actions import open_again, seal
from cases.models import Record
from partners.actors import Service
from partners.context import acting
from raise_meetings import actions
from raise_meetings.asking.falls import falls_by
from raise_meetings.meeting.placed import placing
from raise_meetings.models import MeetingPerson, Rating
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import RecordFactory, ReferralFactory, YoungPersonFactory
from tests.factories.raise_writing import RatingFactory, open_meeting

pytestmark = pytest.mark.django_db
MUM = {"rater": "family", "name": "mum"}


@pytest.fixture
def meeting(east, young_person):
    return open_meeting(east, young_person)


@pytest.fixture
def two_partners(young_person, police, health, posted_officer, clinician):
    """Both know of the meeting. What the police hear is theirs, and the trust's agreement says nothing of it."""
    for agency, writes in ((police, "offending"), (health, "safety_and_risk")):
        ShareFactory(content_object=young_person, agency=agency)
        AgreementInForceFactory(agency=agency, reads=["safety_and_risk", writes], contributes=[writes])
    return posted_officer, clinician


def place(meeting, by, score, **more):
    with acting(by):
        person = meeting.people.get().person
        return actions.place_rating(meeting=meeting, person=person, score=score, by=by, **(MUM | more))


def told(meeting, reader):
    """Once the reader has placed their own."""
    with acting(reader):
        actions.pass_rating(meeting=meeting, by=reader)
        people = [
            part.person for part in MeetingPerson.objects.filter(meeting=meeting).select_related("person")
        ]
        spread = placing(meeting, reader, people)[people[0].pk].spread
    return spread.sentence, [(row.who, row.score) for row in spread.rows]


def test_a_partner_learns_nothing_of_what_mum_said_to_another(
    meeting, two_partners, client_of, police, health
):
    officer, clinician = two_partners
    place(meeting, officer, 2, why="Says the uncle is back")
    with acting(clinician):
        assert not Rating.objects.exists()
    address = reverse("place_rating", args=[meeting.series.reference, meeting.reference])
    about = meeting.people.get().person.reference
    said = {"about": about, "score": "7", **MUM}
    page = client_of(clinician).post(address, said, follow=True).content.decode()
    assert "Placed." in page and "placed it already" not in page and "uncle" not in page
    alone = "One person placed it, at 7 out of 10."
    assert told(meeting, clinician) == (alone, [(f"mum, told to {health}", 7)])
    both = "One person placed it from 2 to 7 out of 10."
    assert told(meeting, officer) == (both, [(f"mum, told to {police}", 2), (f"mum, told to {health}", 7)])
    place(meeting, clinician, 6)
    assert told(meeting, clinician)[1] == [(f"mum, told to {health}", 6)]


def test_an_agency_moves_what_it_placed(meeting, key_worker, hub_worker, lead_agency):
    first, again = place(meeting, key_worker, 3, why="Cars"), place(meeting, hub_worker, 5)
    assert (first.pk, again.score, again.why) == (again.pk, 5, "Cars")
    assert first.agency == lead_agency == again.record.agency


def test_no_agency_has_two_of_one_and_the_envelope_says_whose_it_is(meeting, young_person, police):
    told = {"meeting": meeting, "person": young_person, "rater": "family", "worker": None, "name": "mum"}
    first = RatingFactory(**told)
    with pytest.raises(IntegrityError, match="somebody_places_one"), transaction.atomic():
        RatingFactory(**told)
    record = RecordFactory(
        person=young_person, kind="raise_rating", category="safety_and_risk", agency=police
    )
    other = RatingFactory(**told, record=record, agency=first.agency)
    other.refresh_from_db()
    assert other.agency == police


def test_what_is_sealed_stands_in_no_colleagues_way(
    meeting, young_person, key_worker, hub_worker, hub_manager
):
    """Nor afterwards: by then another stands in its place."""
    sealed = place(meeting, hub_manager, 1)
    with acting(hub_manager):
        seal(record=sealed.record, by=hub_manager)
    second = place(meeting, key_worker, 8)
    assert second.pk != sealed.pk and place(meeting, hub_worker, 7).pk == second.pk
    with acting(hub_manager):
        open_again(record=Record.objects.get(pk=sealed.pk), by=hub_manager)
    assert Rating.objects.filter(meeting=meeting).count() == 2


def test_two_agencies_that_heard_mum_are_no_sharp_change(meeting, two_partners):
    officer, clinician = two_partners
    place(meeting, clinician, 8)
    place(meeting, officer, 2)
    with acting(Service()):
        assert list(falls_by(timezone.localdate(), Q(person=meeting.people.get().person))) == []


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_at_once_leave_one(meeting, key_worker, hub_worker):
    def press(user):
        try:
            return place(meeting, user, 3 if user == key_worker else 6)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        assert len({one.pk for one in pool.map(press, (key_worker, hub_worker))}) == 1
    assert Rating.objects.count() == 1


class TestWhatAMeetingAgreed:
    """Of each young person, for those who may read of them."""

    @pytest.fixture
    def sam(self, east):
        return ReferralFactory(
            hub=east, person=YoungPersonFactory(given_name="Samira", family_name="Dale")
        ).person

    @pytest.fixture
    def group(self, east, young_person, sam):
        return open_meeting(east, young_person, sam)

    def agree(self, client, meeting, person, score):
        at = [meeting.series.reference, meeting.reference]
        said = {"about": person.reference, "score": score}
        return client.post(reverse("agree_scale", args=at), said, follow=True).content.decode()

    def test_each_has_their_own(self, client_of, group, young_person, sam, hub_manager):
        client = client_of(hub_manager)
        self.agree(client, group, young_person, "3")
        page = self.agree(client, group, sam, "7")
        assert "agreed on 3 out of 10" in page and "agreed on 7 out of 10" in page
        assert "Choose a number" in self.agree(client, group, sam, "many")
        assert "whom it is about" in self.agree(client, group, YoungPersonFactory.build(reference=""), "2")
        series = client.get(reverse("raise_series", args=[group.series.reference])).content.decode()
        assert f"safety 3 out of 10 for {young_person.name}, 7 out of 10 for {sam.name}" in series
        self.agree(client, group, sam, "")
        assert [one.safety_scale for one in group.people.order_by("record")] == [3, None]

    def test_it_is_nothing_of_whom_one_may_not_read(
        self, client_of, group, young_person, sam, hub_manager, police, posted_officer
    ):
        """Their part is sealed, so neither page says their number, and none can be agreed of them."""
        client = client_of(hub_manager)
        self.agree(client, group, sam, "7")
        other = group.people.get(person=sam).record
        Record.objects.filter(pk=other.pk).update(marking="sealed")
        at = [group.series.reference, group.reference]
        for address in (
            reverse("raise_meeting", args=at),
            reverse("raise_series", args=at[:1]),
            reverse("raise_brief", args=at[:1]),
            reverse("how_things_are", args=[sam.reference]),
            reverse("chronology", args=[sam.reference]),
        ):
            page = client.get(address).content.decode()
            assert "7 out of 10" not in page and "on 7" not in page, address
        assert "not about them" in self.agree(client, group, sam, "1")
        with acting(hub_manager), pytest.raises(ValidationError, match="not about them"):
            actions.agree_scale(meeting=group, person=sam, score=1, by=hub_manager)
