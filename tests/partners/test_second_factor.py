"""The second factor (hostile.md F1, F2): nothing about anybody before it, and each code once."""

import re
import threading
import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, generate_totp_secret, hotp_value
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from nwd import refusals
from partners.access import Service
from partners.actions import invite
from partners.actions.second_factor import close_again, forget_factors, use_code
from partners.links import token_of
from partners.models import TrailLine
from partners.sign_in.factor_adapter import FactorAdapter

pytestmark = pytest.mark.django_db
PASSWORD = "quiet otter lantern"
OPEN = {"/my/sign-in", "/my/sign-in/app", "/my/sign-in/passkeys/add"}


@pytest.fixture(autouse=True)
def required(settings):
    settings.SECOND_FACTOR_REQUIRED = True


@pytest.fixture
def typed(hub_worker):
    hub_worker.set_password(PASSWORD)
    hub_worker.save()
    return {"login": hub_worker.email, "password": PASSWORD}


def with_app(user):
    secret = generate_totp_secret()
    Authenticator.objects.create(user=user, type="totp", data={"secret": FactorAdapter().encrypt(secret)})
    return secret


def code_of(secret, ahead=0):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + ahead))


def shown_in(page):
    return re.search(r"nwd-key\">(\w+)<", page)[1]


def acts():
    return list(TrailLine.objects.order_by("id").values_list("act", flat=True))


def joined(client, user):
    """They have opened the link of an invitation and chosen a password."""
    link = reverse("join", args=[token_of(invite(worker=user.worker, by=Service(), by_mail=False))])
    return client.post(link, {"password": PASSWORD})


def test_whoever_knows_a_password_alone_sets_up_nothing(client, typed, hub_worker, young_person):
    """Of somebody who has no second factor yet: not even right after signing in."""
    assert client.post("/sign-in", typed)["Location"] == "/"
    for path in ("/", "/find", "/my/password", "/my/sign-in/app", "/my/sign-in/passkeys/add"):
        for ask in (client.get, client.post):
            assert ask(path)["Location"] == "/my/sign-in", path
    page = client.get("/my/sign-in").content.decode()
    assert "Ask your manager for an invitation" in page and "Set up an app" not in page
    assert not Authenticator.objects.exists()
    assert client.post("/sign-out").status_code == 302
    joined(Client(), hub_worker)
    client.post("/sign-in", typed)
    assert client.get("/my/sign-in/app").status_code == 302, "another browser's invitation is not theirs"


def test_the_invitation_s_session_does_not_help_once_there_is_a_factor(client, typed, hub_worker):
    joined(client, hub_worker)
    with_app(hub_worker)
    assert client.get("/my/sign-in/app")["Location"].startswith("/sign-in/again/code")


def test_the_cast_of_a_demo_that_asks_for_it_sets_one_up(client, typed, settings):
    settings.NWD_DEMO = True
    client.post("/sign-in", typed)
    assert client.get("/my/sign-in/app").status_code == 200


def test_whoever_has_none_chooses_one_first_and_sees_nobody(client, hub_worker, young_person, east):
    assert joined(client, hub_worker)["Location"] == "/"
    person = reverse("person", args=[young_person.reference])
    for path in (
        "/",
        person,
        "/find",
        "/caseload",
        reverse("hub", args=[east.reference]),
        "/roles",
        "/my/password",
    ):
        answer = client.get(path)
        assert (answer.status_code, answer["Location"]) == (302, "/my/sign-in"), path
    for path in OPEN:
        page = client.get(path)
        assert page.status_code == 200, path
        assert young_person.family_name not in page.content.decode()
        assert east.name not in page.content.decode()
    assert client.get("/nowhere").content.decode().count(east.name) == 0


def test_an_app_is_set_up_right_after_joining_and_opens_the_rest(client, hub_worker):
    joined(client, hub_worker)
    page = client.get("/my/sign-in/app").content.decode()
    assert "<svg" in page and "data:" not in page and "style=" not in page
    secret = shown_in(page)
    before = client.cookies["session_test"].value
    assert client.post("/my/sign-in/app", {"code": "000000"}).status_code == 200
    answer = client.post("/my/sign-in/app", {"code": code_of(secret)})
    assert answer["Location"] == "/my/sign-in/recovery-codes"
    assert client.cookies["session_test"].value != before
    assert client.get("/").status_code == 200
    assert "factor_added_totp" in acts()
    stored = Authenticator.objects.get(user=hub_worker, type="totp").data["secret"]
    assert secret not in stored and FactorAdapter().decrypt(stored) == secret


def test_the_code_that_set_it_up_is_used_up(client, hub_worker):
    joined(client, hub_worker)
    code = code_of(shown_in(client.get("/my/sign-in/app").content.decode()))
    client.post("/my/sign-in/app", {"code": code})
    assert use_code(by=hub_worker, code=code) is None


def test_signing_in_takes_two_steps_and_the_first_alone_opens_nothing(
    client, typed, hub_worker, young_person
):
    secret = with_app(hub_worker)
    assert client.post("/sign-in", typed)["Location"] == "/sign-in/second-step"
    assert client.get("/").status_code == 302 and "_auth_user_id" not in client.session
    assert "Second step" in client.get("/sign-in/second-step").content.decode()
    assert client.post("/sign-in/second-step", {"code": "12345"}).status_code == 200
    answer = client.post("/sign-in/second-step", {"code": code_of(secret)})
    assert answer["Location"] == "/"
    assert client.get("/").status_code == 200
    assert acts()[:3] == ["code", "second_step_totp", "signed_in"]


def test_a_session_that_came_some_other_way_proves_the_second_thing(client_of, hub_worker):
    secret = with_app(hub_worker)
    client = Client()
    client.force_login(hub_worker)
    answer = client.get("/caseload")
    assert answer["Location"] == "/sign-in/again/code?next=%2Fcaseload"
    assert client.post(answer["Location"], {"code": code_of(secret)})["Location"] == "/caseload"
    assert client.get("/caseload").status_code == 200


def test_a_code_works_once(hub_worker):
    code = code_of(with_app(hub_worker))
    assert use_code(by=hub_worker, code=code)
    assert use_code(by=hub_worker, code=code) is None


def test_neither_the_code_before_nor_the_next_is_taken(hub_worker):
    secret = with_app(hub_worker)
    assert use_code(by=hub_worker, code=code_of(secret, -2)) is None
    assert use_code(by=hub_worker, code=code_of(secret, 2)) is None


@pytest.mark.django_db(transaction=True)
def test_a_code_sent_eight_times_at_once_works_once(hub_worker):
    code = code_of(with_app(hub_worker))
    taken, start = [], threading.Barrier(8)

    def send():
        start.wait()
        with transaction.atomic():
            taken.append(use_code(by=hub_worker, code=code))
        connection.close()

    threads = [threading.Thread(target=send) for _ in range(8)]
    [one.start() for one in threads]
    [one.join() for one in threads]
    assert len([one for one in taken if one]) == 1 and len(taken) == 8


def test_recovery_codes_are_shown_once_and_work_once(client, typed, hub_worker):
    secret = with_app(hub_worker)
    client.post("/sign-in", typed)
    client.post("/sign-in/second-step", {"code": code_of(secret)})
    asked = client.post("/my/sign-in/recovery-codes/new")
    assert asked["Location"].startswith("/sign-in/again?next=")
    page = client.post(asked["Location"], {"password": PASSWORD}).content.decode()
    codes = [part[:8] for part in page.split("<code>")[1:]]
    assert len(set(codes)) == 10
    assert not any(code in client.get("/my/sign-in/recovery-codes").content.decode() for code in codes)
    assert use_code(by=hub_worker, code=codes[0]).type == "recovery_codes"
    assert use_code(by=hub_worker, code=codes[0]) is None


def test_the_last_second_factor_stays(client, typed, hub_worker):
    secret = with_app(hub_worker)
    client.post("/sign-in", typed)
    client.post("/sign-in/second-step", {"code": code_of(secret)})
    client.post("/sign-in/again?next=/", {"password": PASSWORD})
    assert "Add another one first" in client.get("/my/sign-in/app/remove").content.decode()
    client.post("/my/sign-in/app/remove")
    assert Authenticator.objects.filter(user=hub_worker, type="totp").exists()


def test_a_garbled_passkey_is_refused_in_words(client, typed, hub_worker):
    with_app(hub_worker)
    for said in (
        "{}",
        "[]",
        "null",
        "7",
        '{"id": 3}',
        '{"response": []}',
        '{"response": {"userHandle": "AA"}}',
        "x",
    ):
        assert client.post("/sign-in/passkey", {"credential": said}).status_code == 302, said
    client.post("/sign-in", typed)
    for said in ("{}", "[]", '{"id": 3}', "x"):
        assert client.post("/sign-in/second-step", {"credential": said}).status_code == 200, said


def test_keys_can_be_changed_and_the_old_one_dropped(settings, hub_worker):
    secret = with_app(hub_worker)
    settings.FACTOR_KEYS = ["a new key", *settings.FACTOR_KEYS]
    assert close_again(by=Service()) == 1
    settings.FACTOR_KEYS = ["a new key"]
    assert use_code(by=hub_worker, code=code_of(secret))


def test_whoever_lost_everything_chooses_anew(client, typed, hub_worker):
    with_app(hub_worker)
    before = Client()
    before.force_login(hub_worker)
    link = reverse(
        "join", args=[token_of(forget_factors(worker=hub_worker.worker, by=Service(), by_mail=False))]
    )
    assert before.get("/")["Location"].startswith("/sign-in?"), "signed out everywhere"
    client.post("/sign-in", typed)
    assert client.get("/my/sign-in/app").status_code == 302, "the password alone begins nothing"
    client.post("/sign-out")
    client.post(link, {"password": "otter lantern quietly rowing"})
    assert client.get("/my/sign-in/app").status_code == 200


def test_who_may_forget_the_factors_of_whom(hub_manager, hub_worker, key_worker, worker_of_another_hub, cast):
    """As with inviting: never one's own, nobody of another hub, and nobody by a role that gives nothing."""
    for by, whose in (
        (hub_manager, hub_manager),
        (cast.service_manager, cast.service_manager),
        (hub_manager, worker_of_another_hub),
        (hub_manager, cast.service_manager),
        (key_worker, hub_worker),
        (cast.governance_lead, hub_worker),
    ):
        with_app(whose)
        with pytest.raises(PermissionDenied), transaction.atomic():
            forget_factors(worker=whose.worker, by=by)
        assert Authenticator.objects.filter(user=whose).count() == 1
        Authenticator.objects.all().delete()
    with_app(hub_worker)
    hub_worker.worker.email = "hana.lund@example.org"
    hub_worker.worker.save()
    forget_factors(worker=hub_worker.worker, by=hub_manager)
    assert not Authenticator.objects.exists()
    assert {"forget_factors", "invite", "ended_sessions"} <= set(acts())


def test_a_page_costs_no_query_more(client_of, hub_worker, django_assert_num_queries, settings):
    client = client_of(hub_worker)
    session = client.session
    session["account_authentication_methods"] = [{"method": "mfa", "at": time.time()}]
    session.save()
    client.get("/roles")
    with CaptureQueriesContext(connection) as on:
        assert client.get("/roles").status_code == 200
    settings.SECOND_FACTOR_REQUIRED = False
    with django_assert_num_queries(len(on)):
        client.get("/roles")


def test_a_real_service_does_not_start_without_it():
    found = list(refusals._of_a_real_service(_real() | {"SECOND_FACTOR_REQUIRED": False}))
    assert found == [
        "SECOND_FACTOR_REQUIRED is off. Police and health rely on it: unset it. Only the demo goes without."
    ]


def _real():
    return {
        "ALLAUTH_TRUSTED_PROXY_COUNT": 1,
        "BEHIND_TLS_PROXY": True, "SECRET_KEY": "".join(map(chr, range(40, 110))), "SECOND_FACTOR_REQUIRED": True,
        "SITE_URL": "https://nwd.example.org", "ALLOWED_HOSTS": ["nwd.example.org"],
    }  # fmt: skip
