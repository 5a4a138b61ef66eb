"""The page of the plan, and "About me" on it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from cases import actions
from cases.contributing import is_closed_to, may_add
from cases.models import AboutMe, YoungPerson
from cases.plan.about import about_me_of
from cases.plan.changing import PLAN
from cases.plan.reaching import GAVE_WAY, around, page_of, to_add
from cases.plan.shown import plan_of
from cases.plan.together_forms import AboutMeForm
from partners import access
from partners.access import Permission
from partners.asking import ask
from partners.drafts import keeps_drafts, opened
from partners.sign_in import signed_in

FORM = require_http_methods(["GET", "HEAD", "POST"])
BOXES = ("admire", "matters", "support")


@require_safe
def plan(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    may_write = access.may(user, Permission.WRITE_NOTE)
    shown = {
        "person": person,
        "plan": plan_of(person, user, timezone.localdate()),
        "agency": user.worker.agency_id if user.worker else None,
        "may_plan": may_write and may_add(user, PLAN),
        "closed": is_closed_to(user, PLAN),
        "may_write": may_write,
        "tab": "plan",
    }
    return render(request, "cases/plan/plan.html", shown)


@keeps_drafts("About me")
@FORM
def write_about_me(request: HttpRequest, reference: str) -> HttpResponse:
    user, person = to_add(request, reference, holds=True)
    now = about_me_of(person, user)
    present = {box: getattr(now, box, "") for box in BOXES}
    theirs_by = str((now.record.author if now else None) or "Somebody else")
    form = opened(AboutMeForm, request, present=present, theirs_by=theirs_by)

    def verb(**said: Any) -> AboutMe | None:
        return now if form.gives_way else actions.write_about_me(person=person, by=user, **said)

    return ask(
        request, form, verb, then=page_of(person), words="Write it together, in the young person’s own words.",
        said=lambda made: GAVE_WAY if form.gives_way else "Saved. What it said before stays readable.",
        **around(person, "About me"),
    )  # fmt: skip
