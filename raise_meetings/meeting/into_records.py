"""Called by verbs, as the service: what stands when a RAISE closes becomes the words of the envelopes."""

from django.core.exceptions import ValidationError

from cases.models import Category, Record
from cases.models.record import Marking
from partners.models import User
from raise_meetings.models import Meeting, MeetingPerson, Paragraph, Rating
from raise_meetings.models.sections import Section

CHANGED = "Something has been corrected or sent since, so it stays closed."
#: What the tracker carries of a meeting: the lead agency's map, in one breath.
SUMMED = (
    ("Worried about", (Section.HARM, Section.DANGER)),
    ("Working well", (Section.STRENGTH, Section.SAFETY)),
    ("What needs to happen", (Section.GOAL, Section.NEXT_STEP)),
)


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
    for part in MeetingPerson.objects.filter(meeting=meeting).select_related("record"):
        if not part.record.words:
            part.record.words = _summed(part, said)
            part.record.save(update_fields=["words"])


def out_of_records(meeting: Meeting) -> None:
    said = _of(meeting)
    records = [one.record for one in said if one.record is not None]
    parts = list(MeetingPerson.objects.filter(meeting=meeting).select_related("record"))
    if Record.objects.filter(corrects__in=records).exists() or meeting.packs.exists():
        raise ValidationError(CHANGED)
    _tell_places(meeting, told=False)
    for part in parts:
        if part.record.words == _summed(part, said):
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


def _summed(part: MeetingPerson, said: list[Paragraph]) -> str:
    """Without what another agency wrote, or what is marked: this envelope is open."""
    mine = [one for one in said if one.record and one.record.person_id == part.person_id]
    plain = [
        one for one in mine
        if one.agency_id == part.record.agency_id and one.record is not None
        and one.record.marking == Marking.OPEN and one.record.category == Category.SAFETY_AND_RISK
    ]  # fmt: skip
    lines = (
        (label, [one.head_words.strip() for one in plain if one.section in sections])  # type: ignore[attr-defined]
        for label, sections in SUMMED
    )
    return "\n\n".join(f"{label}: {' '.join(words)}" for label, words in lines if any(words))
