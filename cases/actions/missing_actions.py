"""What is done while somebody is away, line by line."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written
from cases.enveloped import held
from cases.missing.lines import written_down
from cases.missing.moments import refuse_before, refuse_unlikely_moment
from cases.models import MissingAction, MissingEpisode
from cases.models.missing import Done
from partners import trail
from partners.models import User

#: Of these the name of the line alone says nothing.
WANT_WORDS = (Done.OTHER, Done.WORRY, Done.POLICE_SAID)


@transaction.atomic
def add_missing_action(
    *,
    episode: MissingEpisode,
    what: str,
    by: User,
    at: datetime.datetime | None = None,
    words: str = "",
    whom: str = "",
    worry: str = "",
    police_reference: str = "",
) -> MissingAction:
    """By whoever may add to safety, whose report it may not be; also afterwards, of what was done meanwhile."""
    held(episode.person)
    episode = MissingEpisode.objects.select_related("person").get(pk=episode.pk)
    at = at or timezone.now()
    refuse_unlikely_moment(episode.person, at, "at")
    refuse_before(at, episode.started_at, "at")
    if episode.returned_at and at > episode.returned_at:
        raise ValidationError({"at": "They were back by then. Write it as a note, or check the time."})
    if what == Done.WORRY and not worry:
        raise ValidationError({"worry": "Choose how worried you are now."})
    if worry and what != Done.WORRY:
        raise ValidationError({"worry": f"Choose “{Done.WORRY.label}” with it."})
    if what in WANT_WORDS and not (words.strip() or police_reference.strip()):
        raise ValidationError({"words": "Say what it was, or why."})
    said = {"whom": as_written(whom), "worry": worry, "police_reference": as_written(police_reference)}
    line = written_down(episode, what, at, by, words=words, **said)
    trail.write(by=by, what="change", act="add_missing_action", people=[episode.person_id],
                records=[line.pk, episode.pk])  # fmt: skip
    return line
