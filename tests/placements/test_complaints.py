"""Complaints and compliments: answered within ten working days, and never read by the worker whom one is about."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from partners.actions.overrides import open_override
from partners.context import acting
from placements import actions
from placements.home.named_alone import figures_for
from placements.incidents.answering import answer_by
from placements.models import Complaint
from tests.conftest import posted
from tests.factories.cases import days_ago
from tests.factories.house import QualityReviewFactory
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


def complained(hub, by, **told):
    said = {"sort": "complaint", "received_on": days_ago(2), "from_whom": "young_person",
            "about": "How I was spoken to", "words": "Robin says: Kit shouted."}  # fmt: skip
    return actions.record_complaint(hub=hub, by=by, **said | told)


class TestOneAboutAWorker:
    @pytest.fixture
    def about_kit(self, east, young_person, hub_worker, hub_manager, key_worker):
        with acting(hub_worker):
            return complained(east, hub_worker, people=[young_person], about_worker=key_worker.worker)

    def test_is_read_by_who_runs_the_hub_and_who_wrote_it_alone(
        self, about_kit, east, hub_worker, hub_manager, key_worker
    ):
        colleague = posted(PostingFactory, given="Ana", family="Reed", role="residential_worker", hub=east)
        for reader, sees in (
            (hub_manager, True),
            (hub_worker, True),
            (key_worker, False),
            (colleague, False),
        ):
            assert Complaint.objects.visible_to(reader).exists() is sees
            assert Record.objects.visible_to(reader).filter(kind="complaint").exists() is sees
            with acting(reader):  # and by the database's own rule
                assert Complaint.objects.exists() is sees
                assert Record.objects.filter(kind="complaint").exists() is sees

    def test_is_in_no_figure_of_a_review_for_them(self, east, young_person, hub_worker, hub_manager):
        """Nor in one that somebody else has sent: what is kept says the same to everybody."""
        said = {"from_on": days_ago(2), "to_on": days_ago(1), "completed_on": days_ago(1)}
        review = QualityReviewFactory(hub=east, manager_words="Good.", **said)
        with acting(hub_worker):
            complained(east, hub_worker, people=[young_person], about_worker=hub_manager.worker)
            complained(east, hub_worker)

        def read_by(user):
            with acting(user):
                found = {one.name: one.value for one in figures_for(review, user)}
            return found["Complaints"], found.get("Complaints about somebody of the staff")

        assert read_by(hub_worker) == ("1", "1") and read_by(hub_manager) == ("1", None)
        with acting(hub_worker):
            review = actions.send_review(review=review, sent_on=days_ago(0), by=hub_worker)
            complained(east, hub_worker)
        assert read_by(hub_worker) == ("1", "1") and read_by(hub_manager) == ("1", None)

    def test_has_no_page_no_line_and_no_number_for_them(
        self, about_kit, east, young_person, key_worker, client_of
    ):
        client = client_of(key_worker)
        assert client.get(reverse("complaint", args=[about_kit.reference])).status_code == 404
        assert b"None that you may read" in client.get(reverse("complaints", args=[east.reference])).content
        assert (
            b"How I was spoken to"
            not in client.get(reverse("chronology", args=[young_person.reference])).content
        )

    def test_no_line_of_who_looked_tells_them(
        self, about_kit, young_person, hub_manager, key_worker, client_of
    ):
        with acting(hub_manager):
            actions.answer_complaint(complaint=about_kit, answer="We are sorry.", outcome="upheld",
                                     answered_on=days_ago(0), by=hub_manager)  # fmt: skip
        page = reverse("who_looked", args=[young_person.reference])
        assert b"Answered a complaint" in client_of(hub_manager).get(page).content
        assert b"complaint" not in client_of(key_worker).get(page).content

    def test_no_override_of_theirs_opens_it(self, about_kit, young_person, key_worker):
        open_override(
            person=young_person.pk, ground="public_interest", reason="I have to know.", hours=1, by=key_worker
        )
        fresh = type(key_worker).objects.get(pk=key_worker.pk)
        assert not Record.objects.visible_to(fresh).filter(kind="complaint").exists()
        assert not Complaint.objects.visible_to(fresh).exists()

    def test_they_neither_write_nor_answer_it(self, about_kit, east, key_worker, hub_manager):
        with pytest.raises(ValidationError, match="It is about you"):
            complained(east, key_worker, about_worker=key_worker.worker)
        managers = complained(east, key_worker, about_worker=hub_manager.worker)
        assert hub_manager.pk not in managers.readers
        with pytest.raises(ValidationError, match="somebody else answers"):
            actions.answer_complaint(complaint=managers, answer="No.", outcome="not_upheld", answered_on=days_ago(0),
                                     by=hub_manager)  # fmt: skip


class TestAnswers:
    @pytest.mark.parametrize(
        ("came", "by"),
        [
            ("2026-06-01", "2026-06-15"),
            (
                "2026-12-18",
                "2027-01-06",
            ),  # Christmas Day, Boxing Day's Monday, New Year's Day and the weekends are none
            ("2026-04-02", "2026-04-20"),  # Good Friday and Easter Monday
            ("2026-06-06", "2026-06-19"),  # on a Saturday
        ],
    )
    def test_within_ten_working_days(self, came, by):
        assert str(answer_by(datetime.date.fromisoformat(came))) == by

    def test_once_and_with_what_came_of_it(self, east, young_person, hub_worker, hub_manager):
        made = complained(east, hub_worker, people=[young_person])
        assert made.words == "A young person says: Kit shouted."
        told = {"answer": "We are sorry.", "outcome": "upheld", "by": hub_manager}
        with pytest.raises(ValidationError, match="Enter a day"):
            actions.answer_complaint(complaint=made, answered_on=days_ago(9), **told)
        done = actions.answer_complaint(complaint=made, answered_on=days_ago(0), **told)
        assert (done.outcome, done.answered_by) == ("upheld", hub_manager.worker)
        with pytest.raises(ValidationError, match="answered it already"):
            actions.answer_complaint(complaint=made, answered_on=days_ago(0), **told)
        assert actions.say_content(complaint=made, satisfied="yes", by=hub_manager).satisfied == "yes"

    def test_pages(self, client_of, east, young_person, hub_worker, hub_manager):
        client = client_of(hub_worker)
        sent = {"sort": "compliment", "received_on": "yesterday", "from_whom": "neighbour", "about": "The garden",
                "words": "How tidy.", "others": young_person.reference}  # fmt: skip
        answer = client.post(reverse("record_complaint", args=[east.reference]), sent)
        made = Complaint.objects.get()
        assert answer.url == reverse("complaint", args=[made.reference])
        assert "How tidy." in client.get(answer.url).content.decode()
        assert client.get(reverse("answer_complaint", args=[made.reference])).status_code == 403
        sent = {"answered_on": "today", "answer": "Thank you.", "outcome": "thanked"}
        door = reverse("answer_complaint", args=[made.reference])
        asked = client_of(hub_manager).get(door).content.decode()
        assert "Passed on with thanks" in asked and "They were right" not in asked
        Complaint.objects.update(sort="complaint")
        assert client_of(hub_manager).post(door, sent).status_code == 200, "a complaint is not thanked away"
        Complaint.objects.update(sort="compliment")
        assert (
            client_of(hub_manager).post(reverse("answer_complaint", args=[made.reference]), sent).status_code
            == 302
        )
        page = client_of(hub_manager).get(reverse("complaints", args=[east.reference])).content.decode()
        assert "Passed on with thanks" in page and "The garden" in page
        assert made.received_on == timezone.localdate() - datetime.timedelta(days=1)
