"""How far agreements reach on a day: whom each partner's people may know, and what they may read and add.

Asked of the rule itself (rule.py), over all of them at once, as the service. The answer is ids, for counting.
"""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone

from partners import rule
from partners.models import Agency, Category

#: Of anybody whom they may know: which categories they may read or add to does not depend on whom.
ANYBODY = {"everyone": "true", "barred": "array[]::bigint[]"}
OPEN = "'open' as marking, '' as discipline, array[]::bigint[] as named_users, array[]::bigint[] as named_agencies"
STANDS = rule.by_columns(rule.STANDS)
KNOWS = rule.by_columns(rule.KNOWS, person="person.id")
READS = rule.by_columns(rule.filled(rule.READS, **ANYBODY), record="the_leads", person="0")
ADDS = rule.by_columns(rule.filled(rule.CONTRIBUTES, **ANYBODY), record="their_own", person="0")
# the sentences are the rule's own; what is told goes in as values
ASK = f"""
select facts."user", facts."agency",
    array(
        select person.id
        from (select distinct stands.person_id as id from partners_standing stands where {STANDS}) person
        where {KNOWS}),
    array(
        select the_leads.category
        from (select category, %(lead)s::bigint as agency_id, {OPEN} from unnest(%(categories)s) category) the_leads
        where {READS}),
    array(
        select their_own.category
        from (select category, facts."agency" as agency_id from unnest(%(categories)s) category) their_own
        where {ADDS})
from nwd_facts(null, %(day)s, %(at)s) facts where facts."agency" = any(%(agencies)s)
"""  # noqa: S608


@dataclass(frozen=True)
class Reach:
    """One sign-in's: the young people it may know, the categories of others' open records, and of its own."""

    agency: int
    people: frozenset[int]
    reads: frozenset[str]
    adds: frozenset[str]


NOWHERE = Reach(0, frozenset(), frozenset(), frozenset())


def reach_of(agencies: Iterable[Agency], lead: Agency | None, day: datetime.date) -> dict[int, Reach]:
    """By the id of each sign-in of theirs."""
    told = {
        "agencies": [one.pk for one in agencies],
        "lead": lead.pk if lead else None,
        "categories": Category.values,
        "day": day,
        "at": timezone.now(),
    }
    with connection.cursor() as cursor:
        cursor.execute(ASK, told)
        return {
            user: Reach(agency, frozenset(people), frozenset(reads), frozenset(adds))
            for user, agency, people, reads, adds in cursor.fetchall()
        }
