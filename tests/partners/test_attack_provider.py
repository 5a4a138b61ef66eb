"""An agency's own sign-in, turned against people: another's link, and access that was ended here."""

import time
from urllib.parse import parse_qs, urlsplit

import pytest

from partners.access import facts_of
from partners.actions import end_posting
from partners.models import Posting, ProviderIdentity

# ruff: noqa: F811 (a fixture and what asks for it have one name)
from tests.partners.test_oidc import come_back, known, off  # noqa: F401

pytestmark = pytest.mark.django_db


def given():
    return Posting.objects.get(from_provider__rule="perf")


def test_what_was_ended_on_a_page_is_not_given_back_by_the_next_sign_in(
    client,
    provider,
    known,
    service_manager,
):
    come_back(client, provider, roles=["perf"])
    end_posting(posting=given(), by=service_manager)
    client.post("/sign-out")
    come_back(client, provider, roles=["perf"])
    assert given().end_on is not None, "there is still only the one, and it is over"
    assert not facts_of(known).whole_service


def test_a_sign_in_that_is_closed_is_given_nothing(client, provider, known):
    known.is_active = False
    known.save()
    come_back(client, provider, roles=["perf"])
    assert not Posting.objects.filter(from_provider__isnull=False).exists()


def test_linking_needs_a_new_proof_there_so_that_nobody_links_who_happens_to_be_signed_in(
    client_of,
    provider,
    hub_worker,
    settings,
):
    settings.SECOND_FACTOR_REQUIRED = False
    client = client_of(hub_worker)
    address = off(client, "/my/sign-in/with/council")
    assert parse_qs(urlsplit(address).query)["prompt"] == ["login"]
    stale = provider.claims(address, sub="a-stranger", auth_time=int(time.time()) - 3600)
    assert client.get(provider.back(address, provider.sign(stale))).status_code == 403
    assert not ProviderIdentity.objects.exists()


def test_a_stranger_s_tokens_do_not_make_us_ask_the_provider_again_and_again(client, provider):
    forged = provider.sign({"iss": provider.issuer}, kid="unknown")
    for _ in range(10):
        assert client.post("/sign-in/with/council", {"logout_token": forged}).status_code == 400
    assert len([path for path in provider.asked if "openid-configuration" not in path]) <= 2
