"""Doors of two young people better not in one home: the list of one, said, looked at again, ended."""

import uuid
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cases.models import YoungPerson
from nwd.ui.spoken import uncapped
from partners import access, trail
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import User
from partners.sign_in import signed_in
from placements.actions import keeping_apart as verbs
from placements.models import KeepApart
from placements.offers.apart import told
from placements.offers.forms import ApartEndForm, ApartForm, ApartReviewForm

FORM = require_http_methods(["GET", "HEAD", "POST"])
MOST = 500


@require_safe
def kept_apart(request: HttpRequest, reference: str) -> HttpResponse:
    """Who the other is stands here for whoever may read it of both."""
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.OFFER_PLACE, reference=reference)
    rows = told(person, user)
    trail.listed(by=user, act="kept_apart", people=[row.other.pk for row in rows if row.other])
    today = access.facts_of(user).day
    return render(
        request, "placements/offers/kept_apart.html", {"person": person, "rows": rows, "today": today}
    )


@keeps_drafts("Two better not in one home")
@FORM
def keep_apart(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.OFFER_PLACE, reference=reference)
    rows = (
        YoungPerson.objects.visible_to(user).exclude(pk=person.pk).order_by("family_name", "given_name", "pk")
    )
    others = {one.reference: one for one in rows[:MOST]}
    form = opened(ApartForm, request, others=[(key, one.name) for key, one in others.items()])
    trail.listed(by=user, act="keep_apart", people=[one.pk for one in others.values()])

    def verb(other: str, **said: Any) -> list[KeepApart]:
        return verbs.keep_apart(person=person, other=others[other], by=user, **said)

    return ask(
        request, form, verb, then=_list(person), said="Saved, in both records.",
        **_around(person, "Better not in one home with"),
        undo=lambda made: reverse("take_back_keep_apart", args=[reference, made[0].record.reference]),
        words="It is kept in the records of both, without the other’s name. Who gives a bed is warned.",
    )  # fmt: skip


@FORM
def review_keep_apart(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, kept = _kept(request, reference, record_reference)
    form = ApartReviewForm(request.POST or None, present={"review_on": kept.review_on})

    def verb(**said: Any) -> list[KeepApart]:
        return [kept] if form.gives_way else verbs.review_keep_apart(kept=kept, by=user, **said)

    return ask(
        request, form, verb, then=_list(kept.person), said="Saved. It still holds.",
        **_around(kept.person, "It still holds: look at it again"),
    )  # fmt: skip


@keeps_drafts("The end of keeping two apart")
@FORM
def end_keep_apart(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, kept = _kept(request, reference, record_reference)

    def verb(**said: Any) -> list[KeepApart]:
        return verbs.end_keep_apart(kept=kept, by=user, **said)

    return ask(
        request, opened(ApartEndForm, request), verb, then=_list(kept.person), said="Saved, in both records.",
        save="End it", **_around(kept.person, "They may live in one home again"),
    )  # fmt: skip


@require_POST
def take_back_keep_apart(request: HttpRequest, reference: str, record_reference: uuid.UUID) -> HttpResponse:
    user, kept = _kept(request, reference, record_reference)
    return take_back(request, lambda: verbs.take_back_keep_apart(kept=kept, by=user), then=_list(kept.person))


def _list(person: YoungPerson) -> str:
    return reverse("kept_apart", args=[person.reference])


def _kept(request: HttpRequest, reference: str, record: uuid.UUID) -> tuple[User, KeepApart]:
    user = signed_in(request)
    rows = KeepApart.objects.filter(person__reference=reference).select_related("person", "record")
    what = "change" if request.method == "POST" else "read"
    return user, access.fetch(user, rows, Permission.OFFER_PLACE, what=what, record__reference=record)


def _around(person: YoungPerson, title: str) -> dict[str, Any]:
    return {
        "title": title, "heading": f"{person.name}: {uncapped(title)}", "act": "keep_apart", "person": person,
        "back": _list(person), "back_text": f"Better not in one home with {person.name}",
    }  # fmt: skip
