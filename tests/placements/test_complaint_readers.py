"""Who reads a complaint about a worker, once it is written: one more, one fewer, and never that worker."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.models import Record
from partners.context import acting
from partners.models import TrailLine
from placements import actions
from placements.models import Complaint
from tests.answers import body_of
from tests.conftest import posted
from tests.factories.cases import days_ago
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def about_kit(east, young_person, hub_worker, hub_manager, key_worker):
    with acting(hub_worker):
        return actions.record_complaint(
            hub=east, sort="complaint", received_on=days_ago(20), from_whom="young_person", by=hub_worker,
            about="How I was spoken to", words="Kit shouted.", people=[young_person],
            about_worker=key_worker.worker,
        )  # fmt: skip


@pytest.fixture
def newcomer(about_kit, east):
    """Runs the hub since it was written."""
    return posted(PostingFactory, given="Ines", family="Moore", role="hub_manager", hub=east)


def reads(user):
    """By the filter and by the database's own rule: the complaint, and the copy of it."""
    with acting(user):
        by_policy = Complaint.objects.exists(), Record.objects.filter(kind="complaint").exists()
    by_filter = (
        Complaint.objects.visible_to(user).exists(),
        Record.objects.visible_to(user).filter(kind="complaint").exists(),
    )
    assert by_filter == by_policy
    return by_filter


def test_one_more_and_one_fewer(about_kit, newcomer, hub_manager):
    assert reads(newcomer) == (False, False)
    for _ in range(2):  # twice is once
        with acting(hub_manager):
            actions.let_read_complaint(complaint=about_kit, reader=newcomer, by=hub_manager)
    assert reads(newcomer) == (True, True)
    line = TrailLine.objects.get(act="let_read_complaint")
    assert (line.what, line.counts) == ("permission", {"complaint": about_kit.pk, "reader": newcomer.pk})
    with acting(newcomer):
        actions.stop_reading_complaint(complaint=about_kit, reader=hub_manager, by=newcomer)
    assert reads(hub_manager) == (False, False) and reads(newcomer) == (True, True)


def test_never_whom_it_is_about_nor_somebody_from_elsewhere(about_kit, hub_manager, key_worker, east, west):
    elsewhere = posted(PostingFactory, given="Otis", family="Hart", role="hub_manager", hub=west)
    posted_now = PostingFactory(worker=key_worker.worker, role="hub_manager", hub=east)
    for reader in (key_worker, elsewhere):
        with acting(hub_manager), pytest.raises(ValidationError, match="who runs East"):
            actions.let_read_complaint(complaint=about_kit, reader=reader, by=hub_manager)
    assert posted_now and reads(key_worker) == (False, False)


def test_of_two_who_end_each_other_s_reading_the_first_does(about_kit, newcomer, hub_manager):
    with acting(hub_manager):
        actions.let_read_complaint(complaint=about_kit, reader=newcomer, by=hub_manager)
        actions.stop_reading_complaint(complaint=about_kit, reader=newcomer, by=hub_manager)
    with acting(newcomer), pytest.raises(ValidationError, match="has just ended your reading"):
        actions.stop_reading_complaint(complaint=about_kit, reader=hub_manager, by=newcomer)
    assert reads(hub_manager) == (True, True)


def test_nobody_ends_their_own_reading_and_an_open_one_has_no_readers(about_kit, hub_manager, east):
    with acting(hub_manager), pytest.raises(ValidationError, match="You stay"):
        actions.stop_reading_complaint(complaint=about_kit, reader=hub_manager, by=hub_manager)
    with acting(hub_manager):
        noise = actions.record_complaint(hub=east, sort="complaint", received_on=days_ago(1), from_whom="family",
                                         about="Noise", words="It is loud.", by=hub_manager)  # fmt: skip
        with pytest.raises(ValidationError, match="Whoever works here reads it"):
            actions.let_read_complaint(complaint=noise, reader=hub_manager, by=hub_manager)


def test_the_page(about_kit, newcomer, hub_manager, hub_worker, key_worker, client_of):
    page, manager = reverse("complaint_readers", args=[about_kit.reference]), client_of(hub_manager)
    assert "Ines Moore" in body_of(manager.get(page))
    said = manager.post(page, {"reader": newcomer.worker.reference}, follow=True)
    assert "They read it from now on" in body_of(said) and reads(newcomer) == (True, True)
    stop = reverse("stop_reading_complaint", args=[about_kit.reference, newcomer.worker.reference])
    assert "They read it no more" in body_of(manager.post(stop, follow=True))
    assert reads(newcomer) == (False, False)
    assert client_of(hub_worker).get(page).status_code == 403, "reads it, and does not review"
    for nobody in (key_worker, newcomer):
        assert client_of(nobody).get(page).status_code == 404


def test_its_ten_days_stand_in_what_is_due(about_kit, newcomer, hub_manager, client_of):
    assert "Answer a complaint: How I was spoken to" in body_of(client_of(hub_manager).get(reverse("due")))
    assert "Answer a complaint" not in body_of(client_of(newcomer).get(reverse("due")))
    with acting(hub_manager):
        actions.answer_complaint(complaint=about_kit, answer="We are sorry.", outcome="upheld",
                                 answered_on=days_ago(0), by=hub_manager)  # fmt: skip
    assert "Answer a complaint" not in body_of(client_of(hub_manager).get(reverse("due")))
