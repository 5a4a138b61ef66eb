"""Found, or back by themselves: it closes the episode, and within ten minutes may be undone."""

import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.enveloped import held
from cases.missing.keeping import refuse_unless_kept
from cases.missing.moments import refuse_before, refuse_unlikely_moment
from cases.missing.said import AT_RETURN, FOUND, in_words
from cases.models import MissingEpisode
from cases.withdrawing import CHANGED_SINCE, TOO_LATE
from nwd.ui.spoken import when_words
from partners import saving, trail
from partners.models import User
from partners.undo import UNDO_FOR


@transaction.atomic
def record_return(
    *,
    episode: MissingEpisode,
    returned_at: datetime.datetime,
    by: User,
    police_told_back_at: datetime.datetime | None = None,
    prevention_talk_at: datetime.datetime | None = None,
    **found: str,
) -> MissingEpisode:
    """`found` as in `FOUND`. The talk after coming back is due from this moment (cases/missing/clock.py)."""
    held(episode.person)
    episode = MissingEpisode.objects.select_related("person", "record__agency").get(pk=episode.pk)
    refuse_unless_kept(by, episode.record)
    if episode.returned_at:
        raise ValidationError(f"They are back already: {when_words(episode.returned_at)}.")
    moments: dict[str, Any] = dict(
        zip(AT_RETURN, (returned_at, police_told_back_at, prevention_talk_at), strict=True)
    )
    for box, at in moments.items():
        refuse_unlikely_moment(episode.person, at, box)
        refuse_before(at, episode.started_at, box)
    for name, value in (moments | in_words(found, FOUND, by, episode)).items():
        setattr(episode, name, value)
    _saved(episode, "record_return", by)
    return episode


@transaction.atomic
def undo_return(*, episode: MissingEpisode, by: User) -> MissingEpisode:
    """They are away after all. What has been written on since stays: a talk that was offered, a corrected time."""
    held(episode.person)
    episode = MissingEpisode.objects.select_related("person", "record__agency").get(pk=episode.pk)
    refuse_unless_kept(by, episode.record)
    if episode.returned_at is None:
        return episode
    history: Any = apps.get_model("cases", "MissingEpisodeEvent")._default_manager
    before = history.filter(pgh_obj_id=episode.pk).order_by("-pgh_id").first()
    if before is None or before.returned_at is not None or episode.talks.exists():
        raise ValidationError(CHANGED_SINCE)
    if timezone.now() - before.pgh_created_at > UNDO_FOR:
        raise ValidationError(TOO_LATE)
    for name in (*AT_RETURN, *FOUND):
        setattr(episode, name, getattr(before, name))
    _saved(episode, "undo_return", by)
    return episode


def _saved(episode: MissingEpisode, act: str, by: User) -> None:
    saving.save(episode)
    episode.record.ended = episode.returned_at
    episode.record.save(update_fields=["ended"])
    trail.write(by=by, what="change", act=act, people=[episode.person_id], records=[episode.pk])
