"""Who came to a RAISE: each agency that was asked, and how the young person had their say."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction

from partners import saving, trail
from partners.models import User
from raise_meetings.meeting.held import held_meeting
from raise_meetings.meeting.may import OVER
from raise_meetings.meeting.named import naming_none
from raise_meetings.models import Invitation, Meeting, MeetingPerson
from raise_meetings.own_words import own_words
from raise_meetings.plain import plain


@dataclass(frozen=True)
class Came:
    attended: bool | None
    who_came: str = ""
    note: str = ""


@transaction.atomic
def record_attendance(*, meeting: Meeting, said: Mapping[str, Came], by: User) -> Meeting:
    """By the reference of each invitation; those that are not named stay as they are."""
    held = held_meeting(meeting)
    if held.closed_at:
        raise ValidationError(OVER)
    if held.held_at is None:
        raise ValidationError("The meeting has not begun.")
    invited = Invitation.objects.visible_to(by).standing().filter(meeting=held, reference__in=said)
    for invitation in invited.select_for_update(of=("self",)).order_by("pk"):
        came = said[invitation.reference]
        invitation.attended = came.attended
        invitation.who_came, invitation.note = (
            naming_none(own_words(came.who_came, by, "who_came"), (), by),  # Robin may be the officer
            plain(came.note, held, by, "note"),
        )
        saving.save(invitation)
    trail.write(by=by, what="change", act="record_attendance", counts={"meeting": held.pk})
    return held


@transaction.atomic
def record_own_say(*, part: MeetingPerson, by: User, wish: str = "", took_part: str = "") -> MeetingPerson:
    """Whether they wish to be there, and afterwards how they took part."""
    if held_meeting(part.meeting).closed_at:
        raise ValidationError(OVER)
    held: MeetingPerson = MeetingPerson.objects.select_for_update(of=("self",)).get(pk=part.pk)
    held.wish, held.took_part = wish, took_part
    saving.save(held)
    trail.write(by=by, what="change", act="record_own_say", people=[held.person_id], records=[held.pk])
    return held
