"""May this person give that to that worker, confirm it, or end it? Nobody can raise themselves.

Asked of each posting of the giver by itself: a hub manager of one hub who also works at another gives nothing there.
"""

from collections.abc import Iterator
from enum import Enum

from hubs.models import Hub
from partners.access import Actor, Service, facts_of
from partners.giving import GIVING, PLACES, TWO_PEOPLE, Giving, Place
from partners.models import Posting, Proposal, User, Worker


class Says(Enum):
    NO = "no"
    PROPOSE = "another has to confirm it"
    ALONE = "yes"


def place_of(hub: Hub | None, whole_service: bool) -> Place:
    return Place.HUB if hub else Place.SERVICE if whole_service else Place.DESK


def may_post(
    giver: Actor, *, worker: Worker, role: str, hub: Hub | None = None, whole_service: bool = False
) -> Says:
    if isinstance(giver, Service):
        return Says.ALONE
    if place_of(hub, whole_service) not in PLACES.get(role, ()):
        return Says.NO
    return within_reach(giver, worker=worker, role=role, hub_id=hub.pk if hub else None)


def within_reach(giver: User, *, worker: Worker, role: str, hub_id: int | None) -> Says:
    """Without asking whether the role may be posted there: for what is in force already."""
    rows = [] if _is_own(giver, worker) else list(_rows(giver, hub_id))
    if not worker.agency.is_lead:
        may = any(row.for_partners and role in row.gives | row.proposes for row in rows)
        return Says.PROPOSE if may else Says.NO
    if any(role in row.gives for row in rows):
        return Says.ALONE
    return Says.PROPOSE if any(role in row.proposes for row in rows) else Says.NO


def may_end(ender: Actor, posting: Posting) -> bool:
    """One's own too: laying something down raises nobody."""
    if isinstance(ender, Service):
        return True
    return any(posting.role in row.ends for row in _rows(ender, posting.hub_id))


def may_confirm(second: User, proposal: Proposal) -> bool:
    if second.pk == proposal.proposed_by_id or _is_own(second, proposal.worker):
        return False
    rows = [row for row in _rows(second, proposal.hub_id) if row.confirms]
    if proposal.role in TWO_PEOPLE:
        rows = [row for row in rows if proposal.role in row.confirms]
    if not proposal.worker.agency.is_lead:
        rows = [row for row in rows if row.confirms_partners]
    return bool(rows)


def _is_own(user: User, worker: Worker) -> bool:
    return user.worker_id == worker.pk


def _rows(user: User, hub_id: int | None) -> Iterator[Giving]:
    """The table's rows that the user's postings of today open at that hub, or elsewhere (None)."""
    facts = facts_of(user)
    if not facts.of_lead_agency:
        return
    for posting in facts.postings:
        row = GIVING.get(posting.role)
        if row and (
            (row.anywhere and posting.hub_id is None)
            or (hub_id and hub_id == posting.hub_id and not row.anywhere)
        ):
            yield row
