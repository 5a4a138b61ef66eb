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
from raise_meetings.meeting.may import category_of
from raise_meetings.meeting.named import people_of, without_names
from raise_meetings.models import Meeting, Passed, Rater, Rating
from raise_meetings.own_words import own_words


@transaction.atomic
def place_rating(
    *, meeting: Meeting, person: YoungPerson, score: int, by: User, why: str = "", rater: str = Rater.WORKER,
    name: str = "",
) -> Rating:  # fmt: skip
    """For oneself, or for who is not at a keyboard: the young person, family, somebody named by their role. Placed
    again it is moved; its history keeps where it was.
    """
    held, worker = open_meeting(meeting), author_of(by)
    known = people_of(held, by)
    if person not in known:
        raise ValidationError("This meeting is not about them.")
    own = rater == Rater.WORKER
    whose = {"rater": rater, "worker": worker if own else None, "name": "" if own else as_written(name)}
    if not own and rater != Rater.YOUNG_PERSON and not whose["name"]:
        raise ValidationError({"name": "Say who: mum, a teacher, a friend’s mother."})
    why = without_names(own_words(why, by, "why"), person, known)
    found = Rating.objects.visible_to(by).filter(meeting=held, person=person, **whose).first()
    if found is None:
        found = Rating(
            record=_envelope(person, by), person=person, meeting=held, score=score, why=why, **whose
        )
    else:
        found.score = score
        found.why = why or found.why
        _refuse_unless_theirs(found, by)
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
def agree_scale(*, meeting: Meeting, score: int | None, by: User) -> Meeting:
    """The one number of the tracker: what the meeting agreed in the end, where it did. Never an average."""
    refuse_unless_of_the_house(by, meeting.hub)
    held = open_meeting(meeting)
    if held.safety_scale != score:
        held.safety_scale = score
        saving.save(held)
        trail.write(by=by, what="change", act="agree_scale", people=held.person_ids)
    return held


def _envelope(person: YoungPerson, by: User) -> Record:
    now = timezone.now()
    day = timezone.localdate(now)
    return enveloped(person, Kind.RAISE_RATING, category_of(by), day, by=by, at=now)


def _refuse_unless_theirs(rating: Rating, by: User) -> None:
    first = Record.objects.select_for_update(of=("self",)).get(pk=rating.pk)
    if first.agency_id != author_of(by).agency_id or not may_add(by, first.category):
        raise ValidationError(f"{first.agency} placed this. Ask them to move it.")
