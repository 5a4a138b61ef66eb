"""Going missing, or away without agreement: reported, and corrected."""

import datetime
from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from cases.enveloped import enveloped, held
from cases.missing.keeping import SAFETY
from cases.missing.lines import written_down
from cases.missing.moments import refuse_meanwhile, refuse_unlikely_moment
from cases.missing.said import REPORTED, in_words, start_of
from cases.models import Kind, MissingEpisode, YoungPerson
from cases.models.missing import Done
from hubs.models import Hub
from partners import saving, trail
from partners.models import User


@transaction.atomic
def report_missing(
    *,
    person: YoungPerson,
    kind: str,
    last_seen_at: datetime.datetime,
    by: User,
    left_at: datetime.datetime | None = None,
    hub: Hub | None = None,
    words: str = "",
    told: Mapping[str, datetime.datetime] | None = None,
    **reported: str,
) -> MissingEpisode:
    """From the later of when they left and were last seen. `told` are lines of `Done`, and when: they begin the list.
    `hub` is where they live in a hub, which the door knows; `reported` as in `REPORTED`.
    """
    held(person)
    for at, box in ((last_seen_at, "last_seen_at"), (left_at, "left_at")):
        refuse_unlikely_moment(person, at, box)
    start, now = start_of(last_seen_at, left_at), timezone.now()
    refuse_meanwhile(person, start, None, by)
    told = {what: min(at, now) for what, at in (told or {}).items()}
    day = timezone.localdate(start)
    record = enveloped(person, Kind.MISSING_EPISODE, SAFETY, day, by=by, words=words, at=start)
    episode = MissingEpisode(
        record=record, person=person, hub=hub, kind=kind, started_at=start, last_seen_at=last_seen_at,
        left_at=left_at, reported_at=told.get(Done.TOLD_POLICE, now), **in_words(reported, REPORTED, by),
    )  # fmt: skip
    saving.save(episode)
    lines = [written_down(episode, what, at, by) for what, at in told.items()]
    ids = [record.pk, *(line.pk for line in lines)]
    trail.write(by=by, what="change", act="report_missing", people=[person.pk], records=ids)
    return episode
