"""A posting ends: on the next request, for good, and sooner only."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import reverse

from partners.access import Service
from partners.actions import end_posting, post_worker
from partners.models import Posting, TrailLine
from reports.actions import import_tracker
from tests.factories.hubs import days_ago, in_days, today
from tests.factories.partners import PostingFactory, UserFactory, WorkerFactory
from tests.reports.reference.base_folder import BASE

pytestmark = pytest.mark.django_db


def test_the_next_request_is_refused(client_of, hub_worker, hub_manager, young_person):
    open_window = client_of(hub_worker)
    url = reverse("person", args=[young_person.reference])
    assert open_window.get(url).status_code == 200
    end_posting(posting=hub_worker.worker.postings.get(), by=hub_manager)
    assert open_window.get(url).status_code in (302, 403, 404)
    assert TrailLine.objects.get(act="end_posting").user_id == hub_manager.pk


def test_through_the_page(client_of, hub_manager, hub_worker):
    posting = hub_worker.worker.postings.get()
    page = client_of(hub_manager).get(reverse("worker", args=[hub_worker.worker.reference]))
    assert reverse("end_posting", args=[posting.reference]) in page.content.decode()
    answer = client_of(hub_manager).post(reverse("end_posting", args=[posting.reference]), {"on": "today"})
    assert answer.status_code == 302
    posting.refresh_from_db()
    assert posting.end_on == today()


def test_sooner_and_never_later(service_manager, east):
    posting = PostingFactory(hub=east, end_on=in_days(5))
    end_posting(posting=posting, by=service_manager, on=in_days(2))
    for day in (in_days(2), in_days(9)):
        with pytest.raises(ValidationError, match="post them anew"):
            end_posting(posting=posting, by=service_manager, on=day)


def test_one_that_has_not_begun_never_does(service_manager, east):
    posting = PostingFactory(hub=east, start_on=in_days(5))
    end_posting(posting=posting, by=service_manager)
    assert not Posting.objects.live_on(in_days(5)).filter(pk=posting.pk).exists()


def test_a_deputy_ends_no_manager_and_nobody_at_another_hub(east, west, hub_manager, worker_of_another_hub):
    deputy = UserFactory(worker=PostingFactory(hub=east, role="deputy_hub_manager").worker)
    for posting in (hub_manager.worker.postings.get(), worker_of_another_hub.worker.postings.get()):
        with pytest.raises(PermissionDenied):
            end_posting(posting=posting, by=deputy)
    end_posting(posting=PostingFactory(hub=east, role="key_worker"), by=deputy)


def test_an_import_does_not_give_it_back(tmp_path):
    """The same staff file again: what was ended on a page stays ended."""
    for name, text in BASE.items():
        (tmp_path / name).write_text(text)
    assert not import_tracker(path=tmp_path, by=Service()).faults
    posting = Posting.objects.filter(brought_in=True, end_on=None).first()
    other = Posting.objects.filter(brought_in=True, end_on=None).exclude(pk=posting.pk).first()
    end_posting(posting=posting, by=Service(), on=today())
    with connection.cursor() as cursor:
        cursor.execute("update partners_posting set end_on = %s where id = %s", [today(), other.pk])
        cursor.execute(
            "update partners_worker set email = 'old@example.org'"
        )  # so that each row is due again
    assert not import_tracker(path=tmp_path, by=Service()).faults
    posting.refresh_from_db()
    other.refresh_from_db()
    assert (posting.end_on, other.end_on) == (today(), None)


def test_the_same_posting_twice_is_one(service_manager, east):
    worker = WorkerFactory()
    said = {"worker": worker, "by": service_manager, "role": "key_worker", "hub": east}
    post_worker(**said, start_on=today())
    with pytest.raises(ValidationError, match="have that posting already"):
        post_worker(**said, start_on=in_days(3))
    post_worker(**said, start_on=days_ago(20), end_on=today())
    assert Posting.objects.filter(worker=worker).count() == 2


def test_nobody_is_posted_before_they_start_or_after_they_left(service_manager, east):
    said = {"by": service_manager, "role": "key_worker", "hub": east, "start_on": today()}
    with pytest.raises(ValidationError, match="left on"):
        post_worker(worker=WorkerFactory(left_on=days_ago(1)), **said)
    with pytest.raises(ValidationError, match="started on"):
        post_worker(worker=WorkerFactory(started_on=today() + datetime.timedelta(days=2)), **said)


def test_its_page_offers_what_one_may_give_and_refuses_the_rest(client_of, hub_manager, east, west):
    worker = WorkerFactory()
    url = reverse("post_worker", args=[worker.reference])
    form = client_of(hub_manager).get(url).context["form"]
    assert [ref for ref, _ in form.fields["where"].choices] == [east.reference]
    assert "hub_manager" not in dict(form.fields["role"].choices)
    said = {"role": "key_worker", "where": east.reference, "start_on": "today", "end_on": ""}
    for wrong in (
        {"where": west.reference},
        {"role": "hub_manager"},
        {"role": "service_manager", "where": "service"},
    ):
        assert client_of(hub_manager).post(url, said | wrong).status_code == 200
    assert not worker.postings.exists()
    assert client_of(hub_manager).post(url, said).status_code == 302
    assert worker.postings.get().hub == east


def test_nobody_posts_themselves_through_the_page(client_of, service_manager, east):
    url = reverse("post_worker", args=[service_manager.worker.reference])
    assert "Your role gives nothing" in client_of(service_manager).get(url).content.decode()
    said = {"role": "key_worker", "where": east.reference, "start_on": "today"}
    client_of(service_manager).post(url, said)
    assert service_manager.worker.postings.count() == 1
