"""The minutes of a closed RAISE go to agencies, each worker a link of their own; who opened and printed is kept."""

from collections.abc import Sequence

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import author_of
from partners import outbox, saving, trail
from partners.models import Agency, User
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.meeting.held import held_meeting
from raise_meetings.models import Meeting, Pack
from raise_meetings.packs.whom import readers_at
from raise_meetings.parts import line_of

TASK = "raise_meetings.tasks.send_pack"


@transaction.atomic
def circulate_minutes(*, meeting: Meeting, agencies: Sequence[Agency], by: User) -> list[Pack]:
    """In one press, with what each is asked to do. Whoever has them already is not written to again."""
    refuse_unless_of_the_house(by, meeting.hub)
    held = held_meeting(meeting)
    if held.closed_at is None:
        raise ValidationError("Close the meeting first: what stands then goes out.")
    nobody = [str(agency) for agency in agencies if not readers_at(agency, held)]
    if nobody:
        raise ValidationError(
            {"agencies": f"Nobody at {nobody[0]} may read of this yet. Share first, or leave them out."}
        )
    sent = [pack for agency in agencies for pack in _to(agency, held, by)]
    trail.write(by=by, what="change", act="circulate_minutes", **line_of(held, by, sent=len(sent)))
    return sent


def _to(agency: Agency, meeting: Meeting, by: User) -> list[Pack]:
    have = set(Pack.objects.filter(meeting=meeting).values_list("worker_id", flat=True))
    made = []
    for user in readers_at(agency, meeting):
        if user.worker is not None and user.worker_id not in have:
            pack = Pack(meeting=meeting, agency=agency, worker=user.worker, sent_at=timezone.now(),
                        sent_by=author_of(by))  # fmt: skip
            saving.save(pack)
            outbox.post(task=TASK, subject=pack.pk)
            made.append(pack)
    return made


@transaction.atomic
def open_pack(*, pack: Pack, by: User) -> Pack:
    """The first time counts; each time they are read is on the trail by itself."""
    return _noted(pack, "opened_at", "open_pack", by)


@transaction.atomic
def print_pack(*, pack: Pack, by: User) -> Pack:
    return _noted(pack, "printed_at", "print_pack", by)


def _noted(pack: Pack, column: str, act: str, by: User) -> Pack:
    held = Pack.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=pack.pk)
    if getattr(held, column) is None:
        setattr(held, column, timezone.now())
        held.opened_at = held.opened_at or timezone.now()
        saving.save(held)
        trail.write(by=by, what="change", act=act, **line_of(held.meeting, by, pack=held.pk))
    return held
