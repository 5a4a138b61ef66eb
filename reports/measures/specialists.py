"""Specialists: whom they see, how often, and which speech and language needs they find."""


def specialist_people() -> str:
    """People with an intervention of that discipline in the period. The service's figure counts a person once, so it
    can be less than the hubs' sum.
    """
    return """
        SELECT period.number AS period, discipline, hub.tracker_ref AS hub, person_id, record_id,
               1 AS numerator, NULL AS denominator
        FROM cases_intervention intervention
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        JOIN hubs_hub hub ON hub.id = intervention.hub_id
    """


def specialist_interventions() -> str:
    """Interventions in the period (month rows carry the month's dates)."""
    return """
        SELECT period.number AS period, discipline, hub.tracker_ref AS hub, person_id, record_id,
               1 AS numerator, NULL AS denominator
        FROM cases_intervention intervention
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        JOIN hubs_hub hub ON hub.id = intervention.hub_id
    """


def slcn_identified() -> str:
    """Of people with a `communication_support` intervention in the period: those with a need of that discipline
    identified on or before the as-at date.
    """
    return """
        SELECT period, person_id, NULL::bigint AS record_id, identified::int AS numerator, 1 AS denominator
        FROM communication_people
    """


def slcn_main_need() -> str:
    """Of people in the numerator of slcn_identified who have a main need of that discipline, identified by then,
    other than `not_recorded`: those whose main need is this one; needs that nobody has are left out.
    """
    return """
        WITH needing AS (
            SELECT period, person_id, need
            FROM communication_people
            JOIN main_need USING (person_id)
            WHERE identified AND identified_on <= as_at
        ),
        found AS (
            SELECT DISTINCT period, need FROM needing
        )
        SELECT period, found.need, person_id, NULL::bigint AS record_id,
               (needing.need = found.need)::int AS numerator, 1 AS denominator
        FROM found
        JOIN needing USING (period)
    """
