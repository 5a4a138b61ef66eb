"""One note about several people: a copy each, without the others' names."""

import uuid

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.contacts.left_out import ANOTHER, without
from cases.models import Contact, Record, YoungPerson
from partners.context import acting
from partners.models import Bar, TrailLine, User
from tests.factories.cases import (
    AllocationFactory,
    ReferralFactory,
    YoungPersonFactory,
    days_ago,
    hours_ago,
)

pytestmark = pytest.mark.django_db
#: At the beginning of a sentence.
FIRST = ANOTHER.capitalize()
#: Of the form: those whom the writer works with come in one.
QUERIES = 13
WORDS = "Robin and Zoë cooked. ZOE MARSH-HILL laughed; Robin’s soup was good, said zoe."


def known_to(hub, **names):
    return ReferralFactory(hub=hub, person=YoungPersonFactory(**names)).person


@pytest.fixture
def zoe(east):
    return known_to(east, given_name="Zoë", family_name="Marsh-Hill", known_as="")


def barred_since(person, user):
    """As the next request finds them."""
    Bar.objects.create(
        worker=user.worker, person=person, ground="relative", why="Cousins.", from_on=days_ago(0)
    )
    return User.objects.get(pk=user.pk)


def recorded(people, by, **more):
    told = {"at": hours_ago(1), "reached": True, "method": "face_to_face", "words": WORDS}
    return actions.record_contact(people=people, by=by, **told | more)


def test_a_copy_each_without_the_others_names(key_worker, young_person, zoe):
    of_robin, of_zoe = recorded([young_person, zoe], key_worker)
    assert of_robin.words == (
        f"Robin and {ANOTHER} cooked. {FIRST} laughed; Robin’s soup was good, said {ANOTHER}."
    )
    assert of_zoe.words == (
        f"{FIRST} and Zoë cooked. ZOE MARSH-HILL laughed; {ANOTHER}’s soup was good, said zoe."
    )
    assert len({one.together for one in Contact.objects.all()}) == 1


@pytest.mark.parametrize(
    ("other", "said", "kept"),
    [
        (("Sam", "Brown", ""), "Sam said that Sam Brown left.", f"Sam said that {ANOTHER} left."),
        (("Robin", "Ashby", "Rob"), "Rob will rob nobody. Robin Ashby?", f"{FIRST} will rob nobody. {FIRST}?"),
        (("Will", "de Vries", ""), "Will we? I will. De vries too.", f"{FIRST} we? I will. {FIRST} too."),
        (("Jo", "O’Neill", ""), "O’Neill came, and Jo O'Neill.", f"{FIRST} came, and {ANOTHER}."),
        (("Anne-Marie", "Fox", ""), "Anne-Marie, Anne and Marieke.", f"{FIRST}, {ANOTHER} and Marieke."),
        (("Kim", "Jones", ""), "Mrs Jones rang about Kim Jones.", f"Mrs Jones rang about {ANOTHER}."),
    ],
)  # fmt: skip
def test_what_counts_as_a_name(other, said, kept):
    names = dict(zip(("given_name", "family_name", "known_as"), other, strict=True))
    subject = YoungPerson(given_name="Sam", family_name="Jones")
    assert without([YoungPerson(**names)], said, subject=subject) == kept


def test_whoever_may_not_be_known_stops_it_all(key_worker, young_person, hidden_person):
    for people in ([young_person, hidden_person], [young_person, young_person], []):
        with pytest.raises(ValidationError):
            recorded(people, key_worker)
    assert not Record.objects.filter(kind="contact").exists()


def test_chosen_from_the_caseload_or_by_reference(client_of, key_worker, young_person, zoe, east):
    AllocationFactory(person=zoe, worker=key_worker.worker)
    third = known_to(east, given_name="Ash", family_name="Vale")
    now = f"{timezone.localtime():%H:%M}"
    form = {"reached": "yes", "method": "face_to_face", "at_0": "today", "at_1": now, "happened": WORDS,
            "others": [zoe.reference], "references": f"{third.reference}, {zoe.reference}",
            "key": str(uuid.uuid4())}  # fmt: skip
    url = reverse("record_contact", args=[young_person.reference])
    page = client_of(key_worker).post(url, form, follow=True).content.decode()
    assert "Saved for 3 young people" in page and "Zo" not in page.split("<main")[1]
    assert set(Contact.objects.values_list("person", flat=True)) == {young_person.pk, zoe.pk, third.pk}


def test_hidden_and_absent_are_refused_alike(client_of, key_worker, young_person, hidden_person):
    url, said = reverse("record_contact", args=[young_person.reference]), []
    for reference in (hidden_person.reference, "0" * 12):
        page = client_of(key_worker).post(url, {"references": reference}).content.decode()
        said += [
            line.strip().replace(reference, "X") for line in page.splitlines() if "You know nobody" in line
        ]
    assert len(said) >= 2 and len(set(said)) == len(said) / 2


def test_taken_back_as_one(key_worker, young_person, zoe):
    copies = recorded([young_person, zoe], key_worker)
    actions.take_back_contact(record=copies[1], by=key_worker)
    assert not Contact.objects.exists()
    assert all(one.withdrawn_at for one in Record.objects.filter(kind="contact"))


def test_corrected_in_one_copy_none_is_taken_back(key_worker, young_person, zoe):
    copies = recorded([young_person, zoe], key_worker)
    actions.correct_note(record=copies[0], by=key_worker, words="Other words.")
    with pytest.raises(ValidationError, match="corrected since"):
        actions.take_back_contact(record=copies[1], by=key_worker)
    assert Contact.objects.count() == 2


def test_a_correction_names_the_others_no_more_than_the_copy_did(key_worker, young_person, zoe):
    of_robin = recorded([young_person, zoe], key_worker)[0]
    barred = barred_since(zoe, key_worker)
    with acting(barred):
        corrected = actions.correct_note(record=of_robin, by=barred, words="Robin and Zoë Marsh-Hill baked.")
        assert corrected.words == f"Robin and {ANOTHER} baked."
        with pytest.raises(ValidationError, match="says already"):
            actions.correct_note(record=of_robin, by=barred, words="Robin and Zoe baked.")
    alone = recorded([young_person], key_worker)[0]
    assert actions.correct_note(record=alone, by=key_worker, words="Zoe rang.").words == "Zoe rang."


def test_barred_from_one_copy_since_none_is_taken_back(key_worker, young_person, zoe):
    copies = recorded([young_person, zoe], key_worker)
    barred = barred_since(zoe, key_worker)
    with acting(barred), pytest.raises(ValidationError, match="no longer take back every copy") as refusal:
        actions.take_back_contact(record=copies[0], by=barred)
    assert "Zo" not in str(refusal.value) and "Marsh" not in str(refusal.value)
    assert Contact.objects.count() == 2 and not Record.objects.filter(withdrawn_at__isnull=False).exists()


def test_taken_back_twice_is_one_line_for_all_copies(key_worker, young_person, zoe):
    copies, before = recorded([young_person, zoe], key_worker), TrailLine.objects.count()
    for _ in range(2):
        actions.take_back_contact(record=copies[0], by=key_worker)
    (line,) = TrailLine.objects.order_by("id")[before:]
    assert (line.act, line.people) == ("take_back_contact", sorted([young_person.pk, zoe.pk]))
    assert line.records == sorted(copy.pk for copy in copies)


@pytest.mark.parametrize("others", [1, 30])
def test_the_form_asks_the_same_for_one_and_for_thirty(
    others, client_of, key_worker, young_person, django_assert_num_queries
):
    for _ in range(others):
        AllocationFactory(worker=key_worker.worker)
    client, url = client_of(key_worker), reverse("record_contact", args=[young_person.reference])
    client.get(url)
    with django_assert_num_queries(QUERIES):
        page = client.get(url).content.decode()
    assert page.count('name="others"') == others
