"""What somebody sent from the scale: whose place it is, and where."""

from django.core.exceptions import ValidationError
from django.http import QueryDict

from partners.models import User
from placements.incidents.may import refuse_unless_of_the_house
from raise_meetings import actions
from raise_meetings.meeting.fetching import number_asked
from raise_meetings.meeting.named import known_in
from raise_meetings.models import Meeting, Rater, Rating

NUMBER = "Choose a number from 0 to 10."


def place(meeting: Meeting, user: User, said: QueryDict) -> Rating:
    person, score = known_in(said.get("about", ""), meeting, user), number_asked(said, "score")
    rater = said.get("rater", "worker")
    if rater not in Rater.values:
        raise ValidationError("Say who places it.")
    if score is None or score > 10:
        raise ValidationError(NUMBER)
    words = {"why": said.get("why", ""), "name": said.get("name", "")}
    return actions.place_rating(meeting=meeting, person=person, score=score, rater=rater, by=user, **words)


def agree(meeting: Meeting, user: User, said: QueryDict) -> Meeting:
    """An empty box: they agreed on none after all."""
    refuse_unless_of_the_house(user, meeting.hub)
    person, score = known_in(said.get("about", ""), meeting, user), number_asked(said, "score")
    if (score is None and said.get("score", "").strip()) or (score is not None and score > 10):
        raise ValidationError(NUMBER)
    return actions.agree_scale(meeting=meeting, person=person, score=score, by=user)
