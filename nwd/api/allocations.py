"""Who works with a young person, by the verb that the page calls. Who could is on the page alone."""

from typing import Any

from django.urls import reverse
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.actions import allocate
from cases.allocations.forms import LONGEST
from cases.models import Record as Envelope
from cases.models import YoungPerson
from cases.models.key_work import AllocationRole, TheirChoice
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.record_shapes import Record
from nwd.api.shapes import Strict
from nwd.pages.lines import lines
from partners import access
from partners.access import Permission
from partners.models import Worker


class Allocation(Strict):
    worker = serializers.SlugField(max_length=12, help_text="The reference of the worker.")
    role = serializers.ChoiceField(AllocationRole.choices)
    start_on = serializers.DateField()
    why = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")
    instead_of = serializers.UUIDField(
        allow_null=True, default=None, source="seen",
        help_text="The record of whoever is that now: their work ends the day before. Say why.",
    )  # fmt: skip
    choice = serializers.ChoiceField(TheirChoice.choices, allow_blank=True, default="")
    their_words = serializers.CharField(max_length=LONGEST, allow_blank=True, default="")


@endpoint("POST", request=Allocation, parameters=[KEY], responses={201: Record})
def api_allocations(request: Request, reference: str) -> Response:
    """Somebody works with them from a day on. Who works where is no secret: an unknown worker is said to be."""
    user = caller(request)
    person = access.fetch(
        user, YoungPerson.objects.all(), Permission.ALLOCATE, what="change", reference=reference
    )
    said: dict[str, Any] = read(Allocation, request.data)
    worker = Worker.objects.filter(reference=said.pop("worker")).first()
    if worker is None:
        raise serializers.ValidationError({"worker": "Nobody works here under this reference. Check it."})

    def verb() -> Envelope:
        made: Envelope = allocate(person=person, worker=worker, by=user, **said).record
        return made

    record = once(request, verb, Envelope.objects.all())
    place = reverse("api_record", args=[reference, record.reference])
    return Response(Record(lines([record])[0]).data, status=201, headers={"Location": place})
