"""What stands in the braces of a RAISE meeting that is under way, about Robin."""

from raise_meetings import actions
from tests.factories.raise_writing import open_meeting


def meeting_addresses(cast, person, east):
    meeting = open_meeting(east, person)
    said = {"meeting": meeting, "section": "harm", "words": "Out after midnight", "person": person}
    box = actions.add_paragraph(by=cast.key_worker, **said)
    return {
        "under_way": meeting.series.reference,
        "meeting": meeting.reference,
        "meeting_box": box.reference,
    }
