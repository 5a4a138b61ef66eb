"""Missing: who is, since when; who is away without agreement; who came back within two weeks."""

import datetime
from dataclasses import dataclass

from django.db.models import F
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models import MissingEpisode
from cases.models.missing import MissingEpisodeQuerySet, MissingKind
from nwd.pages.list_filters import MissingFilter
from nwd.pages.lists.asked import edge
from nwd.pages.views_of import views_of
from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Actor, Permission
from partners.models import User
from partners.sign_in import signed_in

RECENTLY = datetime.timedelta(days=14)
#: Who has been away longest stands first.
ORDER = ("started_at", "pk")


@dataclass(frozen=True)
class Asked:
    form: MissingFilter
    episodes: MissingEpisodeQuerySet
    everybody: MissingEpisodeQuerySet


@require_safe
def missing(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    views = views_of(request, user, "missing")
    if views.opens_with:
        return redirect(views.opens_with)
    asked = asked_for(user, request.GET)
    shown = page(asked.episodes, ORDER, after=edge(request.GET, "after"), before=edge(request.GET, "before"))
    trail.listed(by=user, act="missing", people=[row.person_id for row in shown.rows])
    total = asked.episodes.count()
    which = asked.form.answer("which")
    answer = {"form": asked.form, "page": shown, "total": total, "hidden": _hidden(asked, total, user)}
    return render(request, "pages/missing.html", {**answer, "which": which, "views": views})


def asked_for(user: User, answers: QueryDict) -> Asked:
    """What the address asks, for the page and for the file alike."""
    form = MissingFilter(answers, hubs=list(access.open_hubs_of(user)))
    form.is_valid()
    found = MissingEpisode.objects.filter(started_at__lte=timezone.now())
    which = form.answer("which")
    if which == "back":
        found = found.filter(returned_at__gte=timezone.now() - RECENTLY, returned_at__lte=timezone.now())
    else:
        kind = MissingKind.ABSENT if which == "away" else MissingKind.MISSING
        found = found.open().filter(kind=kind)
    if hub := form.answer("hub"):
        found = found.filter(hub__reference=hub)
    found = found.select_related("person", "hub").annotate(reference=F("record__reference"))
    return Asked(form, found.visible_to(user), found)


def _hidden(asked: Asked, total: int, user: Actor) -> int:
    """For those who read the service's figures: the number there counts everybody."""
    if not access.may(user, Permission.READ_FIGURES):
        return 0
    return asked.everybody.count() - total
