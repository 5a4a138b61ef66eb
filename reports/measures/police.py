"""Offences, arrests and charges, as the police events of the tracker tell them."""


def arrests() -> str:
    """Arrest events in the period."""
    return """
        SELECT period.number AS period, person_id, record_id, 1 AS numerator, NULL AS denominator
        FROM cases_policeevent
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        WHERE kind = 'arrest'
    """


def charges() -> str:
    """Charge events in the period."""
    return """
        SELECT period.number AS period, person_id, record_id, 1 AS numerator, NULL AS denominator
        FROM cases_policeevent
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        WHERE kind = 'charge'
    """


def charge_rate() -> str:
    """Charges in the period for each 100 arrests in the period (can exceed 100)."""
    return """
        SELECT period.number AS period, person_id, record_id,
               (kind = 'charge')::int AS numerator, (kind = 'arrest')::int AS denominator
        FROM cases_policeevent
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        WHERE kind IN ('charge', 'arrest')
    """


def people_arrested() -> str:
    """Of people worked with in the period: those with an arrest in it on a day on which they were open."""
    return """
        WITH arrested AS (
            SELECT DISTINCT open_days.period, open_days.person_id, true AS hit
            FROM open_days
            JOIN cases_policeevent event USING (person_id)
            WHERE kind = 'arrest' AND (occurred_at AT TIME ZONE 'Europe/London')::date >= from_on
              AND (occurred_at AT TIME ZONE 'Europe/London')::date < to_on
        )
        SELECT period, person_id, NULL::bigint AS record_id,
               coalesce(hit, false)::int AS numerator, 1 AS denominator
        FROM worked_with
        LEFT JOIN arrested USING (period, person_id)
    """


def offence_gravity() -> str:
    """Gravity over offence events in the period that have one."""
    return """
        SELECT period.number AS period, person_id, record_id, gravity AS numerator, 1 AS denominator
        FROM cases_policeevent
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        WHERE kind = 'offence' AND gravity IS NOT NULL
    """


def offences_in_hubs() -> str:
    """Offence events in the period with location_hub_ref set."""
    return """
        SELECT period.number AS period, hub.tracker_ref AS hub, person_id, record_id,
               1 AS numerator, NULL AS denominator
        FROM cases_policeevent event
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        JOIN hubs_hub hub ON hub.id = event.location_hub_id
        WHERE kind = 'offence'
    """
