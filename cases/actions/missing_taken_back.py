"""What one has just written about somebody's being away, taken back within ten minutes."""

from typing import Any

from django.db import transaction

from cases.enveloped import held
from cases.missing.first_talks import with_first_talks
from cases.models import Kind, KnownPlace, MissingAction, MissingEpisode, MissingProfile, Record, ReturnTalk
from cases.withdrawing import withdraw
from partners import saving, trail
from partners.models import TrailLine, User

FACTS: dict[str, Any] = {
    Kind.MISSING_EPISODE: MissingEpisode, Kind.MISSING_ACTION: MissingAction, Kind.MISSING_PROFILE: MissingProfile,
    Kind.PLACE: KnownPlace, Kind.RETURN_TALK: ReturnTalk,
}  # fmt: skip


@transaction.atomic
def take_back_missing(*, record: Record, by: User) -> Record:
    """Twice is once. With a report goes what was told with it; what has been added since keeps it."""
    held(record.person)
    fact = FACTS[record.kind].objects.filter(pk=record.pk).first()
    if fact is None:
        return record
    together = _written_with(record, by) if record.kind == Kind.MISSING_EPISODE else []
    ids = [record.pk, *(line.pk for line in together)]
    for line in together:
        withdraw(line, by)
    episode = MissingEpisode.objects.get(pk=fact.episode_id) if record.kind == Kind.RETURN_TALK else None
    if not withdraw(fact, by, unless_changed=True):
        return record
    if episode:
        saving.save(with_first_talks(episode, was=fact))
    trail.write(by=by, what="change", act="take_back_missing", people=[record.person_id], records=ids)
    return record


def _written_with(record: Record, by: User) -> list[MissingAction]:
    """With the same press, as its line on the trail says, which whoever pressed may read."""
    lines = TrailLine.objects.filter(
        user_id=by.pk, act="report_missing", records__contains=[record.pk], at__gte=record.written_at
    )
    named = {pk for records in lines.values_list("records", flat=True) for pk in records}
    return list(MissingAction.objects.filter(pk__in=named, episode=record.pk).select_related("record"))
