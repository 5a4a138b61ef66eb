"""What the team passes to the police: the form, its paper, the list, and what came back."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from partners.context import acting
from partners.models import TrailLine
from raise_meetings import actions
from raise_meetings.models import InformationPassed
from tests.factories.cases import hours_ago
from tests.factories.intelligence import CameBackFactory, PassedFactory, PassedPersonFactory
from tests.factories.network import RelationshipFactory
from tests.raise_meetings.police import scene

WORDS = "Two men in a grey van asked her to get in."


@pytest.fixture
def told(young_person, police, health, lead_agency):
    return scene(young_person, police, health, lead_agency)


def passed(by, words=WORDS, **said):
    told = {"noticed_at": hours_ago(5), "passed_at": hours_ago(4), "place": "Behind the library",
            "told_by": "young_person", "passed_how": "form"}  # fmt: skip
    with acting(by):
        return actions.pass_information(by=by, words=words, **{**told, **said})


def sees(user, form):
    with acting(user):
        seen = InformationPassed.objects.visible_to(user).filter(pk=form.pk).exists()
        assert InformationPassed.objects.filter(pk=form.pk).exists() == seen
    return seen


def test_about_a_young_person_it_is_read_by_whoever_reads_that_of_them(
    told, key_worker, hub_worker, worker_of_another_hub, posted_officer, clinician
):
    form = passed(key_worker, person=told.person)
    readers = (key_worker, hub_worker, posted_officer, clinician, worker_of_another_hub)
    assert [sees(user, form) for user in readers] == [True, True, True, True, False]
    assert form.words == "" and form.people.get().record.words == WORDS
    line = TrailLine.objects.get(act="pass_information")
    assert (line.people, line.records) == ([told.person.pk], [form.people.get().pk])


def test_about_a_place_alone_it_is_the_teams(
    told, east, key_worker, posted_officer, clinician, worker_of_another_hub
):
    form = passed(key_worker, hub=east)
    readers = (key_worker, posted_officer, clinician, worker_of_another_hub)
    assert [sees(user, form) for user in readers] == [True, True, False, False]
    with pytest.raises(IntegrityError), transaction.atomic():
        PassedFactory(words="Words without a hub")


def test_whoever_told_it_is_not_in_it(told, key_worker, hub_worker):
    RelationshipFactory(person=told.person, name="Darren Pike", relation="father", gender="male")
    for words in ("Darren Pike saw a van.", "Hana Lund was told of a van.", "Robin Ashby told us of a van."):
        with pytest.raises(ValidationError, match="Who told it must not stand here"):
            passed(key_worker, words, person=told.person)
    assert passed(key_worker, "Darren Pike drives the van.", person=told.person, understood=True)
    with pytest.raises(ValidationError, match="above OFFICIAL-SENSITIVE"):
        passed(key_worker, "SECRET\nA van", person=told.person)


def test_times_are_in_order(told, key_worker):
    with pytest.raises(ValidationError, match="before it was seen"):
        passed(key_worker, person=told.person, noticed_at=hours_ago(1))
    with pytest.raises(ValidationError, match="still to come"):
        passed(key_worker, person=told.person, passed_at=hours_ago(-2))


def test_what_came_back_is_kept_by_its_days(told, key_worker, hub_worker, posted_officer):
    form, today = passed(key_worker, person=told.person), timezone.localdate()
    for by in (hub_worker, posted_officer):
        with acting(by):
            actions.say_came_back(
                passed=form, by=by, came_on=today, words="A patrol goes by.", police_reference="P/77"
            )
    form.refresh_from_db()
    assert form.answers.count() == 2 and form.police_reference == "P/77"
    with acting(hub_worker), pytest.raises(ValidationError, match="until today"):
        actions.say_came_back(
            passed=form, by=hub_worker, came_on=today + datetime.timedelta(days=1), words="More"
        )


@pytest.mark.parametrize("many", [1, 12])
def test_the_list_costs_the_same(told, key_worker, client_of, django_assert_num_queries, many):
    for _ in range(many):
        part = PassedPersonFactory(person=told.person)
        CameBackFactory(passed=part.passed)
    client = client_of(key_worker)
    client.get("/police-information")
    with django_assert_num_queries(10):
        page = client.get("/police-information").content.decode()
    assert page.count("Last came back on") == many


def test_the_paper_says_what_the_police_need_and_no_reference_of_ours(told, key_worker, client_of):
    form = passed(key_worker, person=told.person, police_reference="P/77")
    client = client_of(key_worker)
    paper = client.get(f"/police-information/{form.reference}/paper").content.decode()
    body = paper.partition("<main")[2].partition("</main>")[0]
    assert WORDS in body and "P/77" in body and told.person.reference not in body
    assert TrailLine.objects.filter(what="export", act="passed_information").count() == 1


def test_the_pages(told, key_worker, client_of):
    client = client_of(key_worker)
    said = {"words": WORDS, "noticed_at_0": "20/11/2026", "noticed_at_1": "10:00", "place": "Behind the library",
            "told_by": "seen", "passed_how": "liaison", "passed_at_0": "20/11/2026",
            "passed_at_1": "11:00"}  # fmt: skip
    answer = client.post(f"/young-people/{told.person.reference}/police-information/new", said)
    assert answer.status_code == 302, answer.content.decode()[-3000:]
    page = client.get(answer.headers["Location"]).content.decode()
    assert WORDS in page and "Nothing has come back yet" in page
    said["words"] = "Kit Moreno saw a van."
    refused = client.post(
        f"/young-people/{told.person.reference}/police-information/new", said
    ).content.decode()
    assert "Kit Moreno. Who told it must not stand here" in refused and 'name="understood"' in refused
