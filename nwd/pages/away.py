"""Missing: who is, since when; who is away without agreement; who came back within two weeks."""

import datetime

from django.db.models import F
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.models import MissingEpisode
from cases.models.missing import MissingKind
from nwd.pages.list_filters import MissingFilter
from nwd.pages.safety_list import Narrowed, safety_list
from partners import access
from partners.models import User

RECENTLY = datetime.timedelta(days=14)
#: Who has been away longest stands first.
ORDER = ("started_at", "pk")


@require_safe
def missing(request: HttpRequest) -> HttpResponse:
    return safety_list(request, "missing", ORDER, asked_for, headed_by="which")


def asked_for(user: User, answers: QueryDict) -> Narrowed[MissingEpisode]:
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
    return Narrowed(form, found.visible_to(user).with_last(user), found)
