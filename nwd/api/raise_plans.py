"""Planning a RAISE meeting, and who is asked to it, by the verbs of their pages."""

from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api import raise_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY, once
from nwd.api.raise_named import invited_of, plan_of, series_shown
from partners import access
from partners.access import Permission
from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings import actions
from raise_meetings.meeting.agreed import with_agreed
from raise_meetings.models import Invitation, Meeting, Series
from raise_meetings.preparing.fetching import fetch_meeting, fetch_series, invited

CONVENE, MEETING = Permission.CONVENE, {200: shapes.MeetingWithInvited}


@endpoint("GET", responses=shapes.RaiseSeries)
def api_raise_series(request: Request, reference: str) -> Response:
    """One RAISE: those whom the caller may know, and its meetings."""
    user = caller(request)
    series = access.fetch(
        user, Series.objects.select_related("hub"), Permission.READ_PERSON, reference=reference
    )
    return Response(series_shown(series, user))


@endpoint("POST", request=shapes.NewMeeting, parameters=[KEY], responses={201: shapes.MeetingWithInvited})
def api_plan_raise_meeting(request: Request, reference: str) -> Response:
    """Those who are asked to it get a mail that says nothing of anybody."""
    user, said = caller(request), read(shapes.NewMeeting, request.data)
    series = fetch_series(user, CONVENE, reference)
    refuse_unless_of_the_house(user, series.hub)
    plan = plan_of(said)
    made = once(request, lambda: actions.call_meeting(series=series, by=user, **plan), Meeting.objects.all())
    return Response(_shown(made, user), status=201)


@endpoint("POST", request=shapes.Plan, parameters=[KEY], responses=MEETING)
def api_replan_raise_meeting(request: Request, reference: str, meeting: str) -> Response:
    """The whole plan as it shall be."""
    user, said = caller(request), read(shapes.Plan, request.data)
    found, plan = fetch_meeting(user, CONVENE, reference, meeting), plan_of(said)
    made = once(
        request, lambda: actions.replan_meeting(meeting=found, by=user, **plan), Meeting.objects.all()
    )
    return Response(_shown(made, user))


@endpoint("POST", request=shapes.MeetingCancelled, parameters=[KEY], responses=MEETING)
def api_cancel_raise_meeting(request: Request, reference: str, meeting: str) -> Response:
    """Those who were asked to it hear of it."""
    user, said = caller(request), read(shapes.MeetingCancelled, request.data)
    found = fetch_meeting(user, CONVENE, reference, meeting)
    made = once(
        request, lambda: actions.cancel_meeting(meeting=found, by=user, **said), Meeting.objects.all()
    )
    return Response(_shown(made, user))


@endpoint("POST", request=shapes.MoreInvited, parameters=[KEY], responses=MEETING)
def api_invite_to_raise(request: Request, reference: str, meeting: str) -> Response:
    """Agencies, or one person of each. Who is invited already is not asked twice."""
    user, said = caller(request), read(shapes.MoreInvited, request.data)
    found, to = fetch_meeting(user, CONVENE, reference, meeting), invited_of(said["invite"])
    once(request, lambda: actions.invite(meeting=found, to=to, by=user)[0], Invitation.objects.all())
    return Response(_shown(found, user))


@endpoint("POST", request=None, parameters=[KEY], responses={200: shapes.Invitation})
def api_withdraw_invitation(request: Request, reference: str) -> Response:
    """They are no longer asked to it."""
    user, one = caller(request), _invitation(request, CONVENE, reference)
    made = once(
        request, lambda: actions.withdraw_invitation(invitation=one, by=user), Invitation.objects.all()
    )
    return Response(shapes.Invitation(made).data)


@endpoint("POST", request=shapes.InvitationAnswered, parameters=[KEY], responses={200: shapes.Invitation})
def api_answer_invitation(request: Request, reference: str) -> Response:
    """By the agency that is asked."""
    user, said = caller(request), read(shapes.InvitationAnswered, request.data)
    one = _invitation(request, Permission.JOIN_RAISE, reference)
    made = once(
        request, lambda: actions.answer_invitation(invitation=one, by=user, **said), Invitation.objects.all()
    )
    return Response(shapes.Invitation(made).data)


def _invitation(request: Request, permission: Permission, reference: str) -> Invitation:
    rows = Invitation.objects.standing().select_related("meeting__hub", "agency", "worker")
    return access.fetch(caller(request), rows, permission, what="change", reference=reference)


def _shown(meeting: Meeting, user: User) -> dict[str, object]:
    with_agreed([meeting], user)
    told = {name: getattr(meeting, name) for name in shapes.PlannedMeeting().fields}
    return dict(shapes.MeetingWithInvited(told | {"invitations": invited(meeting)}).data)
