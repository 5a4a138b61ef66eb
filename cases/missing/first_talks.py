"""The first offer of a talk and the first talk, which the tracker and the figures read from the episode itself."""

import datetime

from django.db.models import Min

from cases.models import MissingEpisode, ReturnTalk

Moment = datetime.datetime | None


def with_first_talks(episode: MissingEpisode, *, was: ReturnTalk | None = None) -> MissingEpisode:
    """The tracker and the figures read the first offer and the first talk from the episode; it may have been told
    them by the tracker alone. `was` is a talk as it stood before.
    """
    rows = episode.talks.aggregate(offered=Min("offered_at"), held=Min("held_at"))
    offered, held_at = (was.offered_at, was.held_at) if was else (None, None)
    episode.interview_offered_at = _first(episode.interview_offered_at, offered, rows["offered"])
    episode.interview_held_at = _first(episode.interview_held_at, held_at, rows["held"])
    return episode


def _first(stood: Moment, was: Moment, told: Moment) -> Moment:
    if stood is None or stood == was:
        return told
    return min(stood, told) if told else stood
