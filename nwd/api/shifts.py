"""Shifts of a hub, planned and worked, by the verbs of its pages. Nobody is on two, so none is saved twice."""

import datetime
from typing import Any

from django.http import Http404
from django.utils import timezone
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from hubs.models import Hub
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.shapes import Named, Strict
from partners import access
from partners.access import Permission
from partners.actions import shifts as plans
from partners.actions import shifts_copied, shifts_worked
from partners.models import Shift, ShiftSort, User, Worker
from partners.shifts.one import is_near
from partners.shifts.pages import FURTHEST
from partners.shifts.signing import hub_to_begin
from partners.shifts.states import state_of
from partners.shifts.weeks import WEEK, midnight_of, monday_of

PLAN, KEEP = Permission.PLAN_SHIFTS, Permission.KEEP_HOME_RECORDS


class Times(Strict):
    sort = serializers.ChoiceField(ShiftSort.choices)
    starts_at = serializers.DateTimeField(help_text="With its offset: 2026-11-20T21:30:00Z.")
    ends_at = serializers.DateTimeField()


class Who(Strict):
    worker = serializers.SlugField(max_length=12, default="", help_text="The reference of a worker; or else:")
    agency_worker = serializers.CharField(max_length=80, allow_blank=True, default="", help_text="By name.")
    sent_by = serializers.CharField(max_length=80, allow_blank=True, default="", help_text="Which agency.")


class NewShift(Times, Who):
    pass


class Reason(Strict):
    reason = serializers.CharField(max_length=200, allow_blank=True, default="")


class TimesWorked(Strict):
    began_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField(
        allow_null=True, default=None, help_text="Empty while they are there."
    )
    reason = serializers.CharField(max_length=200)


class NewWorked(Who):
    sort = serializers.ChoiceField(ShiftSort.choices)
    began_at = serializers.DateTimeField()
    ended_at = serializers.DateTimeField()
    reason = serializers.CharField(max_length=200)


class Left(Strict):
    at = serializers.DateTimeField(allow_null=True, default=None, help_text="Now, where it is left out.")


class WeekOf(Strict):
    day = serializers.DateField(
        required=False, help_text="Any day of the week; this week where it is left out."
    )

    def validate_day(self, day: datetime.date) -> datetime.date:
        if abs((day - timezone.localdate()).days) >= FURTHEST:
            raise serializers.ValidationError("Check the year.")
        return day


class OneShift(serializers.Serializer):
    reference = serializers.CharField()
    hub = Named()
    worker = Named(allow_null=True)
    agency_worker = serializers.CharField()
    sent_by = serializers.CharField()
    sort = serializers.CharField()
    starts_at = serializers.DateTimeField(allow_null=True)
    ends_at = serializers.DateTimeField(allow_null=True)
    began_at = serializers.DateTimeField(allow_null=True)
    ended_at = serializers.DateTimeField(allow_null=True)
    taken_off_at = serializers.DateTimeField(allow_null=True)
    reason = serializers.CharField()
    state = serializers.SerializerMethodField(help_text="In words, as it is now.")

    def get_state(self, shift: Shift) -> str:
        return state_of(shift, timezone.now())[0]


class Shifts(serializers.Serializer):
    items = OneShift(many=True)


class Copied(serializers.Serializer):
    items = OneShift(source="made", many=True)
    left_out = serializers.ListField(child=serializers.CharField())


def _shifts(request: Request, reference: str) -> Response:
    """The shifts of a week, planned and worked."""
    hub = access.fetch_hub(caller(request), Permission.READ_HUB, reference)
    monday = monday_of(read(WeekOf, request.query_params.dict()).get("day") or timezone.localdate())
    found = Shift.objects.filter(hub=hub).between(midnight_of(monday), midnight_of(monday + WEEK))
    found = found.select_related("hub", "worker").order_by("starts_at", "began_at", "pk")
    return Response(Shifts({"items": found}).data)


def _plan_shift(request: Request, reference: str) -> Response:
    """Somebody is planned at a hub."""
    hub, by = _hub(request, reference)
    said = _with_worker(read(NewShift, request.data))
    return _told(plans.plan_shift(hub=hub, by=by, **said), 201)


api_shifts = endpoints(
    "api_shifts",
    GET=(_shifts, {"parameters": [WeekOf], "responses": Shifts}),
    POST=(_plan_shift, {"request": NewShift, "responses": {201: OneShift}}),
)


@endpoint("POST", request=NewWorked, responses={201: OneShift})
def api_record_worked_shift(request: Request, reference: str) -> Response:
    """Somebody worked whom nobody had planned, and did not sign in."""
    hub, by = _hub(request, reference)
    said = _with_worker(read(NewWorked, request.data))
    return _told(shifts_worked.record_worked_shift(hub=hub, by=by, **said), 201)


@endpoint("POST", request=WeekOf, responses=Copied)
def api_copy_week(request: Request, reference: str) -> Response:
    """The week before, planned again for the week of the day. What is there already stays."""
    hub, by = _hub(request, reference)
    monday = monday_of(read(WeekOf, request.data).get("day") or timezone.localdate())
    return Response(Copied(shifts_copied.copy_week(hub=hub, monday=monday, by=by)).data)


@endpoint("POST", request=None, responses=OneShift)
def api_begin_shift(request: Request, reference: str) -> Response:
    """The caller is on shift at the hub from now on."""
    user = caller(request)
    hub, _ = hub_to_begin(user, reference)
    return _told(shifts_worked.begin_shift(hub=hub, by=user))


@endpoint("POST", request=Times, responses=OneShift)
def api_change_shift(request: Request, reference: str) -> Response:
    """Other times, until it begins."""
    shift, by = _shift(request, reference, PLAN)
    return _told(plans.change_shift(shift=shift, by=by, **read(Times, request.data)))


@endpoint("POST", request=Reason, responses=OneShift)
def api_take_off_shift(request: Request, reference: str) -> Response:
    """It stays in the roster, struck out. Once its time has come a reason is needed."""
    shift, by = _shift(request, reference, PLAN)
    return _told(plans.take_off_shift(shift=shift, by=by, **read(Reason, request.data)))


@endpoint("POST", request=None, responses=OneShift)
def api_bring_shift_back(request: Request, reference: str) -> Response:
    """As it was planned, after it was taken off."""
    shift, by = _shift(request, reference, PLAN)
    return _told(plans.bring_shift_back(shift=shift, by=by))


@endpoint("POST", request=TimesWorked, responses=OneShift)
def api_put_shift_right(request: Request, reference: str) -> Response:
    """The times as they were, with the reason. What stood before stays in its history."""
    shift, by = _shift(request, reference, PLAN)
    return _told(shifts_worked.put_shift_right(shift=shift, by=by, **read(TimesWorked, request.data)))


@endpoint("POST", request=None, responses=OneShift)
def api_begin_for(request: Request, reference: str) -> Response:
    """Somebody whom an agency sent is there."""
    shift, by = _shift(request, reference, KEEP)
    return _told(shifts_worked.begin_for(shift=shift, by=by))


@endpoint("POST", request=Left, responses=OneShift)
def api_end_shift(request: Request, reference: str) -> Response:
    """The caller goes, or whoever an agency sent does."""
    shift, by = _shift(request, reference, KEEP)
    return _told(shifts_worked.end_shift(shift=shift, by=by, **read(Left, request.data)))


def _hub(request: Request, reference: str) -> tuple[Hub, User]:
    user = caller(request)
    return access.fetch_hub(user, PLAN, reference), user


def _shift(request: Request, reference: str, permission: Permission) -> tuple[Shift, User]:
    user = caller(request)
    shift = Shift.objects.select_related("hub", "worker").filter(reference=reference).first()
    if shift is None or not is_near(user, shift, permission):
        access.refuse(user, permission)
        raise Http404
    access.require(user, permission)
    return shift, user


def _with_worker(said: dict[str, Any]) -> dict[str, Any]:
    """Who works here is no secret: an unknown worker is said to be."""
    reference = said.pop("worker")
    worker = Worker.objects.filter(reference=reference).first() if reference else None
    if reference and worker is None:
        raise serializers.ValidationError({"worker": "Nobody works here under this reference. Check it."})
    return said | {"worker": worker}


def _told(shift: Shift, status: int = 200) -> Response:
    return Response(OneShift(shift).data, status=status)
