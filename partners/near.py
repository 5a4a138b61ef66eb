"""Those few with whom a reader stands, by their ids: a start for questions that would go through everybody's rows.

It narrows and never decides: what is asked goes through `visible_to` all the same.
"""

from partners.access import Actor, Reader, everyone_is_near, reader_of
from partners.models import Standing

FEW = 2_000


def few_near(actor: Actor, most: int | None = None) -> list[int] | None:
    """None when they are not few, or on no list (the whole service).

    One query that stops at `most`, or FEW: each side by its own index, since both in one would be read to the end.
    """
    most = FEW if most is None else most
    reader, facts = reader_of(actor)
    if reader is Reader.NOBODY:
        return []
    if everyone_is_near(actor):
        return None
    live = Standing.objects.live_at(facts["day"], facts["at"]).values_list("person_id", flat=True)
    sides = [live.filter(user_id=facts["user"])]
    if facts["worker"]:
        sides.append(live.filter(worker_id=facts["worker"]))
    if facts["agreements"]:
        sides.append(live.filter(agency_id=facts["agency"], agreement_id__in=facts["agreements"]))
    found = list(live.filter(hub_id__in=facts["hubs"]).union(*sides, all=True)[: most + 1])
    return sorted(set(found)) if len(found) <= most else None
