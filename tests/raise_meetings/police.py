"""The scene of what police share: an officer posted to East, the key worker, a trust that reads intelligence too."""

from types import SimpleNamespace

from cases.models import Record
from partners.context import acting
from raise_meetings import actions
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.hubs import days_ago, in_days

SUMMARY = "A grey van with a broken rear light waits behind the library on Fridays after dark."
READS = ["intelligence", "safety_and_risk", "daily_life", "key_work", "family_and_contact", "offending"]


def agreed(agency, person, contributes=()):
    ShareFactory(agency=agency, content_object=person)
    return AgreementInForceFactory(agency=agency, reads=READS, contributes=list(contributes))


def shared(by, person, **said):
    """Handling C, for the lead agency beside the police, unless it is said otherwise."""
    told = {
        "words": SUMMARY, "classification": "official_sensitive", "handling": "handling_c",
        "conditions": "Ask us before you speak of it to the family.", "agencies": [person.lead],
        "received_on": days_ago(1), "review_on": in_days(30), "expires_on": in_days(60), "source_grade": 2,
        "information_grade": "B",
    }  # fmt: skip
    with acting(by):
        return actions.share_item(person=person, by=by, **{**told, **said})


def reads(user, record):
    """Filter and policies, each alone."""
    with acting(user):
        by_filter = Record.objects.visible_to(user).filter(pk=record.pk).exists()
        assert Record.objects.filter(pk=record.pk).exists() == by_filter
    return by_filter


def scene(young_person, police, health, lead_agency):
    agreed(police, young_person, ["intelligence", "safety_and_risk"])
    agreed(health, young_person, ["safety_and_risk", "daily_life", "health"])
    young_person.lead = lead_agency
    return SimpleNamespace(person=young_person, police=police, health=health, lead=lead_agency)
