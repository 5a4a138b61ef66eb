"""A partner reads who has looked, and nothing of what is between the young person's service and others."""

import pytest
from django.urls import reverse

from partners import trail
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db


def test_forms_for_bars_and_shares_are_not_told_to_partners(
    client_of, hub_manager, young_person, police, health
):
    """Five looks at the page for bars would say that somebody of theirs may be barred."""
    agreement = AgreementInForceFactory(agency=police, reads=["offending"])
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    AgreementInForceFactory(agency=health, reads=["health"])
    officer = posted(DeskPostingFactory, given="Omar", family="Reed", role="police_liaison", agency=police)
    manages, person = client_of(hub_manager), young_person.reference
    for door in (["bars", person], ["start_sharing", person, health.reference], ["view_as", person, health.reference],
                 ["person", person]):  # fmt: skip
        assert manages.get(reverse(door[0], args=door[1:])).status_code == 200
    page = reverse("who_looked", args=[person])
    lines = {(one.line.act, one.line.user_id) for one in manages.get(page).context["lines"]}
    assert {("bar", hub_manager.pk), ("share", hub_manager.pk), ("view_as", hub_manager.pk)} <= lines
    told = {(one.line.act, one.line.user_id) for one in client_of(officer).get(page).context["lines"]}
    assert ("read_person", hub_manager.pk) in told
    assert not {act for act, _ in told} & {"bar", "share", "view_as"}


@pytest.mark.parametrize("asked", [{}, {"with": "lists"}])
def test_looking_at_what_partners_may_not_know_of_is_not_told_to_them(
    client_of, hub_manager, young_person, police, asked
):
    """Referrals, matches, who works with them and where they live are for their own clauses."""
    agreement = AgreementInForceFactory(agency=police, reads=["offending"])
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    officer = posted(DeskPostingFactory, given="Omar", family="Reed", role="police_liaison", agency=police)
    looks = [("read", "triage"), ("search", "triage"), ("list", "referrals"), ("read", "allocate"),
             ("read", "record_care"), ("denial", "triage"), ("list", "missing"), ("list", "hub"),
             ("list", "of_something_new")]  # fmt: skip
    for what, act in [*looks, ("read", "read_person"), ("list", "home")]:
        trail.write(by=hub_manager, what=what, act=act, people=[young_person.pk])
    page = reverse("who_looked", args=[young_person.reference])

    def told(user):
        lines = client_of(user).get(page, asked).context["lines"]
        return {(one.line.what, one.line.act) for one in lines if one.line.act != "who_looked"}

    assert told(officer) == {("read", "read_person")} | ({("list", "home")} if asked else set())
    assert ("read", "triage") in told(hub_manager)
