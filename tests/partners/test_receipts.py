"""A form is saved once, however often and however fast it is sent (hostile.md, D5)."""

import datetime
import uuid
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from partners.models import Draft, Receipt, TrailLine
from partners.tasks import drop_old_drafts
from reports.models import Transfer

MANY = 20


@pytest.fixture
def url(young_person):
    return reverse("write_note", args=[young_person.reference])


def typed(**more):
    now = timezone.localtime()
    said = {"words": "Robin made soup.", "at_0": "today", "at_1": f"{now:%H:%M}", "category": "daily_life"}
    return said | {"headline": "", "key": str(uuid.uuid4())} | more


def notes():
    return Record.objects.filter(kind="note")


@pytest.mark.django_db(transaction=True)
def test_twenty_presses_at_one_moment_make_one_note_and_get_one_answer(client_of, hub_worker, url):
    cookies, form, gate = client_of(hub_worker).cookies, typed(), Barrier(MANY)

    def press(_):
        client = Client()
        client.cookies = cookies.copy()
        try:
            gate.wait(timeout=20)
            answer = client.post(url, form)
            return answer.status_code, answer.headers.get("Location")
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        answers = list(pool.map(press, range(MANY)))
    place = reverse("record", args=[url.split("/")[2], notes().get().reference])
    assert answers == [(302, place)] * MANY
    assert TrailLine.objects.filter(what="change", act="write_note").count() == 1
    assert Receipt.objects.count() == 1


def test_the_second_press_leads_to_the_same_place_and_says_so(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed()
    first, second = client.post(url, form), client.post(url, form, follow=True)
    assert second.redirect_chain == [(first.url, 302)]
    assert "came twice and is saved once" in second.content.decode()
    assert notes().count() == 1


def test_the_same_key_with_other_words_is_not_saved_and_the_words_are_kept(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed()
    client.post(url, form)
    answer = client.post(url, form | {"words": "Something quite different."})
    assert answer.status_code == 422 and "saved from this page already" in answer.content.decode()
    assert notes().count() == 1
    page = client.get(url)
    assert "Something quite different.</textarea>" in page.content.decode()
    fresh = str(page.context["form"].key)
    assert fresh != form["key"]
    assert client.post(url, form | {"words": "Something quite different.", "key": fresh}).status_code == 302
    assert notes().count() == 2 and not Draft.objects.exists()


def test_a_key_is_each_users_own(client_of, hub_worker, key_worker, url):
    form = typed()
    first, second = client_of(hub_worker).post(url, form), client_of(key_worker).post(url, form)
    assert first.url != second.url
    assert {note.author for note in notes()} == {hub_worker.worker, key_worker.worker}


def test_the_same_key_and_words_at_another_door_are_something_else(client_of, hub_worker, young_person, east):
    from tests.factories.cases import ReferralFactory

    other = ReferralFactory(hub=east).person
    client, form = client_of(hub_worker), typed()
    client.post(reverse("write_note", args=[young_person.reference]), form)
    assert client.post(reverse("write_note", args=[other.reference]), form).status_code == 422
    assert notes().count() == 1


def test_a_refused_form_leaves_no_receipt(client_of, hub_worker, worker_of_another_hub, url):
    client, form = client_of(hub_worker), typed()
    assert client.post(url, form | {"words": ""}).status_code == 200
    assert client_of(worker_of_another_hub).post(url, form).status_code == 404
    assert not Receipt.objects.exists()
    assert client.post(url, form).status_code == 302


def test_the_page_that_is_shown_again_has_the_same_key_and_a_fresh_page_another(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed(words="")
    assert f'name="key" value="{form["key"]}"' in client.post(url, form).content.decode()
    Draft.objects.all().delete()
    first, second = (client.get(url).context["form"].key for _ in range(2))
    assert first != second


def test_what_was_typed_is_not_in_the_receipt(client_of, hub_worker, url):
    client_of(hub_worker).post(url, typed(words="A secret of Robin's."))
    receipt = Receipt.objects.get()
    assert len(receipt.fingerprint) == 64 and "secret" not in str(vars(receipt))


def test_asking_twice_for_the_tracker_is_asking_once(client_of, performance_officer):
    client, form = client_of(performance_officer), {"key": str(uuid.uuid4())}
    answers = [client.post(reverse("send_tracker"), form) for _ in range(2)]
    if answers[0].url.startswith("/tracker/"):
        assert answers[0].url == answers[1].url and Transfer.objects.count() == 1


def test_receipts_go_after_two_days(client_of, hub_worker, url):
    client, form = client_of(hub_worker), typed()
    client.post(url, form)
    Receipt.objects.update(at=timezone.now() - datetime.timedelta(hours=47))
    drop_old_drafts()
    assert Receipt.objects.count() == 1
    Receipt.objects.update(at=timezone.now() - datetime.timedelta(hours=49))
    drop_old_drafts()
    assert not Receipt.objects.exists()
