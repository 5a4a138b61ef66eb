"""Nights slept in of nights that could be, of one hub. Which count: docs/measures.md, "Beds"."""

import datetime

from django.db import connection

NIGHTS = """
with house as (
    select bed.id, (datemultirange(daterange(bed.opened_on, bed.closed_on)) - coalesce((
        select range_agg(daterange(closure.start_on, closure.end_on)) from hubs_closure closure
        where closure.bed_id = bed.id), '{}')) * datemultirange(daterange(%(first)s, %(after)s)) as available
    from hubs_bed bed where bed.hub_id = %(hub)s
), slept as (
    select house.id, range_agg(claim.nights) * house.available as nights
    from house join placements_claim claim on claim.bed_id = house.id and claim.kind = 'hub_bed'
    group by house.id, house.available
)
select
    (select coalesce(sum(upper(one) - lower(one)), 0) from slept, unnest(nights) one),
    (select coalesce(sum(upper(one) - lower(one)), 0) from house, unnest(available) one)
"""


def nights_of(hub: int, first: datetime.date, after: datetime.date) -> tuple[int, int]:
    """Up to and without `after`. Asked by the service: it counts, and shows nobody."""
    if after <= first:
        return 0, 0
    with connection.cursor() as cursor:
        cursor.execute(NIGHTS, {"hub": hub, "first": first, "after": after})
        slept, could = cursor.fetchone()
    return int(slept), int(could)
