"""The first who may invite others, on a new installation; refused from then on."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from partners import links
from partners.access import facts_of
from partners.actions import accept_invitation
from partners.models import Agency, TrailLine, User

pytestmark = pytest.mark.django_db


def first(*args):
    out = StringIO()
    call_command("first_sign_in", *args, stdout=out)
    return out.getvalue().split()[-1].rsplit("/", 1)[1]


def test_on_an_empty_service_the_agency_has_to_be_named():
    with pytest.raises(CommandError, match="--agency"):
        first("amy.ashton@example.org")
    token = first("amy.ashton@example.org", "--agency", "Dale County Council")
    user = accept_invitation(token=token, password="otter lantern quietly rowing")
    assert Agency.objects.get(is_lead=True).name == "Dale County Council"
    assert str(user) == "Amy Ashton" and facts_of(user).whole_service
    assert TrailLine.objects.get(act="give_first_sign_in").actor == "the service"


def test_nobody_is_made_twice(lead_agency):
    first("amy.ashton@example.org")
    with pytest.raises(CommandError, match="already"):
        first("mallory.hale@example.org")
    token = first("gwen.pryce@example.org", "--role", "governance_lead")
    assert links.opened_by(token).worker.agency == lead_agency
    with pytest.raises(CommandError, match="already"):
        first("mallory.hale@example.org", "--role", "governance_lead")
    assert not User.objects.exists()


def test_somebody_without_a_family_name_is_asked_for_it(lead_agency):
    with pytest.raises(CommandError, match="Say their name"):
        first("amy@example.org")
    first("amy@example.org", "--name", "Amy Ashton")
