"""Emergency referrals and what became of the people: already looked after, later, still; and where they slept."""


def emergency_referrals() -> str:
    """Referrals received in the period with route `emergency`, whatever was decided."""
    return """
        SELECT period.number AS period, person_id, record_id, 1 AS numerator, NULL AS denominator
        FROM cases_referral
        JOIN period ON received_at >= from_at AND received_at < to_at
        WHERE route = 'emergency'
    """


def emergency_people() -> str:
    """People with a referral received in the period with route `emergency`, whatever was decided."""
    return """
        SELECT period, person_id, NULL::bigint AS record_id, 1 AS numerator, NULL::int AS denominator
        FROM in_emergency
    """


def emergency_already_looked_after() -> str:
    """Of emergency_people: looked after on the received day of one such referral."""
    return """
        SELECT period, person_id, NULL::bigint AS record_id, 1 AS numerator, NULL::int AS denominator
        FROM in_emergency
        WHERE already
    """


def emergency_later_looked_after() -> str:
    """Of emergency_people: for one such referral not looked after on its received day, and with a looked-after
    period starting after that day and on or before the as-at date.
    """
    return """
        SELECT period, person_id, NULL::bigint AS record_id, 1 AS numerator, NULL::int AS denominator
        FROM in_emergency
        WHERE later
    """


def emergency_looked_after() -> str:
    """In one or both of emergency_already_looked_after and emergency_later_looked_after."""
    return """
        SELECT period, person_id, NULL::bigint AS record_id, 1 AS numerator, NULL::int AS denominator
        FROM in_emergency
        WHERE already OR later
    """


def emergency_still_looked_after() -> str:
    """Of emergency_looked_after: looked after on the as-at date."""
    return """
        SELECT period, person_id, NULL::bigint AS record_id, 1 AS numerator, NULL::int AS denominator
        FROM in_emergency
        WHERE (already OR later) AND EXISTS (
            SELECT FROM looked_after
            WHERE looked_after.person_id = in_emergency.person_id AND start_on <= as_at
              AND (end_on IS NULL OR end_on > as_at)
        )
    """


def emergency_residential() -> str:
    """Of emergency_people: with an occupied night of a hub bed, or a night of a `residential_external` placement, in
    the period on or after the received day of their first such referral of the period.
    """
    return """
        SELECT period, person_id, NULL::bigint AS record_id, 1 AS numerator, NULL::int AS denominator
        FROM in_emergency
        WHERE EXISTS (
            SELECT FROM in_hub_bed
            WHERE in_hub_bed.person_id = in_emergency.person_id AND nights && daterange(first_on, as_at, '[]')
        ) OR EXISTS (
            SELECT FROM placements_claim claim
            WHERE claim.person_id = in_emergency.person_id AND kind = 'residential_external'
              AND daterange(start_on, end_on) && daterange(first_on, as_at, '[]')
        )
    """
