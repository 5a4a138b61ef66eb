"""The talk with somebody independent after coming back: offered, answered, held. Late is said, never hidden."""

import datetime
from collections.abc import Sequence
from copy import copy

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from cases.contributing import as_written, refuse_unless_theirs
from cases.enveloped import enveloped, held, reword
from cases.missing.first_talks import with_first_talks
from cases.missing.keeping import SAFETY, refuse_unless_kept
from cases.missing.moments import refuse_unlikely_moment
from cases.models import Kind, MissingEpisode, ReturnTalk
from cases.models.return_talk import Answer
from partners import saving, trail
from partners.models import User

HELD = ("held_by", "held_for", "would_help", "shared_with")


@transaction.atomic
def offer_return_talk(
    *, episode: MissingEpisode, offered_at: datetime.datetime, offered_by: str, by: User, answer: str = "",
    answer_words: str = "",
) -> ReturnTalk:  # fmt: skip
    """Each time somebody came back, and again where they said no. What they answer may be known at once."""
    held(episode.person)
    episode = _returned(episode, by)
    _refuse_early(episode, offered_at, "offered_at")
    record = enveloped(episode.person, Kind.RETURN_TALK, SAFETY, timezone.localdate(offered_at), by=by,
                       at=offered_at)  # fmt: skip
    talk = ReturnTalk(
        record=record, person=episode.person, episode=episode, offered_at=offered_at,
        offered_by=as_written(offered_by), answer=answer, answer_words=as_written(answer_words),
    )  # fmt: skip
    saving.save(talk)
    saving.save(with_first_talks(episode))
    _traced(talk, "offer_return_talk", by)
    return talk


@transaction.atomic
def answer_return_talk(*, talk: ReturnTalk, answer: str, by: User, answer_words: str = "") -> ReturnTalk:
    """Yes, or not this time, in their words."""
    talk = _held(talk, by)
    if talk.held_at and answer == Answer.DECLINED:
        raise ValidationError({"answer": "It was held, so they did not say no to it."})
    talk.answer, talk.answer_words = answer, as_written(answer_words)
    saving.save(talk)
    _traced(talk, "answer_return_talk", by)
    return talk


@transaction.atomic
def record_return_talk(
    *, talk: ReturnTalk, held_at: datetime.datetime, by: User, words: str = "", push: Sequence[str] = (),
    pull: Sequence[str] = (), **said: str,
) -> ReturnTalk:  # fmt: skip
    """By whom and for which agency, not of the home; `words` are the young person's own. Also to put it right."""
    talk = _held(talk, by)
    was = copy(talk)
    if unknown := set(said) - set(HELD):
        raise TypeError(f"A talk says nothing of {', '.join(sorted(unknown))}.")
    _refuse_early(talk.episode, held_at, "held_at")
    told = {name: as_written(value) for name, value in said.items()}
    for box, words_for in (("held_by", "Say who held it."), ("held_for", "Say which agency they are of.")):
        if not told.get(box, getattr(talk, box)):
            raise ValidationError({box: words_for})
    talk.answer = Answer.ACCEPTED
    values = told | {"held_at": held_at, "push": " ".join(push), "pull": " ".join(pull)}
    for name, value in values.items():
        setattr(talk, name, value)
    saving.save(talk)
    talk.record.began = held_at
    talk.record.save(update_fields=["began"])
    reword(talk.record, words, by=by)
    saving.save(with_first_talks(talk.episode, was=was))
    _traced(talk, "record_return_talk", by)
    return talk


def _returned(episode: MissingEpisode, by: User) -> MissingEpisode:
    found: MissingEpisode = MissingEpisode.objects.select_related("person", "record__agency").get(
        pk=episode.pk
    )
    refuse_unless_kept(by, found.record)
    if found.returned_at is None:
        raise ValidationError("They are not back yet. The talk is offered when they are.")
    return found


def _held(talk: ReturnTalk, by: User) -> ReturnTalk:
    held(talk.person)
    rows = ReturnTalk.objects.select_related("person", "record__agency")
    found: ReturnTalk = rows.get(pk=talk.pk)
    refuse_unless_theirs(by, found.record)
    found.episode = _returned(found.episode, by)
    return found


def _refuse_early(episode: MissingEpisode, at: datetime.datetime, box: str) -> None:
    refuse_unlikely_moment(episode.person, at, box)
    if episode.returned_at and at < episode.returned_at:
        raise ValidationError({box: "They were not back by then. Check the time."})


def _traced(talk: ReturnTalk, act: str, by: User) -> None:
    trail.write(by=by, what="change", act=act, people=[talk.person_id], records=[talk.pk, talk.episode_id])
