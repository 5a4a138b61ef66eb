"""My caseload: whose young people, who needs a call first, and what a manager may look at."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import YoungPerson
from cases.moving_on.grown import ADULT, birthday
from partners.models import SavedView, TrailLine
from tests.factories.cases import (
    AbsentEpisodeFactory,
    AllocationFactory,
    ContactFactory,
    EndedAllocationFactory,
    MissingEpisodeFactory,
    ReferralFactory,
    ReturnedEpisodeFactory,
    TriedContactFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.doing import LateActionFactory as LateToDoFactory
from tests.factories.hubs import days_ago
from tests.factories.partners import PostingFactory
from tests.factories.placements import IncidentPersonFactory
from tests.factories.plan import PlanStepFactory
from tests.factories.raise_meetings import DoneActionFactory, LateActionFactory

URL = "/caseload"


def names(page):
    return [row["person"].given_name for row in page.context["rows"]]


def allocated(worker, given, **options):
    return AllocationFactory(worker=worker, person__given_name=given, **options).person


@pytest.fixture
def three(key_worker):
    """Ash was reached yesterday and is missing, Beth three weeks ago, Cal never."""
    worker = key_worker.worker
    ash = allocated(worker, "Ash", start_on=days_ago(10))
    beth = allocated(worker, "Beth", role="co_key_worker", start_on=days_ago(300))
    cal = allocated(worker, "Cal", start_on=days_ago(50), person__date_of_birth=days_ago(4500))
    ContactFactory(person=ash, worker=worker, occurred_at=hours_ago(24))
    ContactFactory(person=beth, worker__given_name="Somebody", occurred_at=hours_ago(24 * 21))
    TriedContactFactory(person=beth, worker=worker)
    TriedContactFactory(person=cal, worker=worker)
    MissingEpisodeFactory(person=ash)
    ReturnedEpisodeFactory(person=beth)
    AbsentEpisodeFactory(person=cal)
    return ash, beth, cal


def test_lists_who_is_allocated_to_me_today(client_of, key_worker, three):
    EndedAllocationFactory(worker=key_worker.worker)
    AllocationFactory(worker=key_worker.worker, start_on=days_ago(-1))
    AllocationFactory(worker=key_worker.worker, person__died_on=days_ago(3))
    AllocationFactory(person__given_name="Others")
    page = client_of(key_worker).get(URL)
    assert names(page) == ["Cal", "Beth", "Ash"]  # the longest silence first
    text = page.content.decode()
    assert "Somebody Marsh" in text and "Not reached yet" in text
    assert text.count(">Missing</strong>") == 1 and text.count(">Away</strong>") == 1


def test_a_person_with_two_allocations_stands_once(client_of, key_worker, three):
    AllocationFactory(worker=key_worker.worker, person=three[0], role="specialist", start_on=days_ago(400))
    page = client_of(key_worker).get(f"{URL}?sort=name")
    row = page.context["rows"][0]
    assert names(page) == ["Ash", "Beth", "Cal"]
    assert (row["days"], row["roles"]) == (400, "Specialist, Key worker")


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("sort=name", ["Ash", "Beth", "Cal"]),
        ("sort=-name", ["Cal", "Beth", "Ash"]),
        ("sort=since", ["Ash", "Cal", "Beth"]),
        ("sort=-since", ["Beth", "Cal", "Ash"]),
        ("sort=last", ["Cal", "Beth", "Ash"]),
        ("sort=-last", ["Ash", "Beth", "Cal"]),
        ("sort=age", ["Cal", "Ash", "Beth"]),
        ("sort=nonsense", ["Ash", "Beth", "Cal"]),
        ("missing=on", ["Ash"]),
        ("quiet=14", ["Cal", "Beth"]),
        ("quiet=30", ["Cal"]),
        ("quiet=abc", ["Cal", "Beth", "Ash"]),
        ("role=co_key_worker", ["Beth"]),
        ("role=specialist", []),
        ("role=nonsense", ["Cal", "Beth", "Ash"]),
        ("page=99", ["Cal", "Beth", "Ash"]),
    ],
)
def test_sorts_and_filters(client_of, key_worker, three, asked, expected):
    assert names(client_of(key_worker).get(f"{URL}?{asked}")) == expected


def test_silence_is_counted_to_the_minute(client_of, key_worker, three):
    ContactFactory(person=three[2], occurred_at=timezone.now() - datetime.timedelta(days=14, minutes=1))
    ContactFactory(person=three[1], occurred_at=timezone.now() - datetime.timedelta(days=14, minutes=-1))
    assert names(client_of(key_worker).get(f"{URL}?quiet=14")) == ["Cal"]


def test_pages_of_twenty_five(client_of, key_worker):
    AllocationFactory.create_batch(26, worker=key_worker.worker)
    client = client_of(key_worker)
    assert [len(client.get(f"{URL}?page={n}").context["rows"]) for n in (1, 2)] == [25, 1]


def test_an_empty_list_says_why(client_of, hub_worker, key_worker, three):
    assert "Nobody is allocated to you today" in client_of(hub_worker).get(URL).content.decode()
    assert "fits these filters" in client_of(key_worker).get(f"{URL}?role=specialist").content.decode()


def test_turning_eighteen(client_of, key_worker):
    soon = timezone.localdate() + datetime.timedelta(days=30)
    born = soon.replace(year=soon.year - 18) if (soon.month, soon.day) != (2, 29) else days_ago(6500)
    allocated(key_worker.worker, "Soon", person__date_of_birth=born)
    allocated(key_worker.worker, "Grown", person__date_of_birth=days_ago(8000))
    rows = {row["person"].given_name: row for row in client_of(key_worker).get(URL).context["rows"]}
    assert rows["Soon"]["soon"] and rows["Soon"]["turns_18"] == birthday(born, ADULT)
    assert not rows["Grown"]["soon"] and rows["Grown"]["turns_18"] is None
    assert birthday(datetime.date(2008, 2, 29), ADULT) == datetime.date(2026, 3, 1)


def test_a_manager_chooses_a_worker_of_their_hub(
    client_of, hub_manager, key_worker, worker_of_another_hub, three
):
    mine, other = key_worker.worker, worker_of_another_hub.worker
    for person in three:  # the hub stands to them, not only the worker
        ReferralFactory(person=person, hub=hub_manager.worker.postings.get().hub)
    hidden = allocated(mine, "Hidden")
    client = client_of(hub_manager)
    page = client.get(f"{URL}?worker={mine.tracker_ref}")
    assert names(page) == ["Cal", "Beth", "Ash"]
    assert hidden.given_name not in page.content.decode()
    assert f"Caseload of {mine.name}" in page.content.decode()
    assert other.name not in page.content.decode()
    refused = client.get(f"{URL}?worker={other.tracker_ref}")
    absent = client.get(f"{URL}?worker=nobody")
    assert refused.status_code == absent.status_code == 404
    assert client_of(key_worker).get(f"{URL}?worker={other.tracker_ref}").status_code == 404


def test_the_whole_service_may_choose_everybody(
    client_of, service_manager, key_worker, worker_of_another_hub, three
):
    client = client_of(service_manager)
    assert len(names(client.get(f"{URL}?worker={key_worker.worker.tracker_ref}"))) == 3
    assert names(client.get(f"{URL}?worker={worker_of_another_hub.worker.tracker_ref}")) == []


def test_who_has_left_the_hub_is_no_longer_offered(client_of, hub_manager, key_worker):
    key_worker.worker.postings.update(end_on=days_ago(0))
    PostingFactory(worker=key_worker.worker, role="key_worker")
    assert client_of(hub_manager).get(f"{URL}?worker={key_worker.worker.tracker_ref}").status_code == 404


def test_the_page_is_on_the_trail(client_of, key_worker, three):
    client_of(key_worker).get(f"{URL}?missing=on")
    line = TrailLine.objects.get()
    assert (line.what, line.act, line.people, line.user_id) == (
        "list",
        "caseload",
        [three[0].pk],
        key_worker.pk,
    )


@pytest.mark.parametrize("how_many", [1, 50])
def test_as_many_queries_for_one_as_for_fifty(client_of, key_worker, how_many, django_assert_num_queries):
    for allocation in AllocationFactory.create_batch(how_many, worker=key_worker.worker):
        ContactFactory(person=allocation.person, worker=key_worker.worker)
        MissingEpisodeFactory(person=allocation.person)
    client = client_of(key_worker)
    with django_assert_num_queries(8):
        assert client.get(URL).status_code == 200


def test_the_address_of_a_filter_holds_no_name(client_of, key_worker, three):
    text = client_of(key_worker).get(URL).content.decode()
    person = YoungPerson.objects.get(given_name="Ash")
    assert reverse("person", args=[person.reference]) in text
    assert 'href="?' in text and "Ash" not in "".join(part.split('"')[0] for part in text.split('href="')[1:])


def test_hidden_people_stay_hidden(client_of, hub_manager, key_worker, hidden_person):
    """Allocated to a worker of the hub, and known to another hub alone."""
    AllocationFactory(person=hidden_person, worker=key_worker.worker)
    AllocationFactory(person=YoungPersonFactory(given_name="Seen"), worker=hub_manager.worker)
    text = client_of(hub_manager).get(f"{URL}?worker={key_worker.worker.tracker_ref}").content.decode()
    assert hidden_person.given_name not in text
    assert "Nobody is allocated to this worker today" in text


def test_a_manager_without_young_people_begins_with_those_who_have(client_of, hub_manager, key_worker, three):
    for person in three[:2]:
        ReferralFactory(person=person, hub=hub_manager.worker.postings.get().hub)
    client = client_of(hub_manager)
    page = client.get(URL)
    assert [(one.name, one.how_many) for one in page.context["workers"]] == [(key_worker.worker.name, 2)]
    where = f"?worker={key_worker.worker.tracker_ref}"
    assert f'href="{where}"' in page.content.decode() and ">Caseloads</h1>" in page.content.decode()
    text = client.get(f"{URL}{where}&role=specialist").content.decode()
    assert f'href="{where}"' in text and "All caseloads" in text
    allocated(hub_manager.worker, "Own")
    assert names(client.get(URL)) == ["Own"]


def test_a_manager_of_a_hub_without_caseloads_is_told(client_of, hub_manager):
    assert "those who work at your hub" in client_of(hub_manager).get(URL).content.decode()


@pytest.mark.parametrize("how_many", [1, 50])
def test_as_many_queries_for_one_worker_as_for_fifty(
    client_of, hub_manager, how_many, django_assert_num_queries
):
    hub = hub_manager.worker.postings.get().hub
    for _ in range(how_many):
        person = ReferralFactory(hub=hub).person
        AllocationFactory(person=person, worker=PostingFactory(role="key_worker", hub=hub).worker)
    client = client_of(hub_manager)
    with django_assert_num_queries(10):
        assert len(client.get(URL).context["workers"]) == how_many


def test_what_is_due_and_what_happened_lately(client_of, key_worker, three):
    ash, beth, cal = three
    LateToDoFactory(person=ash, owner=key_worker.worker)
    PlanStepFactory(person=ash)
    LateActionFactory(person=beth)
    DoneActionFactory(person=beth)
    page = client_of(key_worker).get(f"{URL}?sort=name")
    due = [row["due"] for row in page.context["rows"]]
    assert [(one["to_do"], one["steps"], one["raised"]) for one in due] == [(1, 1, 0), (0, 0, 1), (0, 0, 0)]
    assert [one["late"] for one in due] == [True, True, False]
    assert [row["silent"] for row in page.context["rows"]] == [0, 14, 14]
    assert page.content.decode().count(">No contact for 14 days</strong>") == 2
    assert names(client_of(key_worker).get(f"{URL}?sort=name&late=on")) == ["Ash", "Beth"]
    IncidentPersonFactory(person=cal, incident__occurred_at=hours_ago(24))
    assert "An incident" not in page.content.decode()
    assert "Cal" in names(client_of(key_worker).get(f"{URL}?sort=name&lately=on"))


def test_how_long_is_too_long_is_a_setting_and_said_in_words(
    client_of, key_worker, hub_manager, three, east, settings
):
    ReferralFactory(hub=east, person=three[2])
    page = client_of(key_worker).get("/").content.decode()
    assert "not reached for two weeks" in page and "?quiet=14" in page
    settings.NO_CONTACT_DAYS = 30
    assert "not reached for 30 days" in client_of(key_worker).get("/").content.decode()
    team = client_of(hub_manager).get("/")
    assert [person.given_name for person in team.context["team_quiet"].rows] == ["Cal"]
    assert "whose key worker is Kit Moreno" in team.content.decode()


def test_a_view_keeps_what_is_late_and_what_happened(client_of, key_worker):
    client = client_of(key_worker)
    client.post("/my/views/of/caseload?late=on&lately=on", {"name": "Worrying"})
    assert SavedView.objects.get().asked == "lately=on&late=on"
