"""Numbers for Prometheus: what was counted (nwd/counted.py) and what waits now. Without the token there is none."""

from collections.abc import Callable, Iterator
from functools import wraps
from hmac import compare_digest

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from nwd import counted, readiness

Door = Callable[[HttpRequest], HttpResponse]

WAITING: dict[str, tuple[str, Callable[[], float | None]]] = {
    "nwd_outbox_waiting": ("Items of the outbox that are due.", readiness.outbox_waiting),
    "nwd_outbox_parked": (
        "Items that failed too often and wait for somebody to look.",
        readiness.outbox_parked,
    ),
    "nwd_outbox_age_seconds": ("How long the oldest item has been due.", readiness.outbox_age),
    "nwd_sessions": ("Sessions that are not over.", readiness.sessions),
    "nwd_backup_age_seconds": ("Since the last backup that succeeded.", readiness.backup_age),
}


def with_token(door: Door) -> Door:
    """For who sends `Authorization: Bearer` with METRICS_TOKEN; to others, and without a token, nothing is here."""

    @wraps(door)
    def asked(request: HttpRequest) -> HttpResponse:
        said = request.headers.get("Authorization", "").encode()
        token = settings.METRICS_TOKEN
        if not token or not compare_digest(said, f"Bearer {token}".encode()):
            return HttpResponseNotFound("Not found", content_type="text/plain; charset=utf-8")
        return door(request)

    return asked


@csrf_exempt
@login_not_required
@never_cache
@with_token
def metrics(request: HttpRequest) -> HttpResponse:
    now = CollectorRegistry()
    now.register(Now())
    written = generate_latest(counted.of_all_workers()) + generate_latest(now)
    return HttpResponse(written, content_type=CONTENT_TYPE_PLAIN_0_0_4)


class Now(Collector):
    """Asked of the database at this moment; a number that cannot be had is left out, and `nwd_ready` says why."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        ready = GaugeMetricFamily("nwd_ready", "Whether each thing that is needed is there.", labels=["what"])
        for name, fit in readiness.answers(readiness.NEEDED | readiness.WATCHED).items():
            ready.add_metric([name], fit)
        yield ready
        for name, (words, ask) in WAITING.items():
            try:
                found = ask()
            except DatabaseError:
                continue
            if found is not None:
                yield GaugeMetricFamily(name, words, value=found)
