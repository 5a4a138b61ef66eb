"""What is asked of us: the list of one's own agency, answered one by one or several with one press."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from hubs.models import Hub
from nwd.ui.forms import Form
from partners import access, trail
from partners.access import Permission
from partners.models import User
from partners.receipts import once
from partners.sign_in import signed_in
from raise_meetings.actions.together import answer_together
from raise_meetings.asked_of_us.forms import ListForm
from raise_meetings.asked_of_us.listed import Line, asked_of

SAID = {"accept": "taken on", "decline": "declined, with why", "pass_on": "passed on", "done": "done"}


@require_safe
def asked_of_us(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.JOIN_RAISE)
    worker = access.facts_of(user).worker
    form = ListForm(request.GET, hubs=list(Hub.objects.order_by("name")))
    form.is_valid()
    found = (
        asked_of(worker.agency, user, which=form.answer("which"), hub=form.answer("hub")) if worker else []
    )
    trail.listed(by=user, act="asked_of_us", people=[one.person.pk for one in found if one.person])
    shown: dict[str, Any] = {"form": form, "lines": found, "counts": counts(found), "sending": Form(),
                             "agency": worker.agency if worker else None}  # fmt: skip
    return render(request, "raise_meetings/asked_of_us/asked_of_us.html", shown)


def counts(found: list[Line]) -> dict[str, int]:
    late, unanswered = sum(one.late for one in found), sum(one.unanswered for one in found)
    return {"all": len(found), "late": late, "unanswered": unanswered}


@once
@require_POST
def answer_several(request: HttpRequest) -> HttpResponse:
    """What was ticked: all of it or nothing."""
    user = signed_in(request)
    access.require(user, Permission.JOIN_RAISE)
    try:
        how_many = _answered(request, user)
    except ValidationError as refusal:
        messages.error(request, refusal.messages[0])
    else:
        messages.success(request, f"{how_many} {SAID[request.POST['answer']]}.")
    return redirect(reverse("asked_of_us"))


def _answered(request: HttpRequest, user: User) -> int:
    said, words = request.POST.get("answer", ""), request.POST.get("words", "").replace("\0", "")[:2_000]
    if said not in SAID:
        raise ValidationError("Choose what to say: yes, no, passed on or done.")
    return answer_together(references=request.POST.getlist("action"), answer=said, words=words, by=user)
