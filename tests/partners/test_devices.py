"""Signed in on these devices: seen and ended by whose they are, and by nobody else."""

from datetime import timedelta

import pytest
from django.utils import timezone

from partners.actions.sessions import end_sessions
from partners.models import TrailLine, UserSession
from partners.sessions.browsers import words_of
from tests.signed_in import grown_older, key_of

pytestmark = pytest.mark.django_db
PASSWORD = "quiet-otter-lantern-9"


def test_what_is_noted_of_a_sign_in(client, hub_worker):
    hub_worker.set_password(PASSWORD)
    hub_worker.save()
    agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36"
    client.post("/sign-in", {"login": hub_worker.email, "password": PASSWORD}, headers={"User-Agent": agent})
    row = UserSession.objects.get(user=hub_worker)
    assert (row.browser, row.address, row.computer) == ("Chrome on Windows", "127.0.0.1", None)
    page = client.get("/my/devices").content.decode()
    assert "Chrome on Windows" in page and "127.0.0.1" in page and "This device" in page
    assert agent not in page and row.pk not in page.replace(f'value="{row.pk}"', "")


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/130 Safari/537.36 Edg/130.0",
            "Edge on Windows",
        ),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) Version/17.5 Mobile Safari/604.1", "Safari on iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0", "Firefox on Linux"),
        (
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/130 Mobile Safari/537.36",
            "Chrome on Android",
        ),
        ("<script>alert(1)</script>", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_browser_in_plain_words(agent, words):
    assert words_of(agent) == words


def test_one_device_is_ended_from_another_and_dies_on_its_next_request(client_of, hub_worker):
    here, there = client_of(hub_worker), client_of(hub_worker)
    assert there.get("/caseload").status_code == 200
    here.post("/my/devices/end", {"device": key_of(there)})
    assert [there.get("/caseload").status_code, here.get("/caseload").status_code] == [302, 200]
    assert TrailLine.objects.filter(act="ended_session", user_id=hub_worker.pk).count() == 1


def test_everywhere_else(client_of, hub_worker):
    here, *others = (client_of(hub_worker) for _ in range(3))
    here.post("/my/devices/end-others")
    assert [one.get("/caseload").status_code for one in (here, *others)] == [200, 302, 302]


def test_nobody_ends_or_sees_another_s_device(client_of, hub_worker, key_worker):
    mine, theirs = client_of(hub_worker), client_of(key_worker)
    mine.post("/my/devices/end", {"device": key_of(theirs)})
    assert theirs.get("/caseload").status_code == 200
    assert key_of(theirs) not in mine.get("/my/devices").content.decode()


@pytest.mark.parametrize("how_many", [1, 20])
def test_as_many_queries_for_one_device_as_for_twenty(
    client_of, hub_worker, how_many, django_assert_num_queries
):
    for _ in range(how_many):
        client = client_of(hub_worker)
    with django_assert_num_queries(6):  # two of them the savepoint of the test
        assert len(client.get("/my/devices").context["devices"]) == how_many


def test_devices_that_were_left_alone_are_not_listed(client_of, hub_worker):
    here, there = client_of(hub_worker), client_of(hub_worker)
    grown_older(there, used_at=900)
    assert len(here.get("/my/devices").context["devices"]) == 1


def test_a_verb_ends_somebody_s_sessions_with_a_line(client_of, hub_worker, hub_manager):
    client = client_of(hub_worker)
    assert end_sessions(of=hub_worker, by=hub_manager) == 1
    assert client.get("/caseload").status_code == 302
    line = TrailLine.objects.get(act="ended_sessions")
    assert (line.user_id, line.counts) == (hub_manager.pk, {"sign_in": hub_worker.pk, "sessions": 1})


def test_signed_in_pages_and_the_way_out_are_kept_by_no_browser(client_of, hub_worker):
    client = client_of(hub_worker)
    assert client.get("/caseload")["Cache-Control"] == "no-store"
    out = client.post("/sign-out")
    assert out["Clear-Site-Data"] == '"cache", "storage"' and "no-store" in out["Cache-Control"]


def test_old_sessions_are_swept(client_of, hub_worker):
    from partners.tasks import sweep_sessions

    client_of(hub_worker)
    old = client_of(hub_worker)
    UserSession.objects.filter(pk=key_of(old)).update(expire_date=timezone.now() - timedelta(seconds=1))
    sweep_sessions()
    assert UserSession.objects.count() == 1


def test_everywhere_is_here_too(client_of, hub_worker, key_worker):
    here, there, colleague = client_of(hub_worker), client_of(hub_worker), client_of(key_worker)
    assert here.post("/my/devices/end-all").status_code == 302
    assert not UserSession.objects.filter(user=hub_worker).exists()
    assert here.get("/").status_code == there.get("/").status_code == 302
    assert colleague.get("/").status_code == 200
    assert there.get("/caseload")["Location"] == "/sign-in?next=/way-back", "the next person is not led there"
