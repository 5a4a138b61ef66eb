"""Guessing (hostile.md F3): how long an account must wait, and from where.

The pair of account and address is locked after five failures. An account alone waits ever longer and is never
locked, so that a stranger locks nobody out; from where somebody signed in lately not even a stranger's failures
count. An address alone, a whole hub, waits for nobody. Known and unknown accounts are treated alike.
"""

import ipaddress
from datetime import datetime, timedelta

from allauth.account.adapter import get_adapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.http import HttpRequest
from django.shortcuts import render
from django.utils import timezone
from django.utils.crypto import salted_hmac

from partners.models import SignInLock, SignInTry

WINDOW = timedelta(minutes=15)
MOST = 5
LONGEST = 60
#: For how long an address is known by having signed in from it.
KNOWN = timedelta(days=30)


def fingerprint(said: str) -> str:
    return salted_hmac("partners.guessing", said.strip().lower(), algorithm="sha256").hexdigest()


def address_of(request: HttpRequest) -> str:
    """Who connected, or what the trusted proxies say; of an IPv6 address the network, which one home has whole."""
    try:
        said = str(get_adapter().get_client_ip(request))
        known = ipaddress.ip_address(said)
    except (PermissionDenied, ValueError):
        return ""
    return str(ipaddress.ip_network(f"{known}/64", strict=False)) if known.version == 6 else said


def take_turn(request: HttpRequest, account: str) -> None:
    """One try of an account at a time, whoever makes it: the next waits here until this request has ended.

    Raises the page that says how long to wait.
    """
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [int(fingerprint(account)[:15], 16)])
    seconds = seconds_to_wait(fingerprint(account), fingerprint(address_of(request)), timezone.now())
    if seconds > 0:
        shown = {"seconds": seconds, "minutes": -(-seconds // 60)}
        response = render(request, "account/wait.html", shown, status=429)
        response["Retry-After"] = str(seconds)
        raise ImmediateHttpResponse(response)


def seconds_to_wait(account: str, address: str, now: datetime) -> int:
    lock = SignInLock.objects.filter(account=account, address=address, until__gt=now, lifted_at=None).first()
    if lock:
        return int((lock.until - now).total_seconds()) + 1
    tries = SignInTry.objects.filter(account=account)
    failures = tries.filter(at__gt=now - WINDOW, passed=False).order_by("-at")
    if tries.filter(address=address, passed=True, at__gt=now - KNOWN).exists():
        failures = failures.filter(address=address)
    moments = list(failures.values_list("at", flat=True)[:10])
    if len(moments) < 2:  # a slip of the finger costs nothing
        return 0
    pause = min(LONGEST, 2 ** (len(moments) - 2))
    return max(0, int((moments[0] + timedelta(seconds=pause) - now).total_seconds() + 0.999))
