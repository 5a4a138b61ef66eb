"""A worker's leave, by the verbs that the page calls. Nobody is away twice on a day, so nothing is saved twice."""

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api.endpoint import caller, endpoint, read
from nwd.api.shapes import Strict
from partners import actions
from partners import directory as entries
from partners.access import Permission
from partners.directory import entry
from partners.models import Leave


class NewLeave(Strict):
    start_on = serializers.DateField()
    end_on = serializers.DateField(
        allow_null=True, default=None, help_text="The day on which they are back, where that is known."
    )


class Back(Strict):
    on = serializers.DateField(help_text="The day on which they are back.")


class Away(serializers.Serializer):
    """Why they are away is recorded nowhere."""

    reference = serializers.CharField()
    worker = serializers.CharField(source="worker.reference")
    start_on = serializers.DateField()
    end_on = serializers.DateField(allow_null=True)


@endpoint("POST", request=NewLeave, responses={201: Away})
def api_leave(request: Request, reference: str) -> Response:
    """A worker is away from a day on: whoever chooses a key worker sees it. It ends nothing."""
    user = caller(request)
    worker = entry(user, Permission.ALLOCATE, entries.workers(), reference)
    said: dict[str, Any] = read(NewLeave, request.data)
    return Response(Away(actions.record_leave(worker=worker, by=user, **said)).data, status=201)


@endpoint("POST", request=Back, responses=Away)
def api_end_leave(request: Request, reference: str) -> Response:
    """They are back on that day, sooner or later than was thought."""
    user = caller(request)
    leave = entry(user, Permission.ALLOCATE, Leave.objects.select_related("worker"), reference)
    return Response(Away(actions.end_leave(leave=leave, by=user, **read(Back, request.data))).data)
