"""Doors of bars, on the young person's side: who may know nothing of them."""

from typing import Any

from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases.models import YoungPerson
from nwd.pages.sharing.forms import BarForm, LiftForm
from partners import access, actions
from partners import directory as entries
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.models import Bar, Posting, User, Worker
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
RELATED = ("worker__agency", "user", "barred_by__worker", "lifted_by__worker", "person")


@require_safe
def bars(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.BAR, reference=reference)
    found = (
        Bar.objects.visible_to(user)
        .filter(person=person)
        .select_related(*RELATED)
        .order_by("-from_on", "-pk")
    )
    today = timezone.localdate()
    over = [one for one in found if one.to_on and one.to_on <= today]
    shown = {"person": person, "live": [one for one in found if one not in over], "over": over}
    return render(request, "pages/sharing/bars.html", shown)


@keeps_drafts("A bar")
@FORM
def bar_somebody(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.BAR, reference=reference)

    def verb(**said: Any) -> Bar:
        return actions.bar(person=person, by=user, **said)

    form = opened(BarForm, request, workers=_at_work(), sign_ins=_sign_ins(person))
    return ask(
        request, form, verb, then=lambda made: after(made, user), said="Saved. It takes effect at once.",
        act="bar", title=f"Bar somebody from {reference}", heading=f"Bar somebody from {person.name}",
        save="Bar them", back=page_of(person), back_text="Bars",
        words="They will find nothing of this young person anywhere, as if nobody of that name were here. "
        "Nothing tells them that they are barred.",
    )  # fmt: skip


@keeps_drafts("The end of a bar")
@FORM
def lift_bar(request: HttpRequest, reference: str, bar: str) -> HttpResponse:
    user = signed_in(request)
    rows = Bar.objects.filter(person__reference=reference).select_related(*RELATED)
    found = access.fetch(user, rows, Permission.BAR, reference=bar)

    def verb(**said: Any) -> Bar:
        return actions.lift_bar(bar=found, by=user, **said)

    return ask(
        request, opened(LiftForm, request), verb, then=page_of(found.person), act="lift_bar",
        said="Lifted. They may know of this young person again, where their work gives them a reason to.",
        title=f"Lift a bar from {reference}", heading=f"Lift a bar from {found.person.name}",
        save="Lift it", back=page_of(found.person), back_text="Bars",
        words=f"{found.worker or found.user} may know nothing of this young person: {found.why}",
    )  # fmt: skip


def page_of(person: YoungPerson) -> str:
    return reverse("bars", args=[person.reference])


def after(made: Bar, user: User) -> str:
    """Who bars themselves sees this young person no more: their page is home."""
    return reverse("home") if made.worker_id and made.worker_id == user.worker_id else page_of(made.person)


def _at_work() -> list[Worker]:
    today = timezone.localdate()
    here = entries.workers().filter(Q(left_on=None) | Q(left_on__gt=today))
    posted = Posting.objects.live_on(today).order_by("-whole_service", "start_on", "pk")
    here = here.prefetch_related(Prefetch("postings", posted))
    return list(here.order_by("-agency__is_lead", "agency__name", "family_name", "given_name"))


def _sign_ins(person: YoungPerson) -> list[User]:
    """Of the family and of visitors."""
    theirs = Q(own_accounts__person=person) | Q(visits__person=person)
    return list(User.objects.filter(theirs, worker=None).distinct().order_by("email"))
