"""Who stands in for a key worker, and when somebody's work with a young person ends, by the verbs of the pages."""

from uuid import UUID

from django.http import Http404
from django.urls import reverse
from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.allocations.forms import LONGEST
from cases.allocations.team import key_worker_of, team_of
from cases.models import Record as Envelope
from cases.models import YoungPerson
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from nwd.api.shapes import Strict
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import User, Worker


class Cover(Strict):
    worker = serializers.SlugField(max_length=12, help_text="The reference of who stands in.")
    start_on = serializers.DateField()
    end_on = serializers.DateField(help_text="The day on which the key worker is back.")
    why = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")


class WorkEnds(Strict):
    end_on = serializers.DateField(help_text="The first day on which it is over.")
    reason = serializers.CharField(max_length=LONGEST, help_text="The young person may ask.")


@endpoint("POST", request=Cover, parameters=[KEY], responses={201: Record})
def api_covers(request: Request, reference: str) -> Response:
    """Somebody stands in while the key worker is away, who stays the key worker."""
    user, person = _person(request, reference)
    said = read(Cover, request.data)
    current = key_worker_of(person, user)
    if current is None:
        raise serializers.ValidationError("They have no key worker now, so nobody can stand in for one.")
    worker = Worker.objects.filter(reference=said.pop("worker")).first()
    if worker is None:
        raise serializers.ValidationError({"worker": "Nobody works here under this reference. Check it."})

    def verb() -> Envelope:
        begun: Envelope = actions.cover(allocation=current, worker=worker, by=user, **said).record
        return begun

    record = once(request, verb, Envelope.objects.all())
    place = reverse("api_record", args=[reference, record.reference])
    return Response(Record(lines([record])[0]).data, status=201, headers={"Location": place})


@endpoint("POST", request=WorkEnds, responses=Record)
def api_end_allocation(request: Request, reference: str, record_reference: UUID) -> Response:
    """Somebody works with them no longer, from a day on; whoever stands in for them stops then too."""
    user, person = _person(request, reference)
    current = team_of(person, user, timezone.localdate()).running(record_reference)
    if current is None:
        raise Http404
    ended = actions.end_allocation(allocation=current, by=user, **read(WorkEnds, request.data))
    return Response(Record(lines([ended.record])[0]).data)


def _person(request: Request, reference: str) -> tuple[User, YoungPerson]:
    user, people = caller(request), YoungPerson.objects.all()
    return user, access.fetch(user, people, Permission.ALLOCATE, what="change", reference=reference)
