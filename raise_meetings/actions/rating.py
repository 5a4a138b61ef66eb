"""How safe, 0 to 10: each places it for themselves before they see what others placed."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, author_of, may_add
from cases.enveloped import enveloped
from cases.models import Kind, Record, YoungPerson
from partners import saving, trail
from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings.meeting.held import open_meeting
from raise_meetings.meeting.may import NO_CLAUSE, category_of
from raise_meetings.meeting.named import people_of, without_names
from raise_meetings.models import Meeting, MeetingPerson, Passed, Rater, Rating
from raise_meetings.own_words import own_words


@transaction.atomic
def place_rating(
    *, meeting: Meeting, person: YoungPerson, score: int, by: User, why: str = "", rater: str = Rater.WORKER,
    name: str = "",
) -> Rating:  # fmt: skip
    """For oneself, or for who is not at a keyboard: the young person, family, somebody named by their role. Placed
    again by their agency it is moved, and its history keeps where it was; what another agency heard is its own.
    """
    held, worker = open_meeting(meeting), author_of(by)
    known = people_of(held, by)
    if person not in known:
        raise ValidationError("This meeting is not about them.")
    own = rater == Rater.WORKER
    name = "" if own else without_names(as_written(name), person, known)
    if not own and rater != Rater.YOUNG_PERSON and not name:
        raise ValidationError({"name": "Say who: mum, a teacher, a friend’s mother."})
    why = without_names(own_words(why, by, "why"), person, known)
    whose = {"meeting": held, "person": person, "agency": worker.agency, "rater": rater, "name": name,
             "worker": worker if own else None}  # fmt: skip
    found = Rating.objects.visible_to(by).select_for_update(of=("self",)).filter(**whose).first()
    if found is None:
        found = Rating(record=_envelope(person, by), **whose)
    elif not may_add(by, found.record.category):
        raise ValidationError(NO_CLAUSE)
    found.score, found.why = score, why or found.why
    saving.save(found)
    trail.write(by=by, what="change", act="place_rating", people=[person.pk], records=[found.pk])
    return found


@transaction.atomic
def pass_rating(*, meeting: Meeting, by: User) -> Passed:
    """Not theirs to say: they see what others placed."""
    held, worker = open_meeting(meeting), author_of(by)
    passed = Passed.objects.filter(meeting=held, worker=worker).first()
    if passed is None:
        passed = Passed(meeting=held, worker=worker)
        saving.save(passed)
        trail.write(by=by, what="change", act="pass_rating", counts={"meeting": held.pk})
    return passed


@transaction.atomic
def agree_scale(*, meeting: Meeting, person: YoungPerson, score: int | None, by: User) -> Meeting:
    """The one number of the tracker: what the meeting agreed of them in the end, where it did. Never an average."""
    refuse_unless_of_the_house(by, meeting.hub)
    held = open_meeting(meeting)
    part = MeetingPerson.objects.visible_to(by).filter(meeting=held, person=person).first()
    if part is None:
        raise ValidationError("This meeting is not about them.")
    if part.safety_scale != score:
        part.safety_scale = score
        saving.save(part)
        trail.write(by=by, what="change", act="agree_scale", people=[part.person_id], records=[part.pk])
    return held


def _envelope(person: YoungPerson, by: User) -> Record:
    now = timezone.now()
    day = timezone.localdate(now)
    return enveloped(person, Kind.RAISE_RATING, category_of(by), day, by=by, at=now)
