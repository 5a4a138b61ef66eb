"""What somebody sent from the scale: whose place it is, and where."""

from django.core.exceptions import ValidationError
from django.http import QueryDict

from partners.models import User
from raise_meetings import actions
from raise_meetings.meeting.fetching import number_asked, person_asked
from raise_meetings.models import Meeting, Rater, Rating


def place(meeting: Meeting, user: User, said: QueryDict) -> Rating:
    person, score, rater = (
        person_asked(said, meeting, user),
        number_asked(said, "score"),
        said.get("rater", "worker"),
    )
    if person is None or rater not in Rater.values:
        raise ValidationError("Say whom it is about, and who places it.")
    if score is None or score > 10:
        raise ValidationError("Choose a number from 0 to 10.")
    words = {"why": said.get("why", ""), "name": said.get("name", "")}
    return actions.place_rating(meeting=meeting, person=person, score=score, rater=rater, by=user, **words)
