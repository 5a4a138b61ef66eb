"""A report that somebody is missing is put right."""

import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.enveloped import held, reword
from cases.missing.keeping import refuse_unless_kept
from cases.missing.moments import refuse_before, refuse_meanwhile, refuse_unlikely_moment
from cases.missing.said import AT_RETURN, FOUND, REPORTED, in_words, start_of
from cases.models import MissingEpisode
from hubs.models import Hub
from partners import saving, trail
from partners.models import User


@transaction.atomic
def change_missing(
    *,
    episode: MissingEpisode,
    kind: str,
    last_seen_at: datetime.datetime,
    left_at: datetime.datetime | None,
    by: User,
    hub: Hub | None = None,
    words: str = "",
    **more: Any,
) -> MissingEpisode:
    """What was written wrongly, or is known better now; what it said before stays in its history. `more` as in
    `REPORTED`, `FOUND` and `AT_RETURN`.
    """
    held(episode.person)
    episode = MissingEpisode.objects.select_related("person", "record__agency").get(pk=episode.pk)
    refuse_unless_kept(by, episode.record)
    start, back = start_of(last_seen_at, left_at), {name: more.pop(name, None) for name in AT_RETURN}
    if (back["returned_at"] is None) != (episode.returned_at is None):
        raise ValidationError({"returned_at": "Say on the page itself whether they are back."})
    seen = {"last_seen_at": last_seen_at, "left_at": left_at}
    for box, at in (seen | back).items():
        refuse_unlikely_moment(episode.person, at, box)
        refuse_before(at if box in back else None, start, box)
    refuse_meanwhile(episode.person, start, back["returned_at"], by, but=episode)
    said = {"kind": kind, "started_at": start, "hub": hub} | seen | back
    for name, value in (said | in_words(more, (*REPORTED, *FOUND), by, episode)).items():
        setattr(episode, name, value)
    saving.save(episode)
    episode.record.began, episode.record.ended = episode.started_at, episode.returned_at
    episode.record.save(update_fields=["began", "ended"])
    reword(episode.record, words, by=by)
    trail.write(by=by, what="change", act="change_missing", people=[episode.person_id], records=[episode.pk])
    return episode
