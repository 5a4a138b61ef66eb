"""The site itself, started on the restored cluster: somebody signs in over HTTP, and a wrong password does not."""

import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.cookiejar import CookieJar
from secrets import token_urlsafe
from urllib.parse import urlencode

from allauth.mfa.models import Authenticator
from cryptography.fernet import InvalidToken
from django.db import connection
from django.utils import timezone

from partners import posted
from partners.access import Service
from partners.actions.agencies import open_agency
from partners.actions.sign_ins import give_sign_in
from partners.actions.workers import add_worker
from partners.backups.drill.check import Check
from partners.backups.drill.cluster import Cluster
from partners.backups.drill.site import running_site
from partners.context import acting
from partners.models import Agency, Posting, Role
from partners.models.agency import AgencyKind
from partners.models.worker import WorkerRole
from partners.sign_in.factor_adapter import ring

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="(\w+)"')


def signed_in(cluster: Cluster) -> Iterator[Check]:
    email, password = "drill@nwd.invalid", token_urlsafe()
    with _instead(cluster), acting(Service()):
        _somebody_new(email, password)
        factors = _factors_open()
    yield factors
    with running_site(cluster) as address:
        yield Check("sign-in works", _signs_in(address, email, password), "it leads back to the door")
        yield Check(
            "a wrong password is refused", not _signs_in(address, email, "not that one"), "it signs in"
        )


def _somebody_new(email: str, password: str) -> None:
    """By the verbs, as on any day: so they work on what was restored, an empty service too."""
    by, today = Service(), timezone.localdate()
    agency = Agency.objects.filter(is_lead=True).first() or open_agency(
        name="The agency of a drill", kind=AgencyKind.COUNCIL, leads=True, by=by
    )
    worker = add_worker(agency=agency, given_name="Dora", family_name="Drill", email=email,
                        role=WorkerRole.OTHER, started_on=today, by=by)  # fmt: skip
    posted.give(Posting(worker=worker, role=Role.SERVICE_MANAGER, whole_service=True, start_on=today))
    give_sign_in(worker=worker, by=by, password=password)


@contextmanager
def _instead(cluster: Cluster) -> Iterator[None]:
    """Within it the default connection is the restored cluster's, as the site's role."""
    own = connection.settings_dict
    names = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
    connection.close()
    connection.settings_dict = own | {name: cluster.as_role("nwd_app")[name] for name in names}
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict = own


def _factors_open() -> Check:
    """They are closed with SECRET_KEY or FACTOR_KEY, which are in no backup: without the key they are lost."""
    kept = Authenticator.objects.filter(type=Authenticator.Type.TOTP).values_list("data", flat=True)
    lost = 0
    for data in kept:
        try:
            ring().decrypt(data["secret"].encode())
        except (InvalidToken, KeyError):
            lost += 1
    return Check(f"second factors open with today's key: {len(kept)}", not lost, f"{lost} do not")


def _signs_in(address: str, email: str, password: str) -> bool:
    """Afterwards the way to one's own sign-in is open; before it, it leads to the door."""
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
    try:
        page = browser.open(f"{address}/sign-in", timeout=20).read().decode()
        token = TOKEN.search(page)
        said = {
            "csrfmiddlewaretoken": token[1] if token else "",
            "login": email,
            "password": password,
        }
        browser.open(f"{address}/sign-in", urlencode(said).encode(), timeout=20).read()
    except urllib.error.HTTPError as refusal:
        if refusal.code >= 500:
            raise
    except OSError:
        return False
    return "/sign-in?" not in browser.open(f"{address}/my/sign-in", timeout=20).url
