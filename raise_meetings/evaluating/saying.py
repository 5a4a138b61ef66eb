"""What was sent from the page of an evaluation: of whom, and whether it was saved."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest
from django.urls import reverse

from partners.asking import say
from partners.models import User
from partners.undo import offer
from raise_meetings.actions.evaluating import evaluate_raise
from raise_meetings.actions.evaluating_places import evaluate_whole
from raise_meetings.evaluating.forms import EvaluationForm, WholeForm
from raise_meetings.meeting.fetching import person_asked
from raise_meetings.models import Evaluation, Meeting

Verb = Callable[..., Any]
SAID = "Saved. The next meeting begins with it."


def said_in(request: HttpRequest, meeting: Meeting, user: User) -> tuple[EvaluationForm | WholeForm, Verb]:
    try:
        person = person_asked(request.POST, meeting, user)
    except ValidationError:
        raise Http404 from None
    if person is None:
        return WholeForm(request.POST), lambda **said: evaluate_whole(meeting=meeting, by=user, **said)
    form = EvaluationForm(request.POST, auto_id=f"id_{person.reference}_%s")
    return form, lambda **said: evaluate_raise(meeting=meeting, person=person, by=user, **said)


def is_saved(request: HttpRequest, form: Any, verb: Verb, reference: str, meeting: str) -> bool:
    try:
        made = verb(**form.cleaned_data)
    except ValidationError as refusal:
        say(form, refusal)
        return False
    if isinstance(made, Evaluation):
        door = reverse("take_back_evaluation", args=[reference, meeting, made.record.reference])
        offer(request, SAID, door)
    else:
        messages.success(request, SAID)
    return True
