"""Doors of a hub: several go out together, or all who are out are back."""

import datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from cases.contributing import may_add
from cases.models import Category, MissingEpisode, YoungPerson
from cases.views import NO_CLAUSE
from hubs.models import Hub
from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.pressing import press
from partners.sign_in import signed_in
from placements.actions import out_together as verbs
from placements.models import ClaimKind, Out
from placements.out.at_home import claims_today
from placements.out.forms_together import TogetherForm
from placements.out.now import running_outs

FORM = require_http_methods(["GET", "HEAD", "POST"])
#: Between a moment and the whole number in the address of its Undo.
MICRO = 1_000_000


@keeps_drafts("Going out together")
@FORM
def go_out_together(request: HttpRequest, reference: str) -> HttpResponse:
    user, hub = _hub(request, reference)
    people, then = _who_is_in(user, hub), _page_of(hub)

    def verb(**said: Any) -> list[Out]:
        return verbs.go_out_together(by=user, **said)

    return ask(
        request, opened(TogetherForm, request, people=people), verb, then=then, save="They are out",
        said=lambda outs: f"Saved. {len(outs)} out.", title=f"Going out from {hub}", back=then, back_text=str(hub),
        nothing="" if people else "Nobody who lives here is in.", act="admit",
    )  # fmt: skip


@require_POST
def all_back(request: HttpRequest, reference: str) -> HttpResponse:
    """Those whom the page showed as out, and of whom the tick was left."""
    user, hub = _hub(request, reference)
    outs = running_outs(user, timezone.now()).filter(person__in=_people_at(user, hub), back_at__isnull=True)
    outs = outs.filter(record__reference__in=_references(request.POST.getlist("out")))
    found = list(outs.select_related("person", "record"))

    def undo(back: list[Out]) -> str:
        at = back[0].back_at if back else None
        return reverse("undo_all_back", args=[reference, round(at.timestamp() * MICRO)]) if at else ""

    return press(
        request, lambda: verbs.come_back_together(outs=found, by=user), undo=undo, then=_page_of(hub),
        said=lambda back: f"Saved. {len(back)} back." if back else "Nobody was chosen, or they were back already.",
    )  # fmt: skip


@require_POST
def undo_all_back(request: HttpRequest, reference: str, at: int) -> HttpResponse:
    user, hub = _hub(request, reference)
    moment = datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC) + datetime.timedelta(
        microseconds=min(at, 10**16)
    )
    outs = Out.objects.visible_to(user).filter(back_at=moment).select_related("person", "record")
    return take_back(request, lambda: verbs.take_back_together(outs=list(outs), by=user), then=_page_of(hub))


def _hub(request: HttpRequest, reference: str) -> tuple[User, Hub]:
    user = signed_in(request)
    hub = access.fetch_hub(user, Permission.ADMIT, reference)
    if not may_add(user, Category.DAILY_LIFE):
        access.refuse(user, Permission.ADMIT)
        raise PermissionDenied(NO_CLAUSE)
    return user, hub


def _people_at(user: User, hub: Hub) -> Any:
    return (
        claims_today(user, timezone.localdate()).filter(bed__hub=hub, kind=ClaimKind.HUB_BED).values("person")
    )


def _who_is_in(user: User, hub: Hub) -> list[YoungPerson]:
    out = running_outs(user, timezone.now()).values("person")
    missing = MissingEpisode.objects.visible_to(user).filter(returned_at__isnull=True).values("person")
    here = YoungPerson.objects.visible_to(user).filter(pk__in=_people_at(user, hub)).exclude(pk__in=out)
    here = here.exclude(pk__in=missing)
    return list(here.order_by("given_name", "family_name", "pk"))


def _references(said: list[str]) -> list[UUID]:
    """What is no reference is nobody's."""
    found = []
    for one in said:
        try:
            found.append(UUID(one))
        except ValueError:
            continue
    return found


def _page_of(hub: Hub) -> str:
    return reverse("hub", args=[hub.reference])
