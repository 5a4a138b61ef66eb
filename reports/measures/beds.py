"""Bed nights: available, occupied, empty. Counted from whole stretches of nights; no row stands for one night.

Available: nights on which a bed is opened and not closed (half-open on `closed_on`) and under no closure. Occupied:
an available night covered by a hub_bed placement. Held: available, not occupied, covered by a hold. Empty: neither.
"""


def bed_nights_available() -> str:
    """Available bed nights."""
    return """
        SELECT period.number AS period, hub, NULL::bigint AS person_id, NULL::bigint AS record_id, bed AS thing,
               total.nights AS numerator, NULL AS denominator
        FROM bed_nights
        CROSS JOIN period
        CROSS JOIN LATERAL (
            SELECT sum(upper(night) - lower(night)) AS nights FROM unnest(available * span) AS night
        ) total
        WHERE total.nights > 0
    """


def bed_occupancy() -> str:
    """Occupied nights of available nights."""
    return """
        SELECT period.number AS period, hub, NULL::bigint AS person_id, NULL::bigint AS record_id, bed AS thing,
               coalesce((SELECT sum(upper(night) - lower(night)) FROM unnest(occupied * span) AS night), 0)
                   AS numerator,
               total.nights AS denominator
        FROM bed_nights
        CROSS JOIN period
        CROSS JOIN LATERAL (
            SELECT sum(upper(night) - lower(night)) AS nights FROM unnest(available * span) AS night
        ) total
        WHERE total.nights > 0
    """


def bed_empty() -> str:
    """Empty nights of available nights."""
    return """
        SELECT period.number AS period, hub, NULL::bigint AS person_id, NULL::bigint AS record_id, bed AS thing,
               coalesce((SELECT sum(upper(night) - lower(night))
                         FROM unnest((available - occupied - held) * span) AS night), 0) AS numerator,
               total.nights AS denominator
        FROM bed_nights
        CROSS JOIN period
        CROSS JOIN LATERAL (
            SELECT sum(upper(night) - lower(night)) AS nights FROM unnest(available * span) AS night
        ) total
        WHERE total.nights > 0
    """


def weeks_full() -> str:
    """Weeks of seven nights counted from 1 April (the last one or two nights of the year belong to none) in which
    the hub has at least one available night and no empty night.
    """
    return """
        WITH of_hub AS (
            SELECT hub, range_agg(stretch) AS available,
                   coalesce(range_agg(stretch) FILTER (WHERE is_empty), '{}') AS empty
            FROM bed_nights
            CROSS JOIN LATERAL (
                SELECT stretch, false AS is_empty FROM unnest(available) AS stretch
                UNION ALL
                SELECT stretch, true FROM unnest(available - occupied - held) AS stretch
            ) stretches
            GROUP BY hub
        )
        SELECT period.number AS period, hub, NULL::bigint AS person_id, NULL::bigint AS record_id,
               'week from ' || to_char(first_night, 'FMDD FMMonth YYYY') AS thing,
               1 AS numerator, NULL AS denominator
        FROM period
        CROSS JOIN LATERAL (
            SELECT start_on + 7 * week AS first_night
            FROM generate_series(0, (after_on - start_on) / 7 - 1) AS week
        ) weeks
        JOIN of_hub ON available && daterange(first_night, first_night + 7)
            AND NOT empty && daterange(first_night, first_night + 7)
    """
