"""The handover of a hub, by the verbs of its page."""

from typing import Any, cast

from django.db.models import QuerySet
from django.http import Http404
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import YoungPerson
from hubs.models import Hub
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.quoting import Quoting
from nwd.api.shapes import Strict
from nwd.pages.handover.gathering import handover_of
from nwd.pages.handover.line import Line
from partners import access, trail
from partners.access import Permission
from partners.models import User
from placements import actions
from placements.models import HandoverNote, HandoverPin


class ReadBy(serializers.Serializer):
    name = serializers.CharField(source="worker")
    read_at = serializers.DateTimeField()


class HandoverLine(serializers.Serializer):
    key = serializers.CharField()
    what = serializers.CharField()
    text = serializers.CharField()
    words = serializers.CharField()
    at = serializers.DateTimeField()
    people = serializers.SerializerMethodField(help_text="The references of whom it is about.")
    is_read = serializers.BooleanField(help_text="By the caller, or written by them.")
    pinned_until = serializers.DateTimeField(source="pin.until_at", allow_null=True, default=None)
    read_by = ReadBy(source="readers", many=True)

    def get_people(self, line: Line) -> list[str]:
        return [person.reference for person, _ in line.copies]


class Handover(serializers.Serializer):
    since = serializers.DateTimeField()
    unread = serializers.SerializerMethodField()
    lines = HandoverLine(many=True)

    def get_unread(self, found: Any) -> int:
        return len(found.unread)


class ReadLines(Strict):
    lines = serializers.ListField(child=serializers.CharField(max_length=64), min_length=1, max_length=300)


class NewNote(Quoting):
    words = serializers.CharField(max_length=4000)
    people = serializers.ListField(
        child=serializers.SlugField(max_length=12), default=list, max_length=20,
        help_text="The references of whom it is about: a copy in the record of each. None: about the house.",
    )  # fmt: skip
    understood = serializers.BooleanField(
        default=False,
        help_text="It names somebody who lives there and whom it is not about, and may be saved so.",
    )


class Note(serializers.Serializer):
    reference = serializers.CharField()
    written_at = serializers.DateTimeField()


class NewPin(Strict):
    line = serializers.CharField(max_length=64)
    until_at = serializers.DateTimeField()


class Pin(serializers.Serializer):
    reference = serializers.CharField()
    until_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(allow_null=True)


class PinChange(Strict):
    until_at = serializers.DateTimeField()


@endpoint("GET", responses=Handover)
def api_handover(request: Request, reference: str) -> Response:
    """What happened since the caller was last on shift there: what is pinned, then what is unread."""
    user, hub = _hub(request, reference, Permission.READ_HUB)
    return _told(user, hub)


@endpoint("POST", request=ReadLines, responses=Handover)
def api_read_handover(request: Request, reference: str) -> Response:
    """The caller has read these. What is not among their lines is passed over."""
    user, hub = _hub(request, reference, Permission.READ_HUB)
    keys = set(read(ReadLines, request.data)["lines"])
    told = [one for line in handover_of(hub, user).lines if line.key in keys for one in line.told]
    actions.read_lines(hub=hub, lines=told, by=user)
    return _told(user, hub)


@endpoint("POST", request=NewNote, parameters=[KEY], responses={201: Note})
def api_handover_notes(request: Request, reference: str) -> Response:
    """A note for the next shift."""
    user, hub = _hub(request, reference, Permission.WRITE_NOTE)
    said = read(NewNote, request.data)
    people = list(YoungPerson.objects.visible_to(user).filter(reference__in=said["people"]))
    if len(people) != len(set(said["people"])):
        raise ValidationError({"people": "You know nobody with one of these references. Check them."})

    def there(actor: User, **lookup: Any) -> QuerySet[HandoverNote]:
        return HandoverNote.objects.visible_to(actor).filter(hub=hub, **lookup)

    def verb() -> HandoverNote:
        return actions.write_handover_note(hub=hub, by=user, **said | {"people": people})

    note = once(request, verb, cast(Any, there))
    return Response(Note(note).data, status=201)


@endpoint("POST", request=NewPin, responses={201: Pin})
def api_pin_line(request: Request, reference: str) -> Response:
    """The line stays on top for everybody until then."""
    user, hub = _hub(request, reference, Permission.WRITE_NOTE)
    said = read(NewPin, request.data)
    line = handover_of(hub, user).find(said["line"])
    if line is None or not line.can_be_pinned:
        raise ValidationError({"line": "There is no such line that can be pinned."})
    pin = actions.pin_line(hub=hub, told=line.told[0], until_at=said["until_at"], by=user)
    return Response(Pin(pin).data, status=201)


@endpoint("POST", request=PinChange, responses=Pin)
def api_change_pin(request: Request, reference: str, pin_reference: str) -> Response:
    """Another end."""
    user, hub = _hub(request, reference, Permission.WRITE_NOTE)
    said = read(PinChange, request.data)
    return Response(Pin(actions.change_pin(pin=_pin(user, hub, pin_reference), by=user, **said)).data)


@endpoint("POST", request=None, responses=Pin)
def api_unpin_line(request: Request, reference: str, pin_reference: str) -> Response:
    """It is taken down for everybody."""
    user, hub = _hub(request, reference, Permission.WRITE_NOTE)
    return Response(Pin(actions.unpin_line(pin=_pin(user, hub, pin_reference), by=user)).data)


def _told(user: User, hub: Hub) -> Response:
    found = handover_of(hub, user)
    trail.listed(by=user, act="handover", people=found.people)
    return Response(Handover(found).data)


def _hub(request: Request, reference: str, permission: Permission) -> tuple[User, Hub]:
    user = caller(request)
    return user, access.fetch_hub(user, permission, reference)


def _pin(user: User, hub: Hub, reference: str) -> HandoverPin:
    pins = HandoverPin.objects.visible_to(user)
    pin: HandoverPin | None = pins.filter(hub=hub, reference=reference).first()
    if pin is None:
        raise Http404
    return pin
