"""Did it help? Said of each young person, or of the place, some time after a meeting."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import enveloped
from cases.models import Kind, YoungPerson
from cases.withdrawing import withdraw
from partners import saving, trail
from partners.models import User
from raise_meetings.models import Evaluation, Meeting, MeetingPerson, Worked
from raise_meetings.own_words import words_about
from raise_meetings.taken import SAFETY


@transaction.atomic
def evaluate_raise(*, meeting: Meeting, person: YoungPerson, worked: str, words: str, by: User) -> Evaluation:
    """The words are the young person's record; the newest of a meeting counts, and the earlier ones stay."""
    if meeting.held_at is None:
        raise ValidationError("This meeting has not been held yet.")
    if not MeetingPerson.objects.visible_to(by).filter(meeting=meeting, person=person).exists():
        raise ValidationError("This meeting was not about them.")
    if worked not in Worked.values:
        raise ValidationError({"worked": "Choose whether it helped."})
    if not words.strip():
        raise ValidationError({"words": "Say what helped, or what did not."})
    words = words_about(words, meeting, person, by)
    record = enveloped(person, Kind.RAISE_EVALUATION, SAFETY, timezone.localdate(), by=by, words=words)
    said = Evaluation(record=record, person=person, meeting=meeting, worked=worked)
    saving.save(said)
    trail.write(by=by, what="change", act="evaluate_raise", people=[person.pk], records=[record.pk])
    return said


@transaction.atomic
def take_back_evaluation(*, evaluation: Evaluation, by: User) -> None:
    """Within ten minutes, by who saved it."""
    if withdraw(evaluation, by):
        people, records = [evaluation.person_id], [evaluation.pk]
        trail.write(by=by, what="change", act="take_back_evaluation", people=people, records=records)
