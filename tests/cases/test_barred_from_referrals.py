"""Whoever is barred from somebody neither keeps what they asked, once it is known to be of them, nor triages it."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from cases import actions
from cases.models import Enquiry, Referral, YoungPerson
from partners.access import Service
from partners.context import acting
from partners.models import TrailLine, User
from tests.asking import asked
from tests.factories.agreements import BarFactory
from tests.factories.cases import IdentityFactory, PendingReferralFactory, ReferralFactory, YoungPersonFactory

pytestmark = pytest.mark.django_db
BORN = datetime.date(2009, 9, 3)


@pytest.fixture
def isabelle(east):
    person = YoungPersonFactory(given_name="Isabelle", family_name="Clough", date_of_birth=BORN)
    IdentityFactory(person=person, nhs_number="999 000 0018")
    return ReferralFactory(hub=east, person=person).person


@pytest.mark.parametrize("asker", ["police_officer", "key_worker"])
def test_what_was_asked_is_gone_once_it_is_about_somebody_from_whom_they_are_barred(
    client_of, hub_manager, east, isabelle, asker, request
):
    who = request.getfixturevalue(asker)
    enquiry = asked(who, east)
    with acting(hub_manager):
        referral = actions.join_referral(enquiry=enquiry, person=isabelle, by=hub_manager)
    mine = reverse("asked_one", args=[enquiry.reference])
    assert client_of(who).get(mine).status_code == 200
    BarFactory(worker=who.worker, person=isabelle)
    client = client_of(who)
    assert client.get(mine).status_code == 404
    assert "Rowan" not in client.get(reverse("asked")).content.decode()
    assert (
        client.post(reverse("withdraw_enquiry", args=[enquiry.reference]), {"words": ""}).status_code == 404
    )
    who = User.objects.get(pk=who.pk)  # whose facts are asked anew, as at each request
    with acting(who):
        assert not Enquiry.objects.exists(), "the policy"
        with pytest.raises(ValidationError, match="meanwhile"):
            actions.withdraw_enquiry(enquiry=enquiry, by=who)
    assert not Enquiry.objects.visible_to(who).exists(), "the filter"
    referral.refresh_from_db()
    assert referral.decision == "pending"


@pytest.mark.parametrize(
    "said",
    [
        {"given_name": "Isabelle", "family_name": "Clough"},
        {"given_name": "Clough", "family_name": "Isabelle"},
        {"given_name": "Izzy", "family_name": "Cluff"},
        {"given_name": "Belle", "family_name": "Cloguh"},
        {"given_name": "Nobody", "family_name": "Knows", "date_of_birth": BORN},
        {"given_name": "Nobody", "family_name": "Knows", "nhs_number": "9990000018"},
    ],
)
def test_a_barred_manager_neither_sees_nor_triages_what_may_mean_them(
    client_of, hub_manager, service_manager, police_officer, east, isabelle, said
):
    enquiry, other = asked(police_officer, east, **said), asked(police_officer, east)
    BarFactory(worker=hub_manager.worker, person=isabelle)
    client, page = client_of(hub_manager), reverse("triage", args=[enquiry.reference])
    for name in ("triage", "ask_referrer", "record_response", "withdraw_enquiry", "pass_on_enquiry"):
        assert client.get(reverse(name, args=[enquiry.reference])).status_code == 404
    listed = client.get(reverse("referrals")).content.decode()
    assert enquiry.reference not in listed and other.reference in listed
    assert "1 asks for help" in client.get(reverse("home")).content.decode()
    with acting(hub_manager):
        assert list(Enquiry.objects.all()) == [other], "the policy"
        with pytest.raises(ValidationError, match="meanwhile"):
            actions.register_young_person(
                enquiry=enquiry, by=hub_manager, given_name="I", family_name="Clough", date_of_birth=BORN
            )
    assert YoungPerson.objects.count() == 1
    assert client_of(service_manager).get(page).status_code == 200


def test_nor_what_they_asked_themselves(client_of, hub_manager, east, isabelle):
    BarFactory(worker=hub_manager.worker, person=isabelle)
    enquiry, client = (
        asked(hub_manager, east, given_name="Izzy", family_name="Clough"),
        client_of(hub_manager),
    )
    assert client.get(reverse("asked_one", args=[enquiry.reference])).status_code == 200
    for name in ("triage", "ask_referrer", "record_response", "pass_on_enquiry"):
        assert client.get(reverse(name, args=[enquiry.reference])).status_code == 404
    assert "Izzy" not in client.get(reverse("referrals")).content.decode()


def test_a_withdrawal_is_on_the_trail_with_whom_it_is_about(hub_manager, police_officer, east, isabelle):
    enquiry = asked(police_officer, east)
    with acting(hub_manager):
        referral = actions.join_referral(enquiry=enquiry, person=isabelle, by=hub_manager)
    with acting(police_officer):
        actions.withdraw_enquiry(enquiry=enquiry, by=police_officer)
    line = TrailLine.objects.get(act="withdraw_enquiry")
    assert (line.user_id, line.people, line.records) == (police_officer.pk, [isabelle.pk], [referral.pk])


def test_that_they_have_a_worker_already_is_told_to_nobody_who_asks(
    client_of, hub_manager, police_officer, east, isabelle
):
    enquiry = asked(police_officer, east)
    with acting(hub_manager):
        referral = actions.join_referral(enquiry=enquiry, person=isabelle, by=hub_manager)
        url = reverse("decide_referral", args=[isabelle.reference, referral.record.reference])
        page = client_of(hub_manager).get(url).content.decode()
        assert "Do not say whether they are known already." in page
        actions.decline_referral(
            referral=referral, by=hub_manager, reason="already_supported", words="Ring us."
        )
    mine = client_of(police_officer).get(reverse("asked_one", args=[enquiry.reference])).content.decode()
    assert "Another reason" in mine and "a plan already" not in mine
    enquiry.refresh_from_db()
    assert enquiry.decline_reason == "other"
    with acting(Service()):
        assert Referral.objects.get(pk=referral.pk).decline_reason == "already_supported"


def test_a_refused_verb_is_on_the_trail_by_its_own_act(client_of, hub_manager, monkeypatch, east):
    def refused(**said):
        raise PermissionDenied

    referral = PendingReferralFactory(hub=east)
    monkeypatch.setattr("cases.referrals.deciding.accept_referral", refused)
    url = reverse("decide_referral", args=[referral.person.reference, referral.record.reference])
    said = {"decision": "accepted", "support": "outreach", "worker": "", "decline_reason": "", "words": ""}
    assert client_of(hub_manager).post(url, said).status_code == 403
    assert TrailLine.objects.get(what="denial").act == "decide_referral"
