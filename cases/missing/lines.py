"""Called by verbs: one line of what was done while somebody is away."""

import datetime

from django.utils import timezone

from cases.enveloped import enveloped
from cases.missing.keeping import SAFETY
from cases.models import Kind, MissingAction, MissingEpisode
from partners import saving
from partners.models import User


def written_down(
    episode: MissingEpisode, what: str, at: datetime.datetime, by: User, *, words: str = "", **said: str
) -> MissingAction:
    day = timezone.localdate(at)
    record = enveloped(episode.person, Kind.MISSING_ACTION, SAFETY, day, by=by, words=words, at=at)
    line = MissingAction(record=record, person=episode.person, episode=episode, what=what, at=at, **said)
    saving.save(line)
    return line
