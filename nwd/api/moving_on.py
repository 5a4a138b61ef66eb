"""Support that closes and opens again, and who keeps in touch, by the verbs that the pages call."""

from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.models import KeepingInTouch, Referral, YoungPerson
from cases.models import Record as Envelope
from cases.models.keeping_in_touch import HowOften
from cases.models.referral import Objectives, Support
from cases.moving_on.again import could_be_again
from cases.moving_on.keeping_forms import LONGEST
from cases.moving_on.staying import Staying
from cases.moving_on.thread import thread_of
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.made import made_at
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from nwd.api.shapes import Strict
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import User, Worker

NOBODY = "Nobody works here under this reference. Check it."


def _words(**options: Any) -> serializers.CharField:
    return serializers.CharField(max_length=LONGEST, allow_blank=True, default="", **options)


class Stays(Strict):
    worker = serializers.SlugField(max_length=12, help_text="The reference of the worker.")
    how_often = serializers.ChoiceField(HowOften.choices)
    end_on = serializers.DateField(
        allow_null=True, default=None, help_text="The first day without, if agreed."
    )
    words = _words(help_text="What was agreed about it.")


class SupportClosing(Strict):
    closed_on = serializers.DateField()
    objectives = serializers.ChoiceField(
        Objectives.choices, help_text="How much of what was hoped for was reached."
    )
    words = _words(help_text="How it went.")


class SupportCloses(SupportClosing):
    stays = Stays(many=True, default=list, help_text="Who keeps in touch from then on.")


class SupportOpensAgain(Strict):
    support = serializers.ChoiceField(Support.choices)
    words = _words(help_text="What is going on.")
    same_worker = serializers.BooleanField(
        default=False, help_text="Their key worker from before is it again. Refused where they cannot be."
    )


class KeepsInTouch(Stays):
    start_on = serializers.DateField()


class KeepingChanges(Strict):
    how_often = serializers.ChoiceField(HowOften.choices)
    end_on = serializers.DateField(allow_null=True, default=None)
    reason = _words(help_text="Why it ends, where it does.")


@endpoint("POST", request=SupportCloses, responses=Record)
def api_close_referral(request: Request, reference: str, record_reference: UUID) -> Response:
    """The support of this referral ends. Whoever works with them goes on, and the hub knows them as before."""
    user, person = _person(request, reference)
    one = _one(user, person, record_reference)
    said: dict[str, Any] = read(SupportCloses, request.data)
    said["stays"] = [Staying(**stay | {"worker": _worker(stay["worker"])}) for stay in said["stays"]]
    closed = actions.close_referral(referral=one, by=user, **said)
    return Response(Record(lines([closed.record])[0]).data)


@endpoint("POST", request=SupportOpensAgain, parameters=[KEY], responses={201: Record})
def api_reopen_referral(request: Request, reference: str, record_reference: UUID) -> Response:
    """Support that has closed runs again, as a referral of its own: accepted, at the same hub."""
    user, person = _person(request, reference)
    one = _one(user, person, record_reference)
    said: dict[str, Any] = read(SupportOpensAgain, request.data)
    same = said.pop("same_worker")

    def verb() -> Envelope:
        worker = could_be_again(person, user, timezone.localdate()) if same else None
        if same and worker is None:
            raise serializers.ValidationError({"same_worker": "They cannot be it again just now."})
        again: Envelope = actions.reopen_referral(referral=one, by=user, worker=worker, **said).record
        return again

    return made_at(reference, once(request, verb, Envelope.objects.all()))


@endpoint("POST", request=KeepsInTouch, parameters=[KEY], responses={201: Record})
def api_keep_in_touch(request: Request, reference: str) -> Response:
    """Somebody keeps in touch with them from a day on."""
    user, person = _person(request, reference)
    said: dict[str, Any] = read(KeepsInTouch, request.data)
    worker = _worker(said.pop("worker"))

    def verb() -> Envelope:
        begun: Envelope = actions.keep_in_touch(person=person, worker=worker, by=user, **said).record
        return begun

    return made_at(reference, once(request, verb, Envelope.objects.all()))


@endpoint("POST", request=KeepingChanges, responses=Record)
def api_change_keeping_in_touch(request: Request, reference: str, record_reference: UUID) -> Response:
    """How often from now on, and until when."""
    user, person = _person(request, reference)
    theirs = KeepingInTouch.objects.visible_to(user).filter(person=person, record__reference=record_reference)
    kept = theirs.select_related("person", "record").first()
    if kept is None:
        access.refuse(user, Permission.MOVE_ON)
        raise Http404
    kept = actions.change_keeping_in_touch(keeping=kept, by=user, **read(KeepingChanges, request.data))
    return Response(Record(lines([kept.record])[0]).data)


def _person(request: Request, reference: str) -> tuple[User, YoungPerson]:
    user, people = caller(request), YoungPerson.objects.all()
    return user, access.fetch(user, people, Permission.MOVE_ON, what="change", reference=reference)


def _one(user: User, person: YoungPerson, reference: UUID) -> Referral:
    one = thread_of(person, user, timezone.localdate()).one(reference)
    if one is None:
        access.refuse(user, Permission.MOVE_ON)
        raise Http404
    return one


def _worker(reference: str) -> Worker:
    """Who works where is no secret: an unknown worker is said to be."""
    worker = Worker.objects.filter(reference=reference).first()
    if worker is None:
        raise serializers.ValidationError({"worker": NOBODY})
    return worker
