"""My settings: tokens made after a proof, shown once, ended."""

import re

import pytest

from partners.models import ApiToken, TrailLine

pytestmark = pytest.mark.django_db
NEW = "/my/tokens/new"


def test_made_shown_once_used_and_ended(client_of, hub_worker):
    client = client_of(hub_worker)
    assert "/my/tokens" in client.get("/my/settings").content.decode()
    assert "You have no token." in client.get("/my/tokens").content.decode()
    answer = client.post(NEW, {"name": "Weekly report", "days": "30"})
    (secret,) = re.findall(r"nwd_[\w-]{43}", answer.content.decode())
    assert "no-store" in answer.headers["Cache-Control"]
    ask = {"headers": {"Authorization": f"Bearer {secret}"}}
    assert client.get("/api/v1/me", **ask).json()["name"] == "Hana Lund"
    page = client.get("/my/tokens").content.decode()
    assert "Weekly report" in page and secret not in page
    end = f"/my/tokens/{ApiToken.objects.get().reference}/end"
    assert "Ended. Whatever shows this token" in client.post(end, follow=True).content.decode()
    assert "had ended already" in client.post(end, follow=True).content.decode()
    assert client.get("/api/v1/me", **ask).status_code == 401
    acts = TrailLine.objects.filter(what="permission").order_by("pk").values_list("act", flat=True)
    assert list(acts) == ["make_token", "end_token"]


def test_only_after_a_proof(client_of, hub_worker):
    client = client_of(hub_worker)
    session = client.session
    session["account_authentication_methods"] = []
    session.save()
    for answer in (client.get(NEW), client.post(NEW, {"name": "x", "days": "30"})):
        assert answer.status_code == 302 and answer.url.startswith("/sign-in/again")
    assert not ApiToken.objects.exists()


def test_a_second_press_makes_no_second_token(client_of, hub_worker):
    client = client_of(hub_worker)
    for _ in range(2):
        answer = client.post(NEW, {"name": "Weekly report", "days": "7"})
    assert "You have a token of this name" in answer.content.decode()
    assert ApiToken.objects.count() == 1


@pytest.mark.parametrize(
    "said", [{"name": "", "days": "30"}, {"name": "x", "days": "91"}, {"name": "x" * 61, "days": "7"}]
)
def test_what_the_form_refuses(client_of, hub_worker, said):
    answer = client_of(hub_worker).post(NEW, said)
    assert answer.status_code == 200 and "There is a problem" in answer.content.decode()
    assert not ApiToken.objects.exists()


def test_nobody_sees_or_ends_anothers(client_of, hub_worker, key_worker, program_of):
    program = program_of(key_worker, "Kits own")
    client = client_of(hub_worker)
    assert "Kits own" not in client.get("/my/tokens").content.decode()
    client.post(f"/my/tokens/{key_worker.tokens.get().reference}/end")
    assert program.get("me").status_code == 200
