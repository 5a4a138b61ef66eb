"""Help, the words, what is new: what they say, and that what is typed into help stays out of every address."""

import datetime
import re

import pytest
from django.urls import reverse

from nwd.pages import whats_new
from nwd.pages.glossary import meaning_of
from nwd.pages.texts import blocks
from partners.models import TrailLine, User


def test_every_word_is_explained_in_a_sentence_or_two():
    for block in blocks("glossary"):
        assert block.text.endswith("."), block.title
        assert len(re.findall(r"[.?](?:\s|$)", block.text)) <= 3, block.title
        assert len(block.text) <= 300, block.title


def test_no_word_is_explained_twice_and_all_stand_in_order():
    titles = [block.title.casefold() for block in blocks("glossary")]
    assert titles == sorted(set(titles))
    assert len({block.anchor for block in blocks("glossary")}) == len(titles)


@pytest.mark.parametrize("anchor", ["missing", "edge-of-care", "stickability", "raise", "distinguishers"])
def test_the_trades_own_words_are_there(anchor):
    assert meaning_of(anchor).text


def test_what_is_referred_to_exists():
    for name in ("help", "news"):
        for block in blocks(name):
            assert not block.see or reverse(block.see)


@pytest.mark.parametrize(
    ("asked", "first"),
    [("hold", "Hold"), ("absconded", "Missing"), ("print", "Print a page"), ("KEY worker", "Key worker")],
)
def test_a_search_finds_what_is_named_so_first(client_of, hub_worker, asked, first):
    page = client_of(hub_worker).post("/help", {"words": asked})
    assert page.context["found"][0].title == first


def test_a_search_that_finds_nothing_says_what_next(client_of, hub_worker):
    page = client_of(hub_worker).post("/help", {"words": "zeppelin"}).content.decode()
    assert "Nothing found" in page and "Try another word" in page


def test_what_is_typed_into_help_is_in_no_address(client_of, hub_worker):
    page = client_of(hub_worker).get("/help?words=Robin")
    assert "Robin" not in page.content.decode()
    assert 'method="post"' in page.content.decode()


def test_help_is_open_to_whoever_cannot_sign_in_and_names_whom_to_ask(client, db, settings):
    settings.SUPPORT_CONTACT = "The service desk, 01632 960123"
    page = client.get("/help").content.decode()
    assert "The service desk, 01632 960123" in page
    assert reverse("glossary") not in page  # no door that is shut to them
    assert 'href="/help"' in client.get("/sign-in").content.decode()


def test_the_way_to_help_is_the_same_on_every_page(client_of, hub_worker):
    client = client_of(hub_worker)
    feet = [
        client.get(path).content.decode().split("<footer")[1] for path in ("/", "/find", "/roles", "/help")
    ]
    firsts = {re.search(r"<li><a href=\"([^\"]+)\"", foot).group(1) for foot in feet}
    assert firsts == {"/help"}


def test_each_key_of_the_list_stands_on_a_link(client_of, hub_manager, service_manager, young_person):
    for user in (hub_manager, service_manager):
        User.objects.filter(pk=user.pk).update(shortcuts=True)
    pages = client_of(hub_manager).get(f"/young-people/{young_person.reference}").content.decode()
    pages += client_of(hub_manager).get(f"/young-people/{young_person.reference}/plan").content.decode()
    pages += client_of(service_manager).get("/").content.decode()
    found = set(re.findall(r'data-key="([^"]+)"', pages))
    listed = {
        user: {key for key, _ in client_of(user).get("/help").context["keys"]}
        for user in (hub_manager, service_manager)
    }
    assert found == listed[service_manager]
    assert listed[service_manager] - listed[hub_manager] == {"g k"}


def test_what_is_new_is_marked_until_it_is_read(client_of, hub_worker):
    User.objects.filter(pk=hub_worker.pk).update(
        date_joined=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    )
    client = client_of(hub_worker)
    count = len(blocks("news"))
    assert f"What’s new ({count})" in client.get("/").content.decode()
    assert client.get("/whats-new").content.decode().count('<strong class="govuk-tag">New</strong>') == count
    assert f"What’s new ({count})" in client.get("/").content.decode()  # looking alone changes no row
    assert client.post("/whats-new").status_code == 302
    assert "What’s new (" not in client.get("/").content.decode()
    hub_worker.refresh_from_db()
    assert hub_worker.news_read_on == whats_new.newest()
    assert TrailLine.objects.filter(act="mark_news_read").count() == 1
    client.post("/whats-new")
    assert TrailLine.objects.filter(act="mark_news_read").count() == 1


def test_nobody_catches_up_with_what_was_new_before_they_came(hub_worker):
    hub_worker.date_joined = datetime.datetime(2100, 1, 1, tzinfo=datetime.UTC)
    assert whats_new.unread(hub_worker) == 0


def test_what_changed_because_staff_said_so(client_of, hub_worker):
    page = client_of(hub_worker).get("/whats-new/you-said").content.decode()
    said = [block for block in blocks("news") if block.because]
    assert said and all(block.because in page for block in said)


@pytest.mark.parametrize("who", ["police_officer", "governance_lead", "hub_worker"])
def test_help_sends_nobody_to_a_page_that_refuses_them(client_of, cast, who):
    client = client_of(getattr(cast, who))
    page = client.get("/help").content.decode()
    links = re.findall(r'href="(/[^"#]*)">Go there', page)
    assert links
    assert {link: client.get(link).status_code for link in links} == dict.fromkeys(links, 200)
