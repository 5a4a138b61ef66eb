"""Find: what somebody remembers of a young person, and who is never found."""

import re

import factory
import pytest
from django.contrib.sessions.models import Session
from django.db import ProgrammingError, transaction
from django.urls import reverse

from cases.models import NamePart
from nwd.pages.likeness import distance, likeness, words_of
from nwd.pages.search_born import words_and_born
from nwd.pages.sounds import sound_of, sounds_like
from partners.models import TrailLine
from tests.factories.cases import (
    AllocationFactory,
    IdentityFactory,
    NoteFactory,
    ReferralFactory,
    YoungPersonFactory,
)
from tests.factories.placements import StayFactory
from tests.pages.search_table import FIND_PEOPLE, PEOPLE

CHILDREN = {
    "robin": {"given_name": "Robin", "family_name": "Ashby"},
    "sean": {"given_name": "Seán", "family_name": "O'Brien"},
    "zoe": {"given_name": "Zoë", "family_name": "Hart-Davies", "known_as": "Zee"},
    "anne": {"given_name": "Anne-Marie", "family_name": "D’Arcy"},
    "lukasz": {"given_name": "Łukasz", "family_name": "Wójcik"},
    "john": {"given_name": "John", "family_name": "Smith", "date_of_birth": "2009-09-03"},
    "joan": {"given_name": "Joan", "family_name": "Smithson", "date_of_birth": "2010-01-12"},
    "bo": {"given_name": "Bo", "family_name": "Li"},
    "margaret": {"given_name": "Margaret", "family_name": "van der Berg", "known_as": "Peggy"},
    "elizabeth": {"given_name": "Elizabeth", "family_name": "McDonald"},
    "kayleigh": {"given_name": "Kayleigh", "family_name": "Whitaker"},
    "bailey": {"given_name": "Bailey", "family_name": "Thornton"},
    "izzy": {"given_name": "Isobel", "family_name": "Clough", "known_as": "Izzy"},
    "reece": {"given_name": "Reece", "family_name": "Hughes"},
}
#: what is typed: who comes first
CASES = [
    ("robin ashby", "robin"),
    ("ashby robin", "robin"),
    ("ASHBY, Robin", "robin"),
    ("  robin   ashby ", "robin"),
    ("rob", "robin"),
    ("ash", "robin"),
    ("r ashby", "robin"),
    ("robyn ashby", "robin"),
    ("ahsby", "robin"),
    ("robbin", "robin"),
    ("jonh smith", "john"),
    ("jhn smth", "john"),
    ("smith john", "john"),
    ("smithson", "joan"),
    ("obrien", "sean"),
    ("o'brien", "sean"),
    ("O’Brien", "sean"),
    ("o brien sean", "sean"),
    ("seán", "sean"),
    ("zoe", "zoe"),
    ("zee", "zoe"),
    ("hart davies", "zoe"),
    ("Hart-Davies Zoë", "zoe"),
    ("davies", "zoe"),
    ("hartdavies", "zoe"),
    ("anne marie", "anne"),
    ("annemarie", "anne"),
    ("darcy", "anne"),
    ("d'arcy", "anne"),
    ("lukasz wojcik", "lukasz"),
    ("Łukasz", "lukasz"),
    ("bo li", "bo"),
    ("li", "bo"),
    ("peggy", "margaret"),
    ("peggy van der berg", "margaret"),
    ("vanderberg", "margaret"),
    ("margret", "margaret"),
    ("mc donald", "elizabeth"),
    ("elizbeth macdonald", "elizabeth"),
    ("elizb", "elizabeth"),
    ("kaley", "kayleigh"),
    ("kailey", "kayleigh"),
    ("Kaylee Whittaker", "kayleigh"),
    ("baily", "bailey"),
    ("Issy Cluff", "izzy"),
    ("rees", "reece"),
    ("smith 3/9/2009", "john"),
    ("3/9/09", "john"),
    ("3 September 2009", "john"),
    ("2009-09-03", "john"),
    ("12 jan 2010 joan", "joan"),
    ("9990000018", "robin"),
    ("999 000 0018", "robin"),
    ("999-000-0018", "robin"),
    ("9876544321", "sean"),
    ("YP-ROBIN", "robin"),
    ("yp-robin", "robin"),
]
NOBODY = [
    "quillon", "zephyrine", "quilon", "YP-HIDDEN", "4010232137", "401 023 2137", "1 May 2008", "robin smith",
    "xyzzy", "%", "_", "999000001", "2 days ago", "'; drop table", "\\",
    "b", "<b>", "riley", "kylie", "cliff", "rose",
]  # fmt: skip


@pytest.fixture
def children(east):
    made = {
        name: ReferralFactory(
            hub=east, person=YoungPersonFactory(tracker_ref=f"YP-{name.upper()}", **columns)
        ).person
        for name, columns in CHILDREN.items()
    }
    IdentityFactory(person=made["robin"], nhs_number="9990000018")
    IdentityFactory(person=made["sean"], nhs_number="987 654 4321")
    return made


@pytest.fixture
def hidden(hidden_person):
    hidden_person.tracker_ref, hidden_person.date_of_birth = "YP-HIDDEN", "2008-05-01"
    hidden_person.save()
    IdentityFactory(person=hidden_person, nhs_number="4010232137")
    return hidden_person


def found(client, typed):
    answer = client.post(reverse("find"), {"words": typed}, follow=True)
    assert answer.status_code == 200
    return [person for person, _ in answer.context.get("rows") or []]


def test_each_way_of_remembering_finds_them(client_of, hub_worker, children, hidden):
    """One test for the whole table: the children are made once."""
    client = client_of(hub_worker)
    first = {typed: (found(client, typed) or [None])[0] for typed, _ in CASES}
    assert {typed: str(first[typed]) for typed, _ in CASES} == {
        typed: str(children[who]) for typed, who in CASES
    }


def test_who_may_not_be_seen_is_never_found(client_of, hub_worker, service_manager, children, hidden):
    client = client_of(hub_worker)
    assert {typed: found(client, typed) for typed in NOBODY} == {typed: [] for typed in NOBODY}
    everything = client_of(service_manager)
    assert [found(everything, typed) for typed in ("quillon", "YP-HIDDEN", "401 023 2137", "1 May 2008")] == [
        [hidden]
    ] * 4
    assert found(everything, hidden.reference) == [hidden]
    assert found(client, hidden.reference) == []


def test_the_table_of_names_and_birthdays(client_of, hub_worker, east):
    made = {}
    for name, (given, family, known, born) in PEOPLE.items():
        columns = {"given_name": given, "family_name": family, "known_as": known, "date_of_birth": born}
        made[ReferralFactory(hub=east, person=YoungPersonFactory(**columns)).person.pk] = name
    client = client_of(hub_worker)
    wrong = {}
    for typed, must, must_not in FIND_PEOPLE:
        got = {made[one.pk] for one in found(client, typed)}
        if not must <= got or got & must_not:
            wrong[typed] = got
    assert wrong == {}
    assert len(FIND_PEOPLE) >= 60


def test_parts_of_names_follow_the_names(young_person, hidden_person):
    def parts():
        return set(NamePart.objects.values_list("part", flat=True))

    assert parts() >= {"robin", "ashby", "zephyrine", "quillon"}
    young_person.family_name = "Quillon-Smythe"
    young_person.save()
    assert parts() >= {"robin", "quillon", "smythe", "quillonsmythe"} and "ashby" not in parts()
    young_person.family_name = "Ashby"
    young_person.save()
    assert "quillon" in parts(), "the other's"
    with pytest.raises(ProgrammingError), transaction.atomic():
        NamePart.objects.create(part="forged")


def test_notes_with_these_words_stand_below(client_of, hub_worker, young_person, hidden_person):
    note = NoteFactory(person=young_person, words="Saw a heron with Robin.")
    NoteFactory(person=hidden_person, words="Saw a heron too.")
    client = client_of(hub_worker)
    page = client.post(reverse("find"), {"words": "heron"}, follow=True)
    assert [one.version for one in page.context["notes"]] == [note]
    assert "Nobody found" in page.content.decode() and "<mark>heron</mark>" in page.content.decode()
    line = TrailLine.objects.get(what="list", act="find")
    assert (line.people, line.records) == ([young_person.pk], [note.pk])
    both = client.post(reverse("find"), {"words": "robin"}, follow=True)
    assert [row.pk for row, _ in both.context["rows"]] == [young_person.pk]
    assert [one.version for one in both.context["notes"]] == [note]
    more = client.get(f"{reverse('search_notes')}?search={page.context['key']}")
    assert [one.version for one in more.context["notes"]] == [note]
    common = client.post(reverse("find"), {"words": "will"}, follow=True)
    assert "notes" not in common.context or not common.context["notes"]


@pytest.mark.parametrize("few", [2_000, 0])
def test_hidden_names_crowd_nobody_out(client_of, hub_worker, young_person, monkeypatch, few):
    """The same answer in a world with four hundred more of nearly the same name; few = 0: as for a reader of many."""
    monkeypatch.setattr("nwd.pages.search_names.FEW", few)
    monkeypatch.setattr("nwd.pages.search_names.MOST_JUDGED", 100)
    young_person.family_name = "Zquillonbury"
    young_person.save()
    client = client_of(hub_worker)
    assert found(client, "quillon") == [young_person]
    YoungPersonFactory.create_batch(
        400, family_name=factory.Sequence(lambda n: f"Quillon{chr(97 + n % 26)}{n}")
    )
    assert found(client, "quillon") == [young_person]


def test_hidden_and_absent_look_the_same(client_of, hub_worker, hidden):
    client = client_of(hub_worker)
    asked = [client.post(reverse("find"), {"words": words}) for words in ("zephyrine", "wolfgang")]
    answers = [client.get(answer["Location"]) for answer in asked]
    bodies = [
        re.sub(r'name="csrf[^>]+>|zephyrine|wolfgang|search=\w+', "", one.content.decode()) for one in answers
    ]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert bodies[0] == bodies[1]
    assert [(line.people, line.counts) for line in TrailLine.objects.filter(what="search")] == [
        ([], {"found": 0})
    ] * 2


def test_what_is_typed_is_in_no_address_and_not_on_the_trail(client_of, hub_worker, children, caplog):
    client = client_of(hub_worker)
    answer = client.post(reverse("find"), {"words": "ashby"})
    assert answer.status_code == 302
    assert "ashby" not in answer["Location"].lower()
    page = client.get(answer["Location"])
    assert page["Cache-Control"] == "no-store"
    line, listed = TrailLine.objects.order_by("id")
    assert (line.what, line.act, line.people, line.counts) == (
        "search",
        "find",
        [children["robin"].pk],
        {"found": 1},
    )
    assert (listed.what, listed.act, listed.people) == ("list", "find", [children["robin"].pk])
    everything = [str(vars(one)) for one in (line, listed)] + [caplog.text]
    assert [text for text in everything if "ashby" in text.lower()] == []
    assert "ashby" not in page.content.decode().lower().partition("</title>")[0], (
        "the browser's history keeps it"
    )


def test_what_was_asked_is_said_with_the_answer_until_the_session_ends(client_of, hub_worker, children):
    client = client_of(hub_worker)
    page = client.post(reverse("find"), {"words": "ashby"}, follow=True).content.decode()
    assert "One young person found for “ashby”" in page and 'value="ashby"' in page
    nobody = client.post(reverse("find"), {"words": "xyzzy"})
    assert "Nobody found for “xyzzy”" in client.get(nobody["Location"]).content.decode()
    key = client.session.session_key
    client.post("/sign-out")
    assert not Session.objects.filter(session_key=key).exists()


def test_key_worker_and_home_tell_two_of_one_name_apart(client_of, hub_worker, key_worker, children, east):
    AllocationFactory(person=children["robin"], worker=key_worker.worker, role="key_worker")
    StayFactory(claim__person=children["robin"], claim__bed=east.beds.first())
    page = client_of(hub_worker).post(reverse("find"), {"words": "ashby"}, follow=True)
    [(_, known)] = page.context["rows"]
    assert (known.key_worker, known.home) == ("Kit Moreno", "East Hub")


def test_sounds_are_told_apart_by_their_vowels():
    assert {sound_of(name) for name in ("kaley", "kayleigh", "kailey", "kaylee")} == {"kali"}
    assert sounds_like("stephen", "steven") and sounds_like("geoff", "jeff") and sounds_like("lee", "leigh")
    assert not any(
        sounds_like(*pair) for pair in (("kailey", "bailey"), ("kylie", "kayleigh"), ("li", "lee"))
    )
    assert likeness(["kailey"], "kayleigh whitaker") < likeness(["kailey"], "bailey thornton")


def test_an_answer_is_decided_again_when_the_browser_goes_back(client_of, hub_worker, children):
    client = client_of(hub_worker)
    address = client.post(reverse("find"), {"words": "ashby"})["Location"]
    assert [row.pk for row, _ in client.get(address).context["rows"]] == [children["robin"].pk]
    hub_worker.worker.postings.update(end_on=hub_worker.worker.started_on)
    assert client.get(address).status_code == 403


def test_an_answer_belongs_to_the_session_that_asked(client_of, hub_worker, hub_manager, children):
    address = client_of(hub_worker).post(reverse("find"), {"words": "ashby"})["Location"]
    assert "rows" not in client_of(hub_manager).get(address).context


def test_at_most_fifty_are_shown(client_of, hub_worker, east):
    for _ in range(51):
        ReferralFactory(hub=east, person__family_name="Samename")
    page = client_of(hub_worker).post(reverse("find"), {"words": "samename"}, follow=True)
    assert len(page.context["rows"]) == 50
    assert "more than 50" in page.content.decode()


@pytest.mark.parametrize("typed", ["", "   ", "x" * 101, "\x00", "b", "<b>", "%"])
def test_what_cannot_be_searched_for_is_said_beside_the_box(client_of, hub_worker, typed):
    page = client_of(hub_worker).post(reverse("find"), {"words": typed})
    assert page.status_code == 200
    assert page.context["form"].errors


@pytest.mark.parametrize("how_many", [1, 50])
def test_as_many_queries_for_one_as_for_fifty(
    client_of, hub_worker, east, how_many, django_assert_num_queries
):
    for _ in range(how_many):
        ReferralFactory(hub=east, person__family_name="Samename")
    client = client_of(hub_worker)
    with django_assert_num_queries(14):
        answer = client.post(reverse("find"), {"words": "samename"})
    with django_assert_num_queries(12):
        client.get(answer["Location"])


def test_words_and_a_birthday_are_told_apart(db):
    assert words_and_born("ashby 3/9") == (["ashby", "3/9"], None)
    assert words_and_born("friday")[1] is None
    assert words_and_born("3 sep 2009 ashby")[0] == ["ashby"]
    assert words_and_born("2009") == (["2009"], None), "half of everybody is no question"


def test_likeness_counts_slips():
    assert [distance(*pair) for pair in [("jonh", "john"), ("jhn", "john"), ("abc", "abc"), ("a", "abcdef")]] == [
        1, 1, 0, 6,
    ]  # fmt: skip
    assert likeness(["robin"], "robin ashby") == 0
    assert likeness(["robin", "smith"], "robin ashby") is None
    assert likeness(["xy"], "xz") is None
    assert words_of("o'brien-hart  sam") == ["obrien", "hart", "sam"]
