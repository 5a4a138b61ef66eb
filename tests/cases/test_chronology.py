"""The chronology: order, pages, filters, words as last corrected, who may, what it costs."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.chronology import PAGE
from cases.models import Record
from cases.models.record import NOT_EVENTS
from partners.models import TrailLine
from tests.answers import body_of, queries_of
from tests.cases.every_kind import one_of_each_kind
from tests.factories.cases import (
    AbsentEpisodeFactory,
    ContactFactory,
    CorrectionFactory,
    NoteFactory,
    ReturnedEpisodeFactory,
    hours_ago,
)
from tests.factories.hubs import days_ago
from tests.factories.placements import PastStayFactory
from tests.factories.raise_meetings import ActionFactory


@pytest.fixture
def url(young_person):
    return reverse("chronology", args=[young_person.reference])


@pytest.fixture
def client(client_of, hub_worker):
    return client_of(hub_worker)


def shown(response):
    return [line.record.pk for line in response.context["lines"]]


def test_newest_first_and_of_one_moment_the_later_written(client, young_person, url):
    at = hours_ago(5)
    first, second = NoteFactory(person=young_person, began=at), NoteFactory(person=young_person, began=at)
    newest = NoteFactory(person=young_person, began=hours_ago(1))
    assert shown(client.get(url))[:3] == [newest.pk, second.pk, first.pk]


def test_every_kind_that_is_an_event_is_there_with_a_headline(client, young_person, url):
    made = one_of_each_kind(young_person)
    response = client.get(url)
    assert set(shown(response)) >= {record.pk for record in made if record.kind not in NOT_EVENTS}
    assert not NOT_EVENTS & {line.record.kind for line in response.context["lines"]}
    assert all(line.headline.strip() for line in response.context["lines"])


def test_a_day_has_no_time_and_a_moment_has(client, young_person, url):
    PastStayFactory(claim__person=young_person)
    ReturnedEpisodeFactory(person=young_person)
    page = client.get(url).content.decode()
    assert "midnight" not in page and ", until <time" in page and ", came back <time" in page


def test_what_is_still_to_come_stands_apart(client, young_person, url):
    ActionFactory(person=young_person)
    NoteFactory(person=young_person)
    page = body_of(client.get(url))
    assert page.index("Still to come") < page.index("RAISE action due") < page.index("pancakes")


def test_who_was_away_without_agreement_is_nowhere_called_missing(client, young_person, url):
    AbsentEpisodeFactory(person=young_person)
    timeline = client.get(url).content.decode().split("moj-timeline__header")[1]
    assert "Away without agreement" in timeline and "missing" not in timeline.lower()


def test_paper_says_what_it_leaves_out(client, young_person, url):
    NoteFactory.create_batch(PAGE * 2, person=young_person)
    first = client.get(url)
    assert "The newest 50 entries, back to" in body_of(first) and "There are older ones." in body_of(first)
    second = body_of(client.get(f"{url}?older_than={first.context['page'].older}"))
    assert "50 entries from" in second and "There are newer ones. There are older ones." in second
    one = body_of(client.get(f"{url}?kind=contact"))
    assert "entries" not in one and "Only some kinds or days are shown." in one


def test_words_are_those_last_corrected(client, young_person, url):
    note = NoteFactory(person=young_person, words="Pancakes.")
    CorrectionFactory(corrects=note, words="Waffles.")
    response = client.get(url)
    page = response.content.decode()
    assert "Waffles." in page and "Pancakes." not in page and "corrected" in page
    assert shown(response).count(note.pk) == 1


def walk(client, url, word):
    """Every page from `url` by the link that holds `word`."""
    pages = []
    while url:
        response = client.get(url)
        pages.append(shown(response))
        edge = getattr(response.context["page"], word)
        url = f"{urlsplit(url).path}?{word}_than={edge}" if edge else None
        assert url is None or f"{word}_than={edge}" in response.content.decode()
        assert len(pages) < 9
    return pages


def test_pages_hold_everything_once_down_and_up_again(client, young_person, url):
    at = hours_ago(30)
    made = NoteFactory.create_batch(PAGE * 2 + 7, person=young_person, began=at)  # one moment: the id decides
    down = walk(client, url, "older")
    assert [len(page) for page in down] == [PAGE, PAGE, 8]  # and the referral by which the hub knows them
    flat = [pk for page in down for pk in page]
    assert flat[:-1] == sorted((note.pk for note in made), reverse=True) and len(set(flat)) == len(flat)
    up = walk(client, f"{url}?older_than={Record.objects.get(pk=down[1][-1]).reference}", "newer")
    assert up == down[::-1]


def test_a_page_stays_where_it_is_when_something_new_is_written(client, young_person, url):
    NoteFactory.create_batch(PAGE + 5, person=young_person)
    older = client.get(url).context["page"].older
    before = shown(client.get(f"{url}?older_than={older}"))
    NoteFactory(person=young_person, began=timezone.now())
    assert shown(client.get(f"{url}?older_than={older}")) == before


@pytest.mark.parametrize("edge", ["nonsense", "7d444840-9dc0-11d1-b245-5ffdce74fad2", ""])
def test_an_edge_that_is_not_there_gives_the_first_page(client, young_person, url, edge):
    note = NoteFactory(person=young_person)
    assert note.pk in shown(client.get(f"{url}?older_than={edge}"))


def test_the_record_of_somebody_hidden_is_no_edge(client, young_person, hidden_person, url):
    """It would tell when something happened to them."""
    note = NoteFactory(person=young_person, began=hours_ago(1))
    other = NoteFactory(person=hidden_person, began=hours_ago(2))
    assert note.pk in shown(client.get(f"{url}?older_than={other.reference}"))


def test_filter_by_kind(client, young_person, url):
    note, contact = NoteFactory(person=young_person), ContactFactory(person=young_person).record
    assert shown(client.get(f"{url}?kind=note")) == [note.pk]
    assert set(shown(client.get(f"{url}?kind=note&kind=contact"))) == {note.pk, contact.pk}


def test_filter_by_days_both_included(client, young_person, url):
    def at(day, hour, minute):
        return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour, minute)))

    day = days_ago(10)
    first = NoteFactory(person=young_person, began=at(day, 0, 0))
    last = NoteFactory(person=young_person, began=at(day, 23, 59))
    NoteFactory(person=young_person, began=at(days_ago(11), 23, 59))
    NoteFactory(person=young_person, began=at(days_ago(9), 0, 0))
    assert shown(client.get(f"{url}?since={day}&until=10 days ago")) == [last.pk, first.pk]


def test_a_date_nobody_can_read_is_said_and_the_rest_still_counts(client, young_person, url):
    note = NoteFactory(person=young_person)
    response = client.get(f"{url}?since=31/2&kind=note")
    assert "has no day 31" in response.content.decode() and shown(response) == [note.pk]
    page = client.get(f"{url}?since=today&until=yesterday").content.decode()
    assert "The last day is before the first" in page


def test_the_filter_is_in_the_address_of_the_next_page_and_can_be_taken_off(client, young_person, url):
    NoteFactory.create_batch(PAGE + 1, person=young_person)
    page = client.get(f"{url}?kind=note").content.decode()
    links = [part.split('"')[0] for part in page.split('href="')[1:] if "older_than" in part.split('"')[0]]
    assert parse_qs(urlsplit(links[0].replace("&amp;", "&")).query)["kind"] == ["note"]
    assert "Remove this filter" in page


def test_an_empty_list_teaches(client, url):
    assert "Show everything" in client.get(f"{url}?kind=note").content.decode()


def test_nobody_elses_records(client, young_person, hidden_person, url):
    NoteFactory(person=hidden_person, words="Unseen words.")
    assert "Unseen" not in client.get(url).content.decode()
    assert client.get(reverse("chronology", args=[hidden_person.reference])).status_code == 404


@pytest.mark.parametrize(
    "who", ["worker_of_another_hub", "police_officer", "clinician", "leaver", "governance_lead"]
)
def test_who_may_not(request, client_of, who, url):
    assert client_of(request.getfixturevalue(who)).get(url).status_code in (403, 404)


def test_the_list_is_on_the_trail_with_what_it_showed(client, young_person, url):
    note = NoteFactory(person=young_person)
    client.get(f"{url}?kind=note")
    line = TrailLine.objects.get()
    assert (line.what, line.act, line.people, line.records) == (
        "list", "chronology", [young_person.pk], [note.pk],
    )  # fmt: skip


def test_queries_are_as_many_for_one_record_as_for_fifty(client, young_person, url):
    few = queries_of(client, url)
    one_of_each_kind(young_person)
    CorrectionFactory.create_batch(3, corrects=NoteFactory(person=young_person))
    NoteFactory.create_batch(PAGE, person=young_person)
    assert [few, queries_of(client, url)] == [10, 10]
