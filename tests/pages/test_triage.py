"""Who is meant: somebody we know already, found as people say and mistype names, or somebody new."""

import datetime
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from cases import actions
from cases.models import Enquiry, Identity, Referral, YoungPerson
from nwd.pages.triage.matches import matches_of
from partners.access import Service
from partners.context import acting
from partners.models import TrailLine
from tests.asking import asked
from tests.factories.agreements import BarFactory
from tests.factories.cases import (
    DeclinedReferralFactory,
    IdentityFactory,
    ReferralFactory,
    YoungPersonFactory,
)

pytestmark = pytest.mark.django_db
BORN = datetime.date(2009, 9, 3)


@pytest.fixture
def isabelle(east):
    person = YoungPersonFactory(given_name="Isabelle", family_name="Clough", date_of_birth=BORN)
    IdentityFactory(person=person, nhs_number="999 000 0018")
    return ReferralFactory(hub=east, person=person).person


def found(user, hub, by, **said):
    enquiry = asked(by, hub, **said)
    with acting(user):
        return {one.person: one.because for one in matches_of(enquiry, user)}


@pytest.mark.parametrize(
    ("said", "because"),
    [
        ({"given_name": "Isabelle", "family_name": "Clough"}, "a name like it"),
        ({"given_name": "Clough", "family_name": "Isabelle"}, "a name like it"),
        ({"given_name": "Izzy", "family_name": "Cluff"}, "a name like it"),
        ({"given_name": "Isabele", "family_name": "Cloguh"}, "a name like it"),
        ({"given_name": "Belle", "family_name": "Clough", "date_of_birth": BORN}, "the same date of birth"),
        ({"given_name": "Izzy", "family_name": "Marsh", "date_of_birth": BORN}, "a given name like it"),
        ({"given_name": "Nobody", "family_name": "Knows", "nhs_number": "9990000018"}, "the same NHS number"),
    ],
)
def test_they_are_found_as_people_say_it(hub_manager, police_officer, east, isabelle, said, because):
    assert because in found(hub_manager, east, police_officer, **said)[isabelle]


def test_who_is_not_alike_barred_or_of_another_hub_is_no_match(hub_manager, police_officer, east, west):
    ReferralFactory(hub=west, person=YoungPersonFactory(given_name="Rowan", family_name="Thirsk"))
    ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Ruth", family_name="Marlow"))
    barred = ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Rowan", family_name="Thirsk"))
    BarFactory(worker=hub_manager.worker, person=barred.person)
    assert found(hub_manager, east, police_officer) == {}


def test_joined_to_somebody_known_it_is_one_referral_more(
    client_of, hub_manager, police_officer, east, isabelle
):
    DeclinedReferralFactory(hub=east, person=isabelle)
    enquiry = asked(police_officer, east, given_name="Izzy", family_name="Clough")
    client, url = client_of(hub_manager), reverse("triage", args=[enquiry.reference])
    page = client.get(url).content.decode()
    assert (
        "We may already know this young person" in page and "Isabelle Clough, born 3 September 2009" in page
    )
    assert TrailLine.objects.get(act="triage", what="search").people == [isabelle.pk]
    answer = client.post(url, {"who": isabelle.reference, "sex": "unknown"})
    referral = Referral.objects.get(decision="pending")
    decision = reverse("decide_referral", args=[isabelle.reference, referral.record.reference])
    assert answer["Location"] == decision and referral.person == isabelle
    assert isabelle.referrals.count() == 3 and YoungPerson.objects.count() == 1
    assert client.get(url)["Location"] == decision, "who is known already is not asked again"
    mine = client_of(police_officer).get(reverse("asked_one", args=[enquiry.reference])).content.decode()
    assert "Isabelle" not in mine and "know" not in mine.split("<main")[1].split("</main")[0]


def test_somebody_new_is_written_down_and_the_hub_stands_to_them(
    client_of, hub_manager, police_officer, east
):
    enquiry = asked(police_officer, east, nhs_number="9990000018")
    client, url = client_of(hub_manager), reverse("triage", args=[enquiry.reference])
    refused = client.post(url, {"who": "new", "given_name": "", "family_name": "T", "date_of_birth": ""})
    assert "Enter their given name" in refused.content.decode()
    assert "or your best guess" in refused.content.decode() and not YoungPerson.objects.exists()
    client.post(url, {"who": "new", "given_name": "Rowan", "family_name": "Thirsk",
                      "date_of_birth": "3/9/2009", "sex": "male"})  # fmt: skip
    person = YoungPerson.objects.get()
    identity = Identity.objects.get()
    assert (person.name, person.date_of_birth) == ("Rowan Thirsk", BORN)
    assert (identity.sex, identity.nhs_number, identity.record.category) == ("male", "9990000018", "identity")
    assert client.get(reverse("person", args=[person.reference])).status_code == 200


def test_nobody_is_joined_to_somebody_whom_the_reader_may_not_know(
    hub_manager, police_officer, east, hidden_person
):
    enquiry = asked(police_officer, east)
    with acting(hub_manager), pytest.raises(ValidationError, match="Choose one of those who are shown"):
        actions.join_referral(enquiry=enquiry, person=hidden_person, by=hub_manager)


def test_the_page_costs_the_same_however_many_are_known(
    client_of,
    hub_manager,
    police_officer,
    east,
    django_assert_num_queries,
):
    enquiry = asked(police_officer, east, date_of_birth=BORN, nhs_number="9990000018")
    for number in range(30):
        person = YoungPersonFactory(given_name="Rowan", family_name=f"Thirsk{number}", date_of_birth=BORN)
        ReferralFactory(hub=east, person=person)
    client, url = client_of(hub_manager), reverse("triage", args=[enquiry.reference])
    client.get(url)
    with django_assert_num_queries(27):
        client.get(url)


@pytest.mark.django_db(transaction=True)
def test_two_managers_at_once_make_one_referral(hub_manager, service_manager, police_officer, east):
    enquiry, ready, outcomes = asked(police_officer, east), threading.Barrier(2), []

    def place(user):
        try:
            with acting(user):
                ready.wait(10)
                actions.register_young_person(
                    enquiry=enquiry, by=user, given_name="Rowan", family_name="Thirsk", date_of_birth=BORN
                )
            outcomes.append("placed")
        except ValidationError as refusal:
            outcomes.append(refusal.messages[0])
        finally:
            connection.close()

    threads = [threading.Thread(target=place, args=[user]) for user in (hub_manager, service_manager)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    with acting(Service()):
        assert YoungPerson.objects.count() == Referral.objects.count() == 1
        assert Enquiry.objects.get().referral == Referral.objects.get()
    assert sorted(outcomes)[1] == "placed" and "meanwhile" in sorted(outcomes)[0]


NEW = {
    "who": "new",
    "given_name": "Rowan",
    "family_name": "Thirsk",
    "date_of_birth": "3/9/2009",
    "sex": "male",
}


def test_whoever_came_since_the_page_was_opened_is_shown_once_before_somebody_new(
    client_of, hub_manager, police_officer, east
):
    first, second = (reverse("triage", args=[asked(police_officer, east).reference]) for _ in range(2))
    client = client_of(hub_manager)
    page = client.get(second).content.decode()
    assert 'name="seen"' in page and "We may already know" not in page
    client.post(first, {**NEW, "seen": ""})
    person = YoungPerson.objects.get()
    refused = client.post(second, {**NEW, "seen": ""}).content.decode()
    assert "has been written down meanwhile" in refused and f'value="{person.reference}"' in refused
    assert YoungPerson.objects.count() == 1
    client.post(second, {**NEW, "seen": person.reference})
    assert YoungPerson.objects.count() == 2, "who was seen and not meant is somebody else"


def test_nobody_is_born_after_they_were_asked_for(hub_manager, police_officer, east):
    enquiry = asked(police_officer, east)
    with acting(hub_manager), pytest.raises(ValidationError, match="not born when this came"):
        actions.register_young_person(
            enquiry=enquiry, by=hub_manager, given_name="Rowan", family_name="Thirsk",
            date_of_birth=datetime.date(2035, 1, 1),
        )  # fmt: skip
    assert not YoungPerson.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_enquiries_about_one_young_person_at_once_begin_one_record(
    hub_manager, service_manager, police_officer, east
):
    ready, outcomes = threading.Barrier(2), []

    def place(user, enquiry):
        try:
            with acting(user):
                ready.wait(10)
                actions.register_young_person(
                    enquiry=enquiry, by=user, given_name="Rowan", family_name="Thirsk", date_of_birth=BORN
                )
            outcomes.append("placed")
        except ValidationError as refusal:
            outcomes.append(refusal.messages[0])
        finally:
            connection.close()

    both = [(user, asked(police_officer, east)) for user in (hub_manager, service_manager)]
    threads = [threading.Thread(target=place, args=one) for one in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    with acting(Service()):
        assert YoungPerson.objects.count() == 1
    assert sorted(outcomes)[1] == "placed" and "written down meanwhile" in sorted(outcomes)[0]
