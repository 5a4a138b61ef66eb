"""The link in a mail: one worker's, once, for fourteen days; what is asked is read with their second step alone."""

import datetime
import re
import time
from concurrent.futures import ThreadPoolExecutor
from unittest import mock

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from django.contrib.sessions.backends.base import SessionBase
from django.core import mail, signing
from django.db import connection
from django.test import Client
from django.utils import timezone

from partners.models import TrailLine, UserSession
from partners.sign_in.factor_adapter import FactorAdapter
from raise_meetings.actions import add_raise_action, decline_raise_action
from raise_meetings.asked_of_us.link_page import SHOWN
from raise_meetings.models import AnswerLink
from raise_meetings.tasks import mail_links, send_answer_link
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.hubs import in_days
from tests.factories.raise_meetings import MeetingFactory, MeetingPersonFactory

pytestmark = pytest.mark.django_db
SECRET_WORDS = ("Robin", "Ashby", "Visit the two", "Nobody answers")


@pytest.fixture
def officer(posted_officer, police):
    safety = ["safety_and_risk"]
    AgreementInForceFactory(agency=police, reads=safety, contributes=safety)
    return posted_officer


@pytest.fixture
def asked(east, young_person, hub_manager, police, officer):
    meeting = MeetingPersonFactory(person=young_person, meeting=MeetingFactory(hub=east)).meeting
    return add_raise_action(meeting=meeting, person=young_person, agency=police, action="Visit the two addresses",
                            due_on=in_days(3), how_we_will_know="Nobody answers there", by=hub_manager)  # fmt: skip


@pytest.fixture
def path(asked):
    mail_links(asked.pk)
    send_answer_link(AnswerLink.objects.get().pk)
    return re.search(r"(/answer/\S+)", mail.outbox[0].body)[1]


def test_opening_it_tells_and_changes_nothing(path, asked, django_assert_max_num_queries):
    browser = Client()
    with django_assert_max_num_queries(20):
        page = browser.get(path)
    said = page.content.decode()
    assert page.status_code == 200 and page["Cache-Control"] == "no-store"
    assert page["Referrer-Policy"] == "same-origin" and str(asked.record.reference)[:8] in said
    assert not [word for word in SECRET_WORDS if word in said] and asked.person.reference not in said
    asked.refresh_from_db()
    assert asked.answer == "asked" and AnswerLink.objects.open().exists()


def test_yes_is_one_press_and_the_link_works_no_more(path, asked, officer):
    browser = Client()
    assert b"Thank you" in browser.post(path, {"answer": "accept"}).content
    asked.refresh_from_db()
    assert (asked.answer, asked.answered_by) == ("accepted", officer.worker)
    assert TrailLine.objects.get(act="answer_by_link").user_id == officer.pk
    dead = browser.post(path, {"answer": "done"})
    never = browser.get(f"/answer/{'A' * 43}")
    assert dead.status_code == never.status_code == browser.get("/answer/short").status_code == 404
    assert "_auth_user_id" not in browser.session and not UserSession.objects.filter(user=officer).exists()


def test_to_a_colleague_who_is_signed_in_it_is_not_there(path, client_of, officer, hub_worker):
    assert client_of(hub_worker).get(path).status_code == 404
    assert client_of(officer).get(path).status_code == 200


def test_a_no_wants_a_reason(path, asked):
    browser = Client()
    assert b"Say why your agency cannot" in browser.post(path, {"answer": "decline", "words": " "}).content
    assert b"Choose one" in browser.post(path, {"answer": "own"}).content
    assert b"Thank you" in browser.post(path, {"answer": "decline", "words": "Two short"}).content
    asked.refresh_from_db()
    assert (asked.answer, asked.reason) == ("declined", "Two short")


def test_done_by_mail(path, asked):
    assert b"Thank you" in Client().post(path, {"answer": "done", "words": "Went twice"}).content
    asked.refresh_from_db()
    assert (asked.done_words, asked.completed_on, asked.answer) == (
        "Went twice",
        timezone.localdate(),
        "accepted",
    )


def test_what_is_asked_is_read_with_the_second_step(path, asked, officer):
    browser = Client()
    assert b"Sign in and read it" in browser.get(path).content
    secret = generate_totp_secret()
    Authenticator.objects.create(user=officer, type="totp", data={"secret": FactorAdapter().encrypt(secret)})
    assert b"That code was not accepted" in browser.post(path, {"code": "000000"}).content
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    read = browser.post(path, {"code": code}).content.decode()
    assert "Visit the two addresses" in read and "Robin Ashby" in read
    line = TrailLine.objects.get(what="read", act="join_raise")
    assert (line.user_id, line.people, line.records) == (officer.pk, [asked.person_id], [asked.pk])
    assert "Visit the two" not in browser.post(path, {"code": code}).content.decode()
    assert isinstance(browser.session, SessionBase) and "_auth_user_id" not in browser.session


def proof_in(page):
    found = re.search(r'name="proof" value="([^"]+)"', page)
    return found[1] if found else ""


def test_a_forgotten_reason_costs_no_second_code(path, asked, officer):
    """For ten minutes, of that link alone, and never without a proof."""
    secret = generate_totp_secret()
    Authenticator.objects.create(user=officer, type="totp", data={"secret": FactorAdapter().encrypt(secret)})
    code = format_hotp_value(hotp_value(secret, int(time.time()) // 30))
    browser = Client()
    read = browser.post(path, {"code": code, "words": "Two sh"}).content.decode()
    assert "Two sh" in read  # what was typed before it was read
    proof, no = proof_in(read), {"code": "", "answer": "decline", "words": ""}
    again = browser.post(path, no | {"proof": proof}).content.decode()
    assert "Say why your agency cannot" in again and "Visit the two addresses" in again
    assert proof_in(again) == proof  # ten minutes from the code, not from each answer
    assert TrailLine.objects.filter(what="read", act="join_raise").count() == 2
    with mock.patch("django.core.signing.time.time", return_value=time.time() - 601):
        old = signing.dumps(AnswerLink.objects.get().pk, salt=SHOWN)
    others = signing.dumps(AnswerLink.objects.get().pk + 1, salt=SHOWN)
    for wrong in ("", "x", old, others, f"{proof}x", signing.dumps(AnswerLink.objects.get().pk)):
        kept = browser.post(path, no | {"proof": wrong}).content.decode()
        assert "Visit the two" not in kept and "Say why your agency cannot" in kept, wrong


def test_guessing_is_slowed_as_at_the_sign_in(path, officer):
    secret = generate_totp_secret()
    Authenticator.objects.create(user=officer, type="totp", data={"secret": FactorAdapter().encrypt(secret)})
    answers = [Client().post(path, {"code": "123456"}).status_code for _ in range(4)]
    assert answers[0] == 200 and 429 in answers


@pytest.mark.parametrize("why", ["expired", "withdrawn", "closed", "posting", "agreement", "declined"])
def test_it_dies_with_whatever_opened_it(why, path, asked, officer):
    if why == "expired":
        AnswerLink.objects.update(expires_at=timezone.now() - datetime.timedelta(seconds=1))
    elif why == "withdrawn":
        AnswerLink.objects.update(withdrawn_at=timezone.now())
    elif why == "closed":
        type(officer).objects.filter(pk=officer.pk).update(is_active=False)
    elif why == "posting":
        officer.worker.postings.update(end_on=timezone.localdate())
    elif why == "agreement":
        officer.worker.postings.update(hub=None, whole_service=True)
    else:
        decline_raise_action(action=asked, reason="No", by=officer)
    unknown = Client().get(f"/answer/{'B' * 43}")
    dead = Client().get(path)
    assert dead.status_code == unknown.status_code == 404
    nonce = re.compile(rb"(nonce|csrf)[^>]*")
    assert nonce.sub(b"", dead.content) == nonce.sub(b"", unknown.content)


@pytest.mark.django_db(transaction=True)
def test_pressed_four_times_at_once_it_is_answered_once(path, asked):
    def press(number):
        try:
            return Client().post(path, {"answer": "decline", "words": f"Reason {number}"}).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        said = sorted(pool.map(press, range(4)))
    asked.refresh_from_db()
    assert said == [200, 404, 404, 404] and asked.reason.startswith("Reason ")
    assert TrailLine.objects.filter(act="answer_by_link").count() == 1
