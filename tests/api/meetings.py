"""What endpoints of a RAISE meeting are about, and what is said to them."""

from hubs.models import Hub
from partners.models import User
from raise_meetings import actions
from raise_meetings.models import Meeting
from tests.api.raise_actions import robin
from tests.factories.raise_writing import open_meeting


def under_way(person):
    return open_meeting(Hub.objects.get(tracker_ref="EAST"), person).series.reference


def box(person):
    """In the meeting that was made just before; two wrote in it at once."""
    writer = User.objects.get(worker__postings__role="key_worker")
    said = {"meeting": Meeting.objects.latest("pk"), "section": "harm", "words": "Out after midnight"}
    made = actions.add_paragraph(by=writer, person=person, **said)
    for words in ("Hers", "His"):
        actions.write_paragraph(paragraph=made, words=words, on_top_of=1, by=writer)
    return made.reference


MAKES = {
    "under_way": under_way,
    "meeting": lambda person: Meeting.objects.latest("pk").reference,
    "meeting_box": box,
}
SAID = {
    "api_raise_paragraphs": lambda: {"about": robin(), "section": "strength", "words": "Sings."},
    "api_raise_paragraph": lambda: {"words": "Twice.", "on_top_of": 1},
    "api_join_versions": lambda: {"words": "Both.", "on_top_of": 2, "settles": 3},
    "api_strike_paragraph": lambda: {"struck": True},
    "api_raise_ratings": lambda: {"about": robin(), "score": 4},
    "api_agree_scale": lambda: {"about": robin(), "score": 4},
    "api_begin_raise": dict,
    "api_raise_attendance": lambda: {"people": [{"person": robin(), "wish": "come"}]},
}
