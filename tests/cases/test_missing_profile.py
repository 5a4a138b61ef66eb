"""What is kept ready for the police, the sheet that is printed, and the places somebody goes to."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.actions import add_known_place, change_known_place, write_missing_profile
from cases.models import KnownPlace, MissingProfile, Record
from partners.models import TrailLine
from tests.factories.cases import (
    MissingEpisodeFactory,
    ReferralFactory,
    ReturnedEpisodeFactory,
    YoungPersonFactory,
    days_ago,
)
from tests.factories.missing import KnownPlaceFactory, MissingProfileFactory

pytestmark = pytest.mark.django_db


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def write(person, by, **said):
    said = {"looks": "Tall, a green coat.", "review_on": days_ago(-60)} | said
    return write_missing_profile(person=person, by=by, **said)


def place(person, by, **said):
    days = {"known_on": days_ago(3), "review_on": days_ago(-60)}
    return add_known_place(
        person=person, by=by, **{"sort": "outside", "name": "The skate park"} | days | said
    )


def test_each_change_is_a_version_and_the_newest_counts(young_person, key_worker, hub_worker):
    first = write(young_person, key_worker, words="Text me.")
    with pytest.raises(ValidationError, match="what it says already"):
        write(young_person, hub_worker, words="Text me.")
    second = write(young_person, hub_worker, words="Text me.", medicines="An inhaler.")
    assert list(MissingProfile.objects.order_by("pk")) == [first, second]
    record = Record.objects.get(pk=second.pk)
    assert (record.kind, record.category, record.words) == ("missing_profile", "safety_and_risk", "Text me.")
    assert TrailLine.objects.filter(act="write_missing_profile").count() == 2
    with pytest.raises(ValidationError, match="still to come"):
        write(young_person, key_worker, review_on=days_ago(0))


def test_no_other_young_persons_name_is_kept(young_person, key_worker, east, hidden_person):
    other = YoungPersonFactory(given_name="Ash", family_name="Calder", known_as="Ashy")
    ReferralFactory(person=other, hub=east)
    for words in ("Often with Ash Calder.", "ASHY  CALDER drives."):
        with pytest.raises(ValidationError, match="AC: the police ask us"):
            write(young_person, key_worker, people=words)
    with pytest.raises(ValidationError, match="initials"):
        place(young_person, key_worker, words="Ash Calder goes there.")
    assert write(young_person, key_worker, people="Often with AC. Her aunt, Mrs Dell.")
    assert place(young_person, key_worker, words=f"With {hidden_person.name}.")  # whom they do not know


@pytest.mark.parametrize(
    ("sort", "name"),
    [("outside", "The park, YO1 7HH"), ("family", "14 Mill Lane"), ("friends", "Flat 3, Mill Lane")],
)
def test_a_place_has_no_address(young_person, key_worker, sort, name):
    with pytest.raises(ValidationError, match="without house number or postcode"):
        place(young_person, key_worker, sort=sort, name=name)


def test_a_place_is_changed_and_over(young_person, key_worker):
    one = place(young_person, key_worker, words="At night.")
    said = {"sort": "outside", "name": "The skate park", "known_on": days_ago(1), "review_on": days_ago(-30)}
    change_known_place(place=one, words="Older people, too.", by=key_worker, **said)
    assert Record.objects.get(pk=one.pk).latest_words == "Older people, too."
    change_known_place(place=one, words="Older people, too.", end_on=days_ago(0), by=key_worker, **said)
    over = KnownPlace.objects.get()
    assert over.end_on == days_ago(0) and over.events.count() == 2


def test_the_page_and_the_sheet_for_the_police(
    client_of, young_person, key_worker, django_assert_num_queries
):
    MissingProfileFactory(person=young_person)
    KnownPlaceFactory(person=young_person)
    ReturnedEpisodeFactory(person=young_person, found_where="friends", found_near="Harbour side")
    MissingEpisodeFactory(person=young_person, clothing="A green coat.", police_reference="NYP-77")
    client = client_of(key_worker)
    page = client.get(door("missing_profile", young_person)).content.decode()
    for words in ("Text me. Do not ring.", "The skate park", "with friends, Harbour side", "what is known"):
        assert words in page
    with django_assert_num_queries(15):
        sheet = client.get(door("print_missing_profile", young_person)).content.decode()
    for words in ("A green coat.", "NYP-77", "Tall for their age", "Harbour side"):
        assert words in sheet
    line = TrailLine.objects.filter(what="print", act="missing_profile").latest("id")
    assert line.people == [young_person.pk] and len(line.records) == 4


def test_on_pages_and_two_who_write_the_first_see_each_other(client_of, young_person, key_worker):
    client = client_of(key_worker)
    address = door("write_missing_profile", young_person)
    seen = client.get(address).context["form"]["seen"].value()
    write(young_person, key_worker, looks="Short, a red coat.")
    said = {"seen": seen, "looks": "Tall.", "review_on": "in 60 days"}
    page = client.post(address, said | {"review_on": f"{days_ago(-60):%d/%m/%Y}"}).content.decode()
    assert "Short, a red coat." in page and "Tall." in page
    assert MissingProfile.objects.count() == 1
    form = {
        "sort": "outside",
        "name": "The pier",
        "known_on": "yesterday",
        "review_on": f"{days_ago(-60):%d/%m/%Y}",
    }
    assert client.post(door("add_known_place", young_person), form).url == door(
        "missing_profile", young_person
    )
    assert KnownPlace.objects.get().name == "The pier"
