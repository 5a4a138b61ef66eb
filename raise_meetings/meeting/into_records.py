"""Called by verbs, as the service: what stands when a RAISE closes becomes the words of the envelopes."""

from django.core.exceptions import ValidationError
from django.db.models import Func, QuerySet, TextField

from cases.models import Record
from partners.models import User
from raise_meetings.models import Meeting, MeetingPerson, Paragraph, Rating

CHANGED = "Something has been corrected or sent since, so it stays closed."


def write_into_records(meeting: Meeting, by: User) -> None:
    """An empty box leaves nothing behind."""
    said = _of(meeting)
    for one in said:
        record = one.record
        if record is None or record.withdrawn_at is not None:
            continue
        record.words, record.began = one.head_words, meeting.held_at  # type: ignore[attr-defined, assignment]
        if not record.words:
            record.withdrawn_at, record.withdrawn_by = record.written_at, by.worker
        record.save(update_fields=["words", "began", "withdrawn_at", "withdrawn_by"])
    _tell_places(meeting, told=True)
    for part in _parts(meeting):
        if not part.record.words:
            part.record.words = part.summed  # type: ignore[attr-defined]
            part.record.save(update_fields=["words"])


def out_of_records(meeting: Meeting) -> None:
    said = _of(meeting)
    records = [one.record for one in said if one.record is not None]
    parts = list(_parts(meeting))
    if Record.objects.filter(corrects__in=records).exists() or meeting.packs.exists():
        raise ValidationError(CHANGED)
    _tell_places(meeting, told=False)
    for part in parts:
        if part.record.words == part.summed:  # type: ignore[attr-defined]
            part.record.words = ""
            part.record.save(update_fields=["words"])
    for record in records:
        if record.withdrawn_at == record.written_at:
            record.withdrawn_at = record.withdrawn_by = None
        record.words = ""
        record.save(update_fields=["words", "withdrawn_at", "withdrawn_by"])


def _tell_places(meeting: Meeting, *, told: bool) -> None:
    """Where each placed it, in one line of their record: until now it was for those who had placed their own."""
    for one in Rating.objects.filter(meeting=meeting).select_related("record", "worker"):
        who = one.worker or one.name or one.get_rater_display().lower()
        one.record.headline = f"How safe: {one.score} out of 10, said by {who}" if told else ""
        if one.why:
            one.record.words = one.why if told else ""
        one.record.save(update_fields=["headline", "words"])


def _of(meeting: Meeting) -> list[Paragraph]:
    return list(Paragraph.objects.standing().filter(meeting=meeting).with_words())


def _parts(meeting: Meeting) -> QuerySet[MeetingPerson]:
    """`summed` is what the boxes say by now: the database sums them up again when one is corrected."""
    summed = Func("record_id", function="nwd_sum_up", output_field=TextField())
    parts: QuerySet[MeetingPerson] = MeetingPerson.objects.filter(meeting=meeting)
    return parts.select_related("record").annotate(summed=summed)
