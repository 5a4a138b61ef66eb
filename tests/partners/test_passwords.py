"""Passwords (hostile.md F5): three random words are welcome; what was stolen, or is one's name, is not."""

import hashlib
import re

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core import mail
from django.core.exceptions import ValidationError
from django.test import Client

from partners.models import OutboxItem, TrailLine
from partners.sign_in.passwords import WORDS, Breached, is_listed, suggestion
from partners.tasks import send_password_link

pytestmark = pytest.mark.django_db
PASSWORD, NEW = "quiet otter lantern", "walnut gondola thistle"


@pytest.fixture
def breached(tmp_path):
    """A list of three hundred stolen ones, as the real one is laid out, CRLF and all."""
    digests = sorted(hashlib.sha1(f"stolen number {n}".encode()).hexdigest().upper() for n in range(300))
    path = tmp_path / "pwned.txt"
    path.write_bytes(b"\r\n".join(f"{digest}:{n + 1}".encode() for n, digest in enumerate(digests)))
    return path


@pytest.mark.parametrize(
    "password",
    [
        "three random words",
        "x" * 14 + "y",
        "correct horse battery staple " * 3,
        "ünïcödé wörds wëlcome",
        " spaces at both ends ",
    ],
)
def test_long_ones_are_welcome_whatever_their_letters(hub_worker, password):
    validate_password(password, hub_worker)


@pytest.mark.parametrize(
    "password",
    ["short of it", "x" * 14, "no wrong door 2026", "NoWrongDoor!!!!!", "hana walnut gondola", "my lund is far away",
     "hana.lund@example.org"],
)  # fmt: skip
def test_short_ones_and_ones_own_names_are_refused_in_words(hub_worker, password):
    with pytest.raises(ValidationError):
        validate_password(password, hub_worker)


def test_common_ones_are_refused():
    with pytest.raises(ValidationError, match="common"):
        validate_password("123456789987654321")


def test_every_stolen_one_is_found_and_no_other(breached):
    for number in range(300):
        assert is_listed(breached, hashlib.sha1(f"stolen number {number}".encode()).hexdigest())
        assert not is_listed(breached, hashlib.sha1(f"free number {number}".encode()).hexdigest())
    with pytest.raises(ValidationError, match="stolen"):
        Breached(str(breached)).validate("stolen number 7")
    Breached("").validate("stolen number 7")


def test_the_suggestion_would_be_accepted(hub_worker):
    assert len(WORDS) == len(set(WORDS)) >= 300
    for _ in range(20):
        validate_password(suggestion(), hub_worker)


def test_changing_it_asks_for_proof_and_keeps_this_device_alone(hub_worker):
    hub_worker.set_password(PASSWORD)
    hub_worker.save()
    here, elsewhere = Client(), Client()
    here.force_login(hub_worker)
    elsewhere.force_login(hub_worker)
    asked = here.get("/my/password")
    assert asked["Location"] == "/sign-in/again?next=%2Fmy%2Fpassword"
    assert here.post(asked["Location"], {"password": PASSWORD})["Location"] == "/my/password"
    assert "15 letters" in here.get("/my/password").content.decode()
    assert "too short" in here.post("/my/password", {"password": "short"}).content.decode()
    assert here.post("/my/password", {"password": NEW}).status_code == 302
    hub_worker.refresh_from_db()
    assert hub_worker.check_password(NEW)
    assert here.get("/").status_code == 200
    assert elsewhere.get("/").status_code == 302
    assert TrailLine.objects.filter(act="choose_password", user_id=hub_worker.pk).exists()


def test_a_letter_holds_a_link_and_nobodys_name_and_the_link_opens_once(client, hub_worker, settings):
    settings.SITE_URL, settings.SECOND_FACTOR_REQUIRED = "https://nwd.example.org", True
    client.post("/sign-in/forgotten", {"email": hub_worker.email.upper()}, headers={"host": "localhost"})
    send_password_link(OutboxItem.objects.get().subject)
    (letter,) = mail.outbox
    assert letter.to == [hub_worker.email]
    assert not {hub_worker.worker.given_name, hub_worker.worker.family_name} & set(
        re.findall(r"\w+", letter.body)
    )
    path = re.search(r"https://nwd\.example\.org(/\S+)", letter.body)[1]
    onward = client.get(path)["Location"]
    assert path.rsplit("/", 1)[1] not in onward
    assert "is changed" in client.post(onward, {"password": NEW}).content.decode()
    assert client.get(client.get(path)["Location"]).status_code == 404, "once"
    assert client.get("/")["Location"].startswith("/sign-in"), "it signs nobody in"
    assert client.post("/sign-in", {"login": hub_worker.email, "password": NEW})["Location"] == "/"
    assert client.get("/")["Location"] == "/my/sign-in", "the second factor is still asked for"


def test_known_and_unknown_addresses_are_answered_alike(hub_worker):
    answers = [
        Client().post("/sign-in/forgotten", {"email": email}).content.decode()
        for email in (hub_worker.email, "nobody.else@example.org")
    ]
    strip = [re.sub(r'value="[^"]*"', "", answer) for answer in answers]
    assert strip[0] == strip[1]
    assert list(OutboxItem.objects.order_by("id").values_list("subject", flat=True)) == [hub_worker.pk, 0]
    send_password_link(0)
    assert mail.outbox == []


def test_nobody_is_flooded_with_letters(client, hub_worker):
    for _ in range(3):
        client.post("/sign-in/forgotten", {"email": hub_worker.email})
    assert OutboxItem.objects.count() == 1


@pytest.mark.parametrize(
    "path",
    [
        "/sign-in/new-password/AA/x",
        "/sign-in/new-password/%F0%9F%90%B1/x",
        "/sign-in/new-password/OTk5OTk5OTk5OTk5OTk5OTk5OTk/x",
    ],
)
def test_made_up_links_open_nothing(client, path):
    assert client.get(client.get(path)["Location"]).status_code == 404


def test_without_a_mail_server_it_says_whom_to_ask(client, settings, hub_worker):
    settings.EMAIL_HOST, settings.FOR_REAL = "", True
    assert "Ask your manager" in client.get("/sign-in/forgotten").content.decode()
    client.post("/sign-in/forgotten", {"email": hub_worker.email})
    assert not OutboxItem.objects.exists()
