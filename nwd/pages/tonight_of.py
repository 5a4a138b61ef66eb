"""What tells two young people of one name apart: who their key worker is, and where they are at home tonight."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from cases.models import Kind, Record
from cases.models.key_work import AllocationRole
from partners.access import Actor
from placements.models import ClaimKind
from placements.night import night_of


@dataclass
class TonightOf:
    key_worker: str = ""
    home: str = ""


def tonight_of(people: list[int], user: Actor) -> dict[int, TonightOf]:
    """For each of `people`, what the reader may know of it. One query, by the index of a young person's records."""
    now = timezone.now()
    today, night = timezone.localdate(now), night_of(now)
    key_worker = Q(
        Q(allocation__end_on__isnull=True) | Q(allocation__end_on__gt=today),
        kind=Kind.ALLOCATION,
        allocation__role=AllocationRole.KEY_WORKER,
        allocation__start_on__lte=today,
    )
    home = Q(
        Q(claim__end_on__isnull=True) | Q(claim__end_on__gt=night), kind=Kind.STAY, claim__start_on__lte=night
    )
    records = Record.objects.visible_to(user).filter(
        key_worker | home, person__in=people, corrects__isnull=True
    )
    known = {person: TonightOf() for person in people}
    for record in records.select_related("allocation__worker", "claim__bed__hub"):
        if record.kind == Kind.ALLOCATION:
            known[record.person_id].key_worker = record.allocation.worker.name
        else:
            claim = record.claim
            known[record.person_id].home = claim.bed.hub.name if claim.bed else ClaimKind(claim.kind).label
    return known
