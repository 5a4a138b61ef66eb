"""Answers to one action of a RAISE, by the verbs of its page: named by its record, for a place by itself."""

from typing import Any

from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import Record
from nwd.api import raise_action_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from partners.access import Permission
from raise_meetings import actions
from raise_meetings.asked_of_us.found import fetch_action
from raise_meetings.asked_of_us.listed import lines
from raise_meetings.models import Action, PlaceAction
from raise_meetings.taken import Thing

JOIN = Permission.JOIN_RAISE
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: shapes.RaiseAction}}


@endpoint("POST", request=shapes.RaiseActionAnswered, **CHANGED)
def api_answer_raise_action(request: Request, reference: str) -> Response:
    """By the agency of which it is asked: yes, no, passed on, done, or not done after all."""
    user, thing = caller(request), fetch_action(caller(request), JOIN, reference, "change")
    said = read(shapes.RaiseActionAnswered, request.data)
    of_it: dict[str, Any] = {"action": thing, "by": user}
    verbs: dict[str, Any] = {
        "accept": lambda: actions.accept_raise_action(**of_it),
        "decline": lambda: actions.decline_raise_action(reason=said["words"], **of_it),
        "pass_on": lambda: actions.pass_on_raise_action(to=said["words"][:120], **of_it),
        "done": lambda: actions.complete_raise_action(words=said["words"], **of_it),
        "not_done": lambda: actions.reopen_raise_action(**of_it),
    }
    return _changed(request, thing, verbs[said["answer"]])


@endpoint("POST", request=shapes.RaiseActionMoved, **CHANGED)
def api_move_raise_action(request: Request, reference: str) -> Response:
    """Another day, with why."""
    user, thing = caller(request), fetch_action(caller(request), JOIN, reference, "change")
    said = read(shapes.RaiseActionMoved, request.data)
    return _changed(request, thing, lambda: actions.change_due_of_raise_action(action=thing, by=user, **said))


@endpoint("POST", request=None, **CHANGED)
def api_chase_raise_action(request: Request, reference: str) -> Response:
    """Asked again by whoever leads, at most once in three days."""
    user, thing = caller(request), fetch_action(caller(request), JOIN, reference, "change")
    return _changed(request, thing, lambda: actions.chase_raise_action(action=thing, by=user))


def _changed(request: Request, thing: Thing, verb: Any) -> Response:
    made = once_of(request, type(thing), verb)
    return Response(shapes.RaiseAction(lines([made])[0]).data)


def once_of(request: Request, kind: type[Thing], verb: Any) -> Thing:
    """Now or the first time: a receipt names the record, or the action for a place."""
    if kind is PlaceAction:
        place: PlaceAction = once(request, verb, PlaceAction.objects.all())
        return place
    record = once(request, lambda: verb().record, Record.objects.all())
    found: Action = record.raise_action
    return found
