"""Sign-in through an agency's own provider (hostile.md F7, D11): whatever is not exactly right is refused."""

import base64
import json
import time
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa
from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.test import Client
from django.utils import timezone

from partners.access import Service
from partners.actions.providers import know_as
from partners.models import Posting, ProviderIdentity, ProviderPosting, TrailLine
from partners.sign_in.provider import asking
from partners.sign_in.provider.configured import find, providers
from partners.sign_in.provider.token import ENDED
from tests.partners.a_provider import CLIENT

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(provider, key_worker):
    """Kit, whom the provider calls kit-7; they have no password here."""
    key_worker.set_unusable_password()
    key_worker.save()
    know_as(user=key_worker, provider=find("council"), subject="kit-7", by=Service())
    return key_worker


def off(client, path="/sign-in/with/council"):
    answer = client.get(path)
    assert answer.status_code == 302, answer.content
    return answer["Location"]


def come_back(client, provider, token_of=None, **claims):
    address = off(client)
    said = provider.claims(address, **claims)
    return client.get(provider.back(address, (token_of or provider.sign)(said)))


def test_they_are_sent_with_everything_that_makes_the_answer_theirs(client, provider, settings):
    settings.SITE_URL = "https://nwd.example.org"
    asked = parse_qs(urlsplit(off(client)).query)
    assert asked["redirect_uri"] == ["https://nwd.example.org/sign-in/with/council"]
    assert asked["code_challenge_method"] == ["S256"] and asked["acr_values"] == ["two-things"]
    assert len(asked["state"][0]) >= 43 and len(asked["nonce"][0]) >= 43


def test_who_is_known_signs_in_with_no_second_step_of_ours(client, provider, known):
    before = client.cookies.get("session_test")
    answer = come_back(client, provider)
    assert answer["Location"] == "/" and client.get("/").status_code == 200
    assert client.cookies["session_test"] != before
    acts = list(TrailLine.objects.filter(what="sign_in", user_id=known.pk).values_list("act", flat=True))
    assert acts == ["second_step_provider", "signed_in"]


def test_a_provider_that_asks_for_one_thing_only_counts_as_a_password(
    client, provider, known, settings, tmp_path
):
    provider.file = tmp_path / "weak.json"
    settings.OIDC_PROVIDERS = provider.write(acr=[])
    come_back(client, provider, acr=None)
    assert client.get("/")["Location"] == "/my/sign-in"
    acts = set(TrailLine.objects.filter(what="sign_in").values_list("act", flat=True))
    assert acts == {"provider", "signed_in"}, "no second step where there was none"


WRONG = {
    "another audience": {"aud": "another-service"},
    "two audiences, made for the other": {"aud": [CLIENT, "another"], "azp": "another"},
    "two audiences, made for nobody": {"aud": [CLIENT, "another"]},
    "another issuer": {"iss": "https://elsewhere.example"},
    "another nonce": {"nonce": "another"},
    "no nonce": {"nonce": None},
    "expired": {"exp": int(time.time()) - 3600, "iat": int(time.time()) - 7200},
    "no end": {"exp": None},
    "made in the future": {"iat": int(time.time()) + 3600},
    "weaker": {"acr": "one-thing"},
    "of unknown strength": {"acr": None},
    "nobody": {"sub": None},
    "somebody unknown with a known e-mail": {"sub": "somebody-else"},
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_token_that_is_not_exactly_right_is_refused(client, provider, known, wrong):
    answer = come_back(client, provider, **WRONG[wrong])
    assert answer.status_code == 403 and "Example Council could not sign you in" in answer.content.decode()
    assert client.get("/").status_code == 302
    assert TrailLine.objects.filter(what="denial", act="provider").count() == 1


def unsigned(claims):
    def part(said):
        return base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")

    return f"{part({'alg': 'none', 'kid': 'one'})}.{part(claims)}."


def test_a_token_that_nobody_signed_is_refused(client, provider, known):
    assert come_back(client, provider, token_of=unsigned).status_code == 403


def test_a_token_that_somebody_else_signed_is_refused(client, provider, known):
    stranger = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    for kid in ("one", "another"):
        forged = lambda claims, kid=kid: provider.sign(claims, key=stranger, kid=kid)  # noqa: E731
        assert come_back(client, provider, token_of=forged).status_code == 403


def test_our_own_secret_signs_nothing(client, provider, known):
    for secret in ("a client's secret that is long enough to be one", provider.public()["n"]):
        forged = lambda claims, secret=secret: provider.sign(claims, key=secret, alg="HS256")  # noqa: E731
        assert come_back(client, provider, token_of=forged).status_code == 403


def test_an_answer_counts_once(client, provider, known):
    address = off(client)
    token = provider.sign(provider.claims(address))
    back = provider.back(address, token)
    assert client.get(back).status_code == 302
    client.post("/sign-out")
    provider.back(address, token)
    assert client.get(back).status_code == 403, "the state is used up"


def test_the_answer_to_one_browser_opens_nothing_in_another(client, provider, known):
    address = off(client)
    back = provider.back(address, provider.sign(provider.claims(address)))
    assert Client().get(back).status_code == 403


def test_the_same_subject_of_another_issuer_is_somebody_else(client, provider, known):
    ProviderIdentity.objects.update(issuer="https://elsewhere.example")
    assert come_back(client, provider).status_code == 403


def test_a_provider_speaks_for_its_own_agency_alone(client, provider, police_officer):
    with pytest.raises(ValidationError, match="own agency"):
        know_as(user=police_officer, provider=find("council"), subject="priya-1", by=Service())
    ProviderIdentity.objects.create(
        user=police_officer, provider="council", issuer=provider.issuer, subject="kit-7"
    )
    assert come_back(client, provider).status_code == 403


def test_a_subject_is_one_user(provider, known, hub_worker):
    with pytest.raises(ValidationError, match="somebody else"):
        know_as(user=hub_worker, provider=find("council"), subject="kit-7", by=Service())


def test_whoever_was_closed_out_here_does_not_come_in_by_their_agency(client, provider, known):
    known.is_active = False
    known.save()
    assert "has been closed" in come_back(client, provider).content.decode()
    assert client.get("/").status_code == 302


def test_claims_give_postings_and_end_them_and_leave_ours_alone(client, provider, known):
    ours = Posting.objects.get(worker=known.worker)
    come_back(client, provider, roles=["kw", "perf", "unknown", "service_manager"])
    given = {one.rule: one.posting for one in ProviderPosting.objects.select_related("posting")}
    assert set(given) == {"kw", "perf"} and given["perf"].whole_service
    come_back(client, provider, roles=["kw", "perf"])
    assert ProviderPosting.objects.count() == 2
    come_back(client, provider, roles="kw")
    given["perf"].refresh_from_db()
    assert given["perf"].end_on == timezone.localdate()
    come_back(client, provider, roles=None)
    assert not Posting.objects.live_on(timezone.localdate()).filter(from_provider__isnull=False).exists()
    ours.refresh_from_db()
    assert ours.end_on is None
    lines = TrailLine.objects.filter(what="permission", actor="the service")
    assert [line.act for line in lines.order_by("id")] == [
        "know_as",
        "post_worker",
        "post_worker",
        "end_posting",
        "end_posting",
    ]


def test_linking_ones_own_sign_in_asks_for_proof(client_of, provider, hub_worker, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    client = Client()
    client.force_login(hub_worker)
    assert client.get("/my/sign-in/with/council")["Location"].startswith("/sign-in/again")
    client = client_of(hub_worker)
    address = off(client, "/my/sign-in/with/council")
    client.get(provider.back(address, provider.sign(provider.claims(address, sub="hana-1"))))
    assert ProviderIdentity.objects.get(subject="hana-1").user == hub_worker


def test_step_up_goes_to_the_provider_and_needs_a_new_proof(client, provider, known):
    come_back(client, provider, roles=["perf"])
    asked = client.get("/tracker/bring")
    assert asked["Location"] == "/sign-in/with/council?next=%2Ftracker%2Fbring"
    whole = client.get("/tracker/bring?from=menu")
    assert whole["Location"].endswith("next=%2Ftracker%2Fbring%3Ffrom%3Dmenu")
    address = off(client, asked["Location"])
    assert parse_qs(urlsplit(address).query)["max_age"] == ["0"]
    old = provider.sign(provider.claims(address, roles=["perf"], auth_time=int(time.time()) - 3600))
    assert client.get(provider.back(address, old)).status_code == 403
    address = off(client, asked["Location"])
    fresh = provider.sign(provider.claims(address, roles=["perf"]))
    assert client.get(provider.back(address, fresh))["Location"] == "/tracker/bring"
    assert client.get("/tracker/bring").status_code == 200


def test_a_provider_that_hangs_is_left_after_its_seconds(client, provider, known, monkeypatch):
    """Five of them; one here, so that nobody waits."""
    assert asking.SECONDS == 5.0
    monkeypatch.setattr(asking, "SECONDS", 1.0)
    address = off(client)
    back = provider.back(address, provider.sign(provider.claims(address)))
    provider.hangs = 4.0
    began = time.monotonic()
    assert client.get(back).status_code == 403
    assert 1 <= time.monotonic() - began < 3


def logout_token(provider, **changed):
    now = int(time.time())
    said = {"iss": provider.issuer, "aud": CLIENT, "iat": now, "exp": now + 60, "jti": "1", "sub": "kit-7",
            "events": {ENDED: {}}}  # fmt: skip
    return provider.sign({name: value for name, value in (said | changed).items() if value is not None})


@pytest.mark.parametrize("who", [{}, {"sub": None, "sid": "s-1"}])
def test_signing_out_at_the_agency_signs_out_here(client, provider, known, who):
    come_back(client, provider, sid="s-1")
    assert client.get("/").status_code == 200
    answer = Client(enforce_csrf_checks=True).post(
        "/sign-in/with/council", {"logout_token": logout_token(provider, **who)}
    )
    assert answer.status_code == 200
    assert client.get("/").status_code == 302
    assert TrailLine.objects.get(act="signed_out_by_provider").counts == {"sign_in": known.pk}


@pytest.mark.parametrize(
    "wrong",
    [
        {"events": None},
        {"events": {}},
        {"nonce": "n"},
        {"sub": None},
        {"aud": "another"},
        {"iss": "https://x"},
    ],
)
def test_what_is_no_logout_token_ends_nothing(client, provider, known, wrong):
    come_back(client, provider)
    answer = Client().post("/sign-in/with/council", {"logout_token": logout_token(provider, **wrong)})
    assert answer.status_code == 400
    assert client.get("/").status_code == 200
    assert Client().post("/sign-in/with/council").status_code == 400


def test_an_unknown_provider_is_absent(client):
    assert client.get("/sign-in/with/nobody").status_code == 404


@pytest.mark.parametrize(
    "changed",
    [
        {"issuer": "http://login.example.org"},
        {"roles": {"x": {"role": "service_manager"}}},
        {"roles": {"x": {"role": "no such role"}}},
        {"roles": {"x": {"role": "key_worker", "hub": "EAST", "whole_service": True}}},
        {"role_claim": ""},
        {"extra": 1},
        {"client_secret_file": "/nowhere"},
    ],
)
def test_a_file_that_is_wrong_is_refused_in_words(provider, tmp_path, changed):
    provider.file = tmp_path / "wrong.json"
    with pytest.raises(ImproperlyConfigured, match=r"docs/sign-in\.md"):
        providers(provider.write(**changed))
