"""The words of the measures page, as tables that every measure may name (docs/measures.md, "Words").

They stand before each measure's query as common table expressions; PostgreSQL leaves out those it does not name.

- `period`: number, start_on, after_on (the day after the last), as_at (the last day), from_at and to_at (the moments
  at which it begins and is over in London), span (its nights), asked_to (the last day of the data asked for).
- `accepted`: referrals accepted, with their received day. `open_days`: the stretches of a period on which a person
  is open, half-open. `worked_with` and `open_at_end`: people with a day of it, and with the as-at date.
- `looked_after`, `edge_of_care`, `key_worker`: statuses from a day to a day, half-open.
- `bed_nights`: each bed's available nights as a multirange, and those of them that are occupied and held.
- `in_hub_bed`: the occupied nights of each stay.
- `on_the_edge`: people edge of care on some day of the period on which they were open.
- `in_emergency`: people with an emergency referral received in the period; the day of the first such; whether one
  found them looked after (`already`), and whether one that did not was followed by a looked-after period (`later`).
- `communication_people`: people with a communication support intervention in the period, and whether a need of that
  discipline was identified by then. `main_need`: the one main need of a person in it, where it was recorded.

The day of a time is its date in London; as midnight is never skipped or repeated there, a time lies in a period
exactly when it lies between the two moments, which an index can use.
"""

WORDS = """
period AS (
    SELECT number, start_on, after_on, after_on - 1 AS as_at, %(asked_to)s::date AS asked_to,
           start_on::timestamp AT TIME ZONE 'Europe/London' AS from_at,
           after_on::timestamp AT TIME ZONE 'Europe/London' AS to_at,
           datemultirange(daterange(start_on, after_on)) AS span
    FROM unnest(%(numbers)s::int[], %(starts)s::date[], %(afters)s::date[]) AS given (number, start_on, after_on)
),
accepted AS NOT MATERIALIZED (
    SELECT person_id, record_id, (received_at AT TIME ZONE 'Europe/London')::date AS received_on, closed_on
    FROM cases_referral
    WHERE decision = 'accepted'
),
open_days AS (
    SELECT period.number AS period, person_id,
           greatest(received_on, start_on) AS from_on, least(closed_on, after_on) AS to_on
    FROM accepted
    JOIN period ON greatest(received_on, start_on) < least(closed_on, after_on)
),
worked_with AS (
    SELECT DISTINCT period, person_id FROM open_days
),
open_at_end AS (
    SELECT DISTINCT period.number AS period, person_id, as_at
    FROM open_days
    JOIN period ON period.number = open_days.period AND to_on = after_on
),
looked_after AS NOT MATERIALIZED (
    SELECT person_id, start_on, end_on FROM cases_careperiod WHERE status = 'looked_after'
),
edge_of_care AS NOT MATERIALIZED (
    SELECT person_id, start_on, end_on FROM cases_careperiod WHERE status = 'edge_of_care'
),
key_worker AS NOT MATERIALIZED (
    SELECT person_id, record_id, worker_id, start_on, end_on, tracker_ref
    FROM cases_allocation
    WHERE role = 'key_worker'
),
available AS (
    SELECT bed.id AS bed_id, bed.name AS bed, hub.tracker_ref AS hub,
           datemultirange(daterange(bed.opened_on, bed.closed_on))
               - coalesce(range_agg(daterange(closure.start_on, closure.end_on))
                          FILTER (WHERE closure.id IS NOT NULL), '{}') AS nights
    FROM hubs_bed bed
    JOIN hubs_hub hub ON hub.id = bed.hub_id
    LEFT JOIN hubs_closure closure ON closure.bed_id = bed.id
    GROUP BY bed.id, hub.tracker_ref
),
claimed AS (
    SELECT bed_id,
           range_agg(daterange(start_on, end_on)) FILTER (WHERE kind = 'hub_bed') AS by_stays,
           range_agg(daterange(start_on, end_on)) FILTER (WHERE kind = 'hold') AS by_holds
    FROM placements_claim
    WHERE bed_id IS NOT NULL AND nights && (SELECT daterange(min(start_on), max(after_on)) FROM period)
    GROUP BY bed_id
),
bed_nights AS (
    SELECT bed_id, bed, hub, nights AS available,
           nights * coalesce(by_stays, '{}') AS occupied,
           nights * coalesce(by_holds, '{}') - coalesce(by_stays, '{}') AS held
    FROM available
    LEFT JOIN claimed USING (bed_id)
),
in_hub_bed AS NOT MATERIALIZED (
    SELECT record_id, person_id, hub,
           available.nights * datemultirange(daterange(start_on, end_on)) AS nights
    FROM placements_claim
    JOIN available USING (bed_id)
    WHERE kind = 'hub_bed'
),
on_the_edge AS (
    SELECT DISTINCT period, person_id
    FROM open_days
    JOIN edge_of_care USING (person_id)
    WHERE greatest(from_on, start_on) < least(to_on, end_on)
),
emergency AS (
    SELECT period.number AS period, as_at, person_id, (received_at AT TIME ZONE 'Europe/London')::date AS received_on
    FROM cases_referral
    JOIN period ON received_at >= from_at AND received_at < to_at
    WHERE route = 'emergency'
),
emergency_care AS (
    SELECT period, as_at, person_id, received_on,
           EXISTS (
               SELECT FROM looked_after
               WHERE looked_after.person_id = emergency.person_id AND start_on <= received_on
                 AND (end_on IS NULL OR end_on > received_on)
           ) AS already,
           EXISTS (
               SELECT FROM looked_after
               WHERE looked_after.person_id = emergency.person_id AND start_on > received_on AND start_on <= as_at
           ) AS followed
    FROM emergency
),
in_emergency AS (
    SELECT period, as_at, person_id, min(received_on) AS first_on,
           bool_or(already) AS already, bool_or(followed AND NOT already) AS later
    FROM emergency_care
    GROUP BY period, as_at, person_id
),
main_need AS NOT MATERIALIZED (
    SELECT person_id, need, identified_on
    FROM cases_need
    WHERE discipline = 'communication_support' AND main AND need <> 'not_recorded'
),
communication_people AS (
    SELECT period, as_at, person_id,
           EXISTS (
               SELECT FROM cases_need need
               WHERE need.person_id = helped.person_id AND discipline = 'communication_support'
                 AND identified_on <= as_at
           ) AS identified
    FROM (
        SELECT DISTINCT period.number AS period, as_at, person_id
        FROM cases_intervention
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        WHERE discipline = 'communication_support'
    ) helped
)
"""
