"""For whoever watches the service, not for people: each door here is answered before sign-in, session and database.

A stranger hears one word. What lies behind it is for who has the token of the metrics.
"""

from collections.abc import Callable

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from nwd import readiness
from nwd.pages.metrics import metrics, with_token

PLAIN = "text/plain; charset=utf-8"


@csrf_exempt
@login_not_required
@never_cache
def alive(request: HttpRequest) -> HttpResponse:
    """The process answers. Asks nothing: a database that is away is no reason to end a worker."""
    return HttpResponse("ok", content_type=PLAIN)


@csrf_exempt
@login_not_required
@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """Fit to serve pages, or 503: what a proxy asks before it sends anybody here."""
    fit = all(readiness.answers(readiness.NEEDED).values())
    return HttpResponse("ok" if fit else "not ready", content_type=PLAIN, status=200 if fit else 503)


@csrf_exempt
@login_not_required
@never_cache
@with_token
def health_each(request: HttpRequest) -> HttpResponse:
    """A line for each thing: also those without which pages still open."""
    found = readiness.answers(readiness.NEEDED | readiness.WATCHED)
    lines = "".join(f"{name} {'ok' if fit else 'not ready'}\n" for name, fit in found.items())
    return HttpResponse(lines, content_type=PLAIN, status=200 if all(found.values()) else 503)


DOORS: dict[str, Callable[[HttpRequest], HttpResponse]] = {
    "/alive": alive,
    "/health": health,
    "/health/each": health_each,
    "/metrics": metrics,
}
