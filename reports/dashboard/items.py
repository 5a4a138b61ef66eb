"""What each number of tonight counts, as a query of one row a thing: the number is how many rows there are.

Columns: `hub_id` (empty where it is no hub's), `key` (what it is broken down by), `person_id`, `record_id` (empty
where it is nobody's), `thing`, `since` (the day from which), `at` (the moment). The words are in now.py.
"""

#: Where somebody is tonight whose bed this is: an open episode, what the bed is kept for, or out until the morning.
AWAY = """
    SELECT living.hub_id, gone.key, living.person_id, gone.record_id, living.bed, NULL::date, gone.at
    FROM living
    CROSS JOIN LATERAL (
        SELECT key, record_id, at
        FROM (
            SELECT 1 AS first, kind AS key, record_id, started_at AS at
            FROM cases_missingepisode
            WHERE person_id = living.person_id AND returned_at IS NULL
            UNION ALL
            SELECT 2, 'kept', living.record_id, NULL WHERE living.kind = 'hold'
            UNION ALL
            SELECT 3, sort, record_id, left_at
            FROM placements_out
            WHERE person_id = living.person_id AND back_at IS NULL AND (back_by IS NULL OR back_by >= %(morning)s)
        ) ways
        ORDER BY first, key DESC LIMIT 1
    ) gone
"""

ITEMS = {
    "occupied": """
    SELECT hub_id, '' AS key, person_id, record_id, bed AS thing, since, NULL::timestamptz AS at
    FROM living WHERE kind = 'hub_bed'""",
    "kept": """
    SELECT hub_id, '', person_id, record_id, bed, since, NULL FROM living WHERE kind = 'hold'""",
    "out_of_use": """
    SELECT hub_id, reason, NULL, NULL, bed, NULL, NULL FROM bed_now WHERE record_id IS NULL AND reason IS NOT NULL""",
    "free": """
    SELECT hub_id, '', NULL, NULL, bed, NULL, NULL FROM bed_now WHERE record_id IS NULL AND reason IS NULL""",
    "away": AWAY,
    "running": """
    SELECT hub_id, '', person_id, record_id, bed, since, NULL FROM living""",
    "coming": """
    SELECT bed.hub_id, '', claim.person_id, claim.record_id, bed.name, claim.start_on, NULL
    FROM placements_claim claim
    JOIN placements_stay stay ON stay.claim_id = claim.record_id
    JOIN hubs_bed bed ON bed.id = claim.bed_id
    WHERE claim.kind = 'hub_bed' AND NOT stay.goes_on
      AND claim.start_on >= %(today)s AND claim.start_on < %(ahead)s""",
    "going": """
    SELECT bed.hub_id, '', claim.person_id, claim.record_id, bed.name, claim.end_on, NULL
    FROM placements_claim claim
    JOIN hubs_bed bed ON bed.id = claim.bed_id
    WHERE claim.kind = 'hub_bed' AND claim.end_on >= %(today)s AND claim.end_on < %(ahead)s
      AND NOT EXISTS (
          SELECT FROM placements_claim later
          JOIN hubs_bed next ON next.id = later.bed_id AND next.hub_id = bed.hub_id
          WHERE later.person_id = claim.person_id AND later.start_on = claim.end_on
            AND later.record_id <> claim.record_id
            -- of two of no nights on one day the second is the later one
            AND (claim.start_on < claim.end_on OR later.end_on IS DISTINCT FROM later.start_on
                 OR later.record_id > claim.record_id))""",
    "thought_to_go": """
    SELECT living.hub_id, CASE WHEN stay.expected_end_on < %(today)s THEN 'past' ELSE '' END,
           living.person_id, living.record_id, living.bed, stay.expected_end_on, NULL
    FROM living
    JOIN placements_stay stay ON stay.claim_id = living.record_id
    JOIN placements_claim claim ON claim.record_id = living.record_id
    WHERE claim.end_on IS NULL AND stay.expected_end_on < %(ahead)s""",
    "homes": """
    SELECT bed.hub_id, claim.kind, claim.person_id, claim.record_id,
           coalesce(bed.name, nullif(stay.provider, ''), ''), claim.start_on, NULL
    FROM placements_claim claim
    JOIN placements_stay stay ON stay.claim_id = claim.record_id
    LEFT JOIN hubs_bed bed ON bed.id = claim.bed_id
    WHERE claim.kind <> 'hold' AND claim.start_on <= %(tonight)s
      AND (claim.end_on IS NULL OR claim.end_on > %(tonight)s)""",
    "out_of_area": """
    SELECT NULL::bigint, claim.kind, claim.person_id, claim.record_id, stay.provider, claim.start_on, NULL
    FROM placements_claim claim
    JOIN placements_stay stay ON stay.claim_id = claim.record_id
    WHERE NOT stay.in_area AND claim.kind <> 'hold' AND claim.start_on <= %(tonight)s
      AND (claim.end_on IS NULL OR claim.end_on > %(tonight)s)""",
    "clock": """
    SELECT hub_id, CASE WHEN paused THEN 'paused' WHEN due < %(now)s THEN 'late' ELSE '' END,
           person_id, record_id, 'Asked for help: nobody has said yet who is meant', NULL, due
    FROM waiting""",
    "on_shift": """
    SELECT shift.hub_id, shift.sort, NULL, NULL,
           coalesce(worker.given_name || ' ' || worker.family_name, shift.agency_worker), NULL, shift.began_at
    FROM partners_shift shift
    LEFT JOIN partners_worker worker ON worker.id = shift.worker_id
    WHERE shift.taken_off_at IS NULL AND shift.began_at <= %(now)s
      AND (shift.ended_at > %(now)s OR shift.ended_at IS NULL AND (
          shift.ends_at > %(now)s - interval '3 hours'
          OR shift.ends_at IS NULL AND shift.began_at > %(now)s - interval '16 hours'))""",
}
