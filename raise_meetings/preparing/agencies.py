"""Which agencies could be asked to a RAISE, and whether each may know of those whom it is about.

To be invited is not to know: where an agency may not know of all of them, whoever convenes is told, and shares first.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from django.utils import timezone

from cases.models import Allocation, Category, YoungPerson
from partners.as_agency import as_agencies
from partners.models import Agency, Share, User, Worker


@dataclass(frozen=True)
class Offered:
    """`unknown` are those whom the agency may not know; of a place, whether its agreement lets it read of safety."""

    agency: Agency
    reads: bool
    unknown: list[YoungPerson]
    workers: list[Worker] = field(default_factory=list)

    @property
    def is_suggested(self) -> bool:
        return bool(self.workers) or (self.reads and not self.unknown)

    @property
    def words(self) -> str:
        if not self.reads:
            return f"{self.agency}: no agreement in force lets it read about safety"
        if self.unknown:
            return f"{self.agency}: not shared with it yet ({len(self.unknown)})"
        return str(self.agency)


def offered(people: Sequence[YoungPerson], user: User, asked: Collection[int] = ()) -> list[Offered]:
    """Those with an agreement in force, with a worker of theirs, or `asked` already. Six questions, however many."""
    day = timezone.localdate()
    seen = as_agencies(Agency.objects.filter(is_lead=False).order_by("name"))
    live = Share.objects.visible_to(user).live_on(day).filter(content_object__in=people)
    shared = {(share.agency_id, share.content_object_id) for share in live
              if share.agency_id in seen and seen[share.agency_id].opens(share)}  # fmt: skip
    theirs: dict[int, list[Worker]] = {}
    allocated = Allocation.objects.visible_to(user).live_on(day).filter(person__in=people)
    for one in allocated.select_related("worker").order_by("pk"):
        found = theirs.setdefault(one.worker.agency_id, [])
        if one.worker not in found:
            found.append(one.worker)
    return [
        Offered(
            one.agency, Category.SAFETY_AND_RISK in one.facts["reads"],
            [person for person in people if (pk, person.pk) not in shared], theirs.get(pk, []),
        )
        for pk, one in seen.items() if one.agreements or pk in theirs or pk in asked
    ]  # fmt: skip
