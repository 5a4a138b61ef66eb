"""Doors of an evaluation: its page, with a form for each whom the meeting was about."""

import uuid
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from cases.models import Record
from partners import access, trail
from partners.access import Permission
from partners.asking import take_back
from partners.models import User
from partners.receipts import once
from partners.sign_in import gives_words_back, signed_in
from placements.incidents.may import may_write_at
from raise_meetings.actions.evaluating import take_back_evaluation as take_back_of_one
from raise_meetings.evaluating.forms import EvaluationForm, WholeForm
from raise_meetings.evaluating.page import of_whole, parts_of
from raise_meetings.evaluating.saying import is_saved, said_in
from raise_meetings.evaluating.windows import windows_of
from raise_meetings.meeting.fetching import fetch
from raise_meetings.models import Evaluation, Meeting

JOIN = Permission.JOIN_RAISE


@gives_words_back
@once
@require_http_methods(["GET", "HEAD", "POST"])
def evaluate_raise(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user = signed_in(request)
    found = fetch(user, JOIN, reference, meeting, what="list")
    if found.held_at is None:
        raise Http404
    form: EvaluationForm | WholeForm | None = None
    if request.method == "POST":
        form, verb = said_in(request, found, user)
        if form.is_valid() and is_saved(request, form, verb, reference, meeting):
            return redirect(request.path)
    return _page(request, user, found, form)


@require_POST
def take_back_evaluation(
    request: HttpRequest, reference: str, meeting: str, record: uuid.UUID
) -> HttpResponse:
    user = signed_in(request)
    rows = Record.objects.filter(raise_evaluation__meeting__reference=meeting)
    held = access.fetch(user, rows, JOIN, what="change", reference=record)
    said = Evaluation.objects.get(pk=held.pk)
    then = reverse("evaluate_raise", args=[reference, meeting])
    return take_back(request, lambda: take_back_of_one(evaluation=said, by=user), then=then)


def _page(request: HttpRequest, user: User, meeting: Meeting, form: Any) -> HttpResponse:
    assert meeting.held_at is not None  # noqa: S101 (asked at the door)
    over, about = windows_of(meeting.held_at), request.POST.get("about", "") if form else None
    parts = parts_of(meeting, over, user)
    people = [part.person.pk for part in parts]
    trail.listed(by=user, act="evaluate_raise", people=people)
    forms = [
        (
            part,
            form
            if about == part.person.reference
            else EvaluationForm(auto_id=f"id_{part.person.reference}_%s"),
        )
        for part in parts
    ]
    whole = (
        (form if about == "" else WholeForm())
        if meeting.series and meeting.series.about != "person"
        else None
    )
    shown = {"meeting": meeting, "series": meeting.series, "here": "evaluate_raise", "over": over, "parts": forms,
             "whole": whole, "said": of_whole(meeting, user), "form": form,
             "may_convene": may_write_at(meeting.hub, user, Permission.CONVENE)}  # fmt: skip
    return render(request, "raise_meetings/evaluating/evaluate_raise.html", shown)
