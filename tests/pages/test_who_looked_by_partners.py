"""A partner reads who has looked, and nothing of what is between the young person's service and others."""

import pytest
from django.urls import reverse

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
