"""Who is around a young person: told of with its source, changed, over; other young people by initials alone."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.models import Professional, Record, Relationship
from cases.models.network import Relation
from partners.models import TrailLine
from tests.factories.cases import days_ago
from tests.factories.network import FriendFactory, ProfessionalFactory, RelationshipFactory

pytestmark = pytest.mark.django_db
TOLD = {
    "relation": "mother", "name": "Dana Ashby", "ring": "far", "source": "Robin", "sure": "sure",
    "said_on": days_ago(1), "review_on": days_ago(-180),
}  # fmt: skip
HELPS = {
    "name": "Dr Amal Patel", "job": "GP", "organisation": "Harbour Surgery", "sector": "gp", "single_point": True,
    "source": "a letter", "said_on": days_ago(1), "review_on": days_ago(-180), "start_on": days_ago(400),
}  # fmt: skip


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def add(person, by, **more):
    return actions.add_relationship(person=person, by=by, **TOLD | more)


def test_somebody_is_told_of_with_their_source(young_person, key_worker):
    made = add(young_person, key_worker)
    record = Record.objects.get(pk=made.pk)
    assert (record.kind, record.category) == ("relationship", "family_and_contact")
    assert (made.name, made.gender, made.source) == ("Dana Ashby", "female", "Robin")
    line = TrailLine.objects.get(act="add_relationship")
    assert (line.people, line.records) == ([young_person.pk], [made.pk])


@pytest.mark.parametrize("name", ["Kim", "kim", "Kieran Bell", "K1", "KBXY", "", "K-B"])
def test_another_young_person_is_no_more_than_initials(young_person, key_worker, name):
    with pytest.raises(ValidationError, match="three initials in capitals"):
        add(young_person, key_worker, relation="friend", name=name)
    with pytest.raises(ValidationError, match="three initials in capitals"):
        add(young_person, key_worker, relation="other_family", under_18=True, name=name)
    assert not Relationship.objects.exists()


@pytest.mark.parametrize(("typed", "kept"), [("k", "K"), ("K.B.", "KB"), ("K B", "KB"), ("ÉLO", "ÉLO")])
def test_initials_as_people_type_them(young_person, key_worker, typed, kept):
    assert add(young_person, key_worker, relation="friend", name=typed).name == kept


def test_the_database_itself_takes_no_other_childs_name(young_person):
    friend = FriendFactory(person=young_person)
    for name in ("Kieran", "Kim", "k1", ""):
        with pytest.raises(IntegrityError), transaction.atomic():
            Relationship.objects.filter(pk=friend.pk).update(name=name)
    aunt = RelationshipFactory(person=young_person, name="Sue Ashby")
    with pytest.raises(IntegrityError), transaction.atomic():
        Relationship.objects.filter(pk=aunt.pk).update(under_18=True)


def test_nothing_links_two_young_peoples_networks(young_person, hidden_person):
    """Neither the verb nor, under it, the database."""
    here, there = RelationshipFactory(person=young_person), RelationshipFactory(person=hidden_person)
    for box in ("parent", "other_parent", "partner"):
        with pytest.raises(IntegrityError), transaction.atomic():
            Relationship.objects.filter(pk=here.pk).update(**{box: there.pk})
            connection.check_constraints()
    tables = {field.related_model for model in (Relationship, Professional) for field in model._meta.get_fields()
              if field.is_relation and not field.auto_created}  # fmt: skip
    assert {model.__name__ for model in tables} == {"Record", "YoungPerson", "Relationship"}


def test_the_name_of_a_relative_finds_nobodys_record(client_of, service_manager, young_person, hidden_person):
    for person in (young_person, hidden_person):
        RelationshipFactory(person=person, name="Quenella Vask", their_words="Quenella rings me.")
        ProfessionalFactory(person=person, name="Quenella Vask")
    client = client_of(service_manager)
    for said in ("Quenella Vask", "Vask", "Quenella"):
        found = client.get(reverse("search_notes"), {"q": said}).content.decode()
        named = client.post(reverse("find"), {"q": said}).content.decode()
        for person in (young_person, hidden_person):
            assert person.family_name not in found + named


def test_a_parent_is_one_step_older_and_the_family_is_one(young_person, key_worker):
    nan = add(young_person, key_worker, relation="grandparent", name="Joan Ashby")
    mother = add(young_person, key_worker, parent=nan)
    assert mother.parent == nan
    with pytest.raises(ValidationError, match="cannot be a parent of"):
        add(young_person, key_worker, relation="friend", name="KB", parent=mother)
    with pytest.raises(ValidationError, match="cannot be a parent of"):
        actions.change_relationship(relationship=nan, by=key_worker, parent=mother)
    with pytest.raises(ValidationError, match="cannot be a couple with"):
        add(young_person, key_worker, relation="father", name="Col Ashby", partner=nan)
    with pytest.raises(ValidationError, match="cannot be a parent of"):
        actions.change_relationship(relationship=nan, by=key_worker, relation=Relation.AUNT_UNCLE)


def test_a_grandparent_is_linked_from_above(young_person, key_worker):
    mother = add(young_person, key_worker)
    nan = add(young_person, key_worker, relation="grandparent", name="Joan Ashby", parent_of=mother)
    mother.refresh_from_db()
    assert mother.parent == nan
    with pytest.raises(ValidationError, match="cannot be a parent of"):
        add(young_person, key_worker, relation="friend", name="KB", parent_of=mother)


def test_a_change_keeps_what_it_was_and_no_change_leaves_no_trace(young_person, key_worker):
    mother = add(young_person, key_worker)
    actions.change_relationship(relationship=mother, by=key_worker, how_it_is="good", ring="home")
    actions.change_relationship(relationship=mother, by=key_worker, how_it_is="good")
    mother.refresh_from_db()
    assert (mother.how_it_is, mother.ring) == ("good", "home")
    assert [event.ring for event in mother.events.all()] == ["far"]
    assert TrailLine.objects.filter(act="change_relationship").count() == 1


def test_another_day_moves_it_in_the_chronology(young_person, key_worker):
    mother = add(young_person, key_worker)
    doctor = actions.add_professional(person=young_person, by=key_worker, **HELPS)
    actions.change_relationship(relationship=mother, by=key_worker, said_on=days_ago(9))
    actions.change_professional(professional=doctor, by=key_worker, start_on=days_ago(40))
    assert timezone.localdate(Record.objects.get(pk=mother.pk).began) == days_ago(9)
    assert timezone.localdate(Record.objects.get(pk=doctor.pk).began) == days_ago(40)


def test_it_ends_is_read_under_before_and_can_be_undone(client_of, young_person, key_worker):
    friend, client = FriendFactory(person=young_person), client_of(key_worker)
    said = {"end_on": "today", "end_reason": "They fell out."}
    page = client.post(door("end_link", young_person, friend.record.reference), said, follow=True)
    text = page.content.decode()
    assert text.index("Before") < text.index("They fell out.")
    friend.refresh_from_db()
    assert friend.end_on == days_ago(0) and friend.record.ended is not None
    with pytest.raises(ValidationError, match="is over"):
        actions.change_relationship(relationship=friend, by=key_worker, ring="home")
    assert client.get(door("change_relationship", young_person, friend.record.reference)).status_code == 404
    actions.undo_end_link(link=friend, by=key_worker)
    friend.refresh_from_db()
    assert friend.end_on is None and Record.objects.get(pk=friend.pk).ended is None


def test_the_undo_of_the_banner(client_of, young_person, key_worker):
    friend, client = FriendFactory(person=young_person), client_of(key_worker)
    page = client.post(
        door("end_link", young_person, friend.record.reference), {"end_on": "today"}, follow=True
    )
    undo = door("undo_end_link", young_person, friend.record.reference)
    token = page.content.decode().split(f'action="{undo}"')[1].split('name="token" value="')[1].split('"')[0]
    client.post(undo, {"token": token})
    friend.refresh_from_db()
    assert friend.end_on is None


def test_whom_to_ask_first_is_one_in_a_sector(young_person, key_worker):
    actions.add_professional(person=young_person, by=key_worker, **HELPS)
    with pytest.raises(ValidationError, match="asked first on some of those days already"):
        actions.add_professional(person=young_person, by=key_worker, **HELPS | {"name": "Dr Bo Lind"})
    actions.add_professional(person=young_person, by=key_worker, **HELPS | {"sector": "legal"})
    made = actions.add_professional(person=young_person, by=key_worker, **HELPS | {"single_point": False})
    assert made.record.category == "key_work"


def test_whoever_works_here_is_not_typed_twice(young_person, key_worker, hub_worker):
    said = HELPS | {"email": hub_worker.worker.email or "hana@example.org"}
    type(hub_worker.worker).objects.filter(pk=hub_worker.worker.pk).update(email=said["email"])
    with pytest.raises(ValidationError, match="They work here"):
        actions.add_professional(person=young_person, by=key_worker, **said)


def test_days_that_cannot_be(young_person, key_worker):
    with pytest.raises(ValidationError, match="still to come"):
        add(young_person, key_worker, said_on=days_ago(-1))
    with pytest.raises(ValidationError, match="later than it was said"):
        add(young_person, key_worker, review_on=days_ago(2))


def test_on_the_page_from_nothing_to_a_family(client_of, young_person, key_worker):
    client = client_of(key_worker)
    form = client.get(door("add_relationship", young_person)).context["form"]
    assert (form["source"].value(), form["sure"].value()) == ("the young person", "sure")
    said = {
        "relation": "mother", "name": "Dana Ashby", "ring": "far", "source": "Robin", "sure": "sure",
        "life": "living", "said_on": "yesterday", "review_on": days_ago(-100).isoformat(),
        "their_words": "She sings in the car.",
        "family_time": "Saturdays at Nan’s.", "telling": "Not where Robin lives.",
    }  # fmt: skip
    answer = client.post(door("add_relationship", young_person), said)
    assert answer.status_code == 302, answer.content.decode()
    mother = Relationship.objects.get()
    page = client.get(door("network", young_person)).content.decode()
    for words in (
        "Dana Ashby",
        "She sings in the car.",
        "Saturdays at Nan’s.",
        "Not where Robin lives.",
        "Robin,",
    ):
        assert words in page
    nan = said | {"relation": "grandparent", "name": "Joan", "parent_of": str(mother.record.reference)}
    client.post(door("add_relationship", young_person), nan)
    mother.refresh_from_db()
    assert mother.parent.name == "Joan"
    assert "Child of Joan" in client.get(door("network", young_person)).content.decode()
    tree = client.get(door("family_tree", young_person)).content.decode()
    assert "2 people in Robin Ashby’s family tree" in tree and "child of Joan" in tree


def test_two_who_change_the_same_see_both(client_of, young_person, key_worker):
    aunt, client = RelationshipFactory(person=young_person, name="Sue Ashby"), client_of(key_worker)
    address = door("change_relationship", young_person, aunt.record.reference)
    form = client.get(address).context["form"]
    said = {name: form[name].value() or "" for name in form.fields if name not in ("hidden", "under_18")}
    said |= {"said_on": aunt.said_on.isoformat(), "review_on": aunt.review_on.isoformat()}
    Relationship.objects.filter(pk=aunt.pk).update(how_it_is="hard", telling="Nobody yet.")
    answer = client.post(address, said | {"how_it_is": "strong", "name": "Susan Ashby"})
    assert answer.status_code == 200 and "Which is right for" in answer.content.decode()
    mark = answer.context["form"].conflicts["how_it_is"].mark
    client.post(address, said | {"how_it_is": "strong", "name": "Susan Ashby",
                                 "choose_how_it_is": f"mine-{mark}"})  # fmt: skip
    aunt.refresh_from_db()
    assert (aunt.how_it_is, aunt.name, aunt.telling) == ("strong", "Susan Ashby", "Nobody yet.")


def test_what_is_late_is_said_and_what_they_hide_is_in_no_picture(client_of, young_person, key_worker):
    RelationshipFactory(person=young_person, name="Sue Ashby", review_on=days_ago(1))
    FriendFactory(person=young_person, name="QX", hidden=True)
    client = client_of(key_worker)
    assert "1 of these is to be looked at again" in client.get(door("network", young_person)).content.decode()
    for picture in ("rings", "family_tree"):
        page = client.get(door(picture, young_person)).content.decode()
        assert (
            "QX" not in page and "1 is left out, because Robin Ashby asked." in page and "Sue Ashby" in page
        )


def test_five_and_twenty_are_drawn_and_listed(client_of, young_person, key_worker):
    names = [f"{first}{second}" for first in "ABCDE" for second in "ABCDE"]
    for name in names:
        FriendFactory(person=young_person, name=name)
    page = client_of(key_worker).get(door("rings", young_person)).content.decode()
    assert all(page.count(f">{name}<") == 1 and f">{name}, friend<" in page for name in names)


@pytest.mark.parametrize(("page", "queries"), [("network", 10), ("family_tree", 8), ("rings", 8)])
def test_a_page_asks_as_much_for_one_as_for_thirty(
    client_of, young_person, key_worker, django_assert_num_queries, page, queries
):
    client = client_of(key_worker)
    client.get(door(page, young_person))
    for number in (1, 29):
        for turn in range(number):
            RelationshipFactory(person=young_person)
            ProfessionalFactory(person=young_person, single_point=False, start_on=days_ago(turn + 2))
        with django_assert_num_queries(queries):
            client.get(door(page, young_person))


def test_a_record_says_its_facts_in_kind_words(client_of, young_person, key_worker):
    aunt = RelationshipFactory(person=young_person, name="Sue Ashby")
    page = client_of(key_worker).get(door("record", young_person, aunt.record.reference)).content.decode()
    for words in ("Aunt or uncle: Sue Ashby", "Who said so", "the young person", "How it is between them"):
        assert words in page


def test_its_record_says_what_it_was_before_but_no_name_that_was_typed(client_of, young_person, key_worker):
    friend = add(young_person, key_worker, relation="other_adult", name="Kieran Bell", how_it_is="hard")
    actions.change_relationship(
        relationship=friend, by=key_worker, relation="friend", name="KB", how_it_is=""
    )
    page = client_of(key_worker).get(door("record", young_person, friend.record.reference)).content.decode()
    assert "What it was before" in page and "Another important adult" in page and "Hard" in page
    assert "Kieran" not in page


def test_who_opens_a_form_about_somebody_has_read_them(client_of, young_person, key_worker):
    aunt, client = RelationshipFactory(person=young_person), client_of(key_worker)
    assert client.get(door("change_relationship", young_person, aunt.record.reference)).status_code == 200
    assert client.get(door("add_professional", young_person)).status_code == 200
    first, second = TrailLine.objects.filter(what="read").order_by("id")
    assert (first.people, first.records, second.records) == ([young_person.pk], [aunt.pk], [])
