"""Agencies are asked to a meeting, by a mail that says nothing of anybody; they answer on its page."""

from collections.abc import Sequence

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import author_of
from partners import outbox, saving, trail
from partners.models import Agency, User, Worker
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.models import Invitation, Meeting
from raise_meetings.parts import line_of
from raise_meetings.plain import plain
from raise_meetings.preparing.telling import TASK, forget_answer

Asked = tuple[Agency, Worker | None]


@transaction.atomic
def invite(*, meeting: Meeting, to: Sequence[Asked], by: User) -> list[Invitation]:
    """Each agency once: one that is invited keeps its answer, one that was left out again is asked again."""
    refuse_unless_of_the_house(by, meeting.hub)
    held = Meeting.objects.select_for_update(of=("self",)).get(pk=meeting.pk)
    if held.closed_at or held.cancelled_at:
        raise ValidationError("It is over, or does not take place.")
    there = {one.agency_id: one for one in held.invitations.all()}
    invited = [_invited(held, agency, worker, there.get(agency.pk), by) for agency, worker in to]
    _write(held, "invite_to_raise", by, len(invited))
    return invited


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: User) -> Invitation:
    """Once it has begun, who was invited stays on the list."""
    refuse_unless_of_the_house(by, invitation.meeting.hub)
    held = Invitation.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=invitation.pk)
    if held.meeting.held_at:
        raise ValidationError("The meeting has begun, so it stays on the list.")
    if held.withdrawn_at is None:
        held.withdrawn_at = timezone.now()
        saving.save(held)
        outbox.post(task=TASK, subject=held.pk)
        _write(held.meeting, "withdraw_invitation", by)
    return held


@transaction.atomic
def answer_invitation(*, invitation: Invitation, answer: str, by: User, note: str = "") -> Invitation:
    """By somebody of the agency that is invited; it may change until the meeting begins."""
    worker = author_of(by)
    held = Invitation.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=invitation.pk)
    if worker.agency_id != held.agency_id:
        raise PermissionDenied("Another agency is invited here: it answers for itself.")
    if held.withdrawn_at or held.meeting.held_at or held.meeting.cancelled_at:
        raise ValidationError("It has begun, or does not take place, so there is nothing to answer.")
    held.answer, held.note = answer, plain(note, held.meeting, by, "note")
    held.answered_by, held.answered_at = worker, timezone.now()
    saving.save(held)
    _write(held.meeting, "answer_invitation", by)
    return held


def _invited(
    meeting: Meeting, agency: Agency, worker: Worker | None, there: Invitation | None, by: User
) -> Invitation:
    if worker is not None and worker.agency_id != agency.pk:
        raise ValidationError("They work for another agency.")
    if there is not None and there.withdrawn_at is None and there.worker_id == (worker and worker.pk):
        return there
    one = there or Invitation(meeting=meeting, agency=agency)
    one.worker, one.invited_by, one.invited_at = worker, author_of(by), timezone.now()
    if one.withdrawn_at:
        forget_answer(one)
    one.withdrawn_at, one.sent_at = None, None
    saving.save(one)
    outbox.post(task=TASK, subject=one.pk)
    return one


def _write(meeting: Meeting, act: str, by: User, how_many: int = 1) -> None:
    trail.write(by=by, what="change", act=act, **line_of(meeting, by, agencies=how_many))
