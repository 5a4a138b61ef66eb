"""Doors of what changes in a plan: another time, called off, who is asked to it."""

from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from partners import access
from partners.access import Permission
from partners.asking import ask, take_back
from partners.drafts import keeps_drafts, opened
from partners.models import Posting, User, Worker
from partners.pressing import press
from partners.sign_in import gives_words_back, signed_in
from placements.incidents.may import refuse_unless_of_the_house
from placements.incidents.parties import staff_of
from raise_meetings import actions
from raise_meetings.models import Invitation, Meeting, MeetingPerson
from raise_meetings.preparing.agencies import offered
from raise_meetings.preparing.fetching import fetch_meeting, invited
from raise_meetings.preparing.forms_change import CancelForm, InviteForm, ReplanForm

FORM = require_http_methods(["GET", "HEAD", "POST"])


@gives_words_back
@keeps_drafts("A meeting to be planned anew")
@FORM
def replan_raise_meeting(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user, found = _planned(request, reference, meeting, locks=request.method == "POST")
    present = {"planned_for": found.planned_for, "venue": found.venue, "agenda": found.agenda,
               "chair": found.chair.reference if found.chair else ""}  # fmt: skip
    form = opened(ReplanForm, request, staff=staff_of(found.hub), present=present)
    verb = partial(actions.replan_meeting, meeting=found, by=user)
    return _ask(request, found, form, verb, title="Change the plan",
                said="Saved. Those who are invited hear of another time or place.")  # fmt: skip


@gives_words_back
@keeps_drafts("Why a meeting does not take place")
@FORM
def cancel_raise_meeting(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user, found = _planned(request, reference, meeting)
    back = reverse("uncancel_raise_meeting", args=[reference, meeting])
    return _ask(request, found, opened(CancelForm, request), partial(actions.cancel_meeting, meeting=found, by=user),
                title="Call the meeting off", said="Called off. Those who were invited hear of it.",
                save="Call it off", undo=lambda _: back)  # fmt: skip


@require_POST
def uncancel_raise_meeting(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user, found = _planned(request, reference, meeting)
    return take_back(request, lambda: actions.uncancel_meeting(meeting=found, by=user), then=_page(found))


@FORM
def invite_to_raise(request: HttpRequest, reference: str, meeting: str) -> HttpResponse:
    user, found = _planned(request, reference, meeting)
    rows = MeetingPerson.objects.visible_to(user).filter(meeting=found).select_related("person")
    there = {one.agency_id for one in invited(found)}
    agencies = [one for one in offered([part.person for part in rows], user) if one.agency.pk not in there]
    live = Posting.objects.live_on(timezone.localdate()).filter(worker__agency__is_lead=False)
    workers = Worker.objects.filter(pk__in=live.values("worker"), user__is_active=True).select_related(
        "agency"
    )
    form = InviteForm(request.POST or None, agencies=agencies, workers=list(workers[:100]))
    return _ask(request, found, form, partial(actions.invite, meeting=found, by=user), title="Invite somebody else",
                said="Invited. The mail says nothing of anybody.", save="Invite")  # fmt: skip


@require_POST
def withdraw_raise_invitation(
    request: HttpRequest, reference: str, meeting: str, invitation: str
) -> HttpResponse:
    user, found = _planned(request, reference, meeting)
    one = access.fetch(user, Invitation.objects.filter(meeting=found).select_related("meeting__hub"),
                       Permission.CONVENE, what="change", reference=invitation)  # fmt: skip
    verb = partial(actions.withdraw_invitation, invitation=one, by=user)
    return press(request, verb, said="They are no longer invited.", then=_page(found))


def _planned(
    request: HttpRequest, reference: str, meeting: str, *, locks: bool = False
) -> tuple[User, Meeting]:
    user = signed_in(request)
    found = fetch_meeting(user, Permission.CONVENE, reference, meeting, locks=locks)
    refuse_unless_of_the_house(user, found.hub)
    return user, found


def _ask(request: HttpRequest, found: Meeting, form: Any, verb: Any, **shown: Any) -> HttpResponse:
    back = _page(found)
    return ask(request, form, verb, then=back, act="convene", back=back, back_text="The meeting", **shown)


def _page(found: Meeting) -> str:
    assert found.series is not None  # noqa: S101 (fetched by its series)
    return reverse("planned_meeting", args=[found.series.reference, found.reference])
