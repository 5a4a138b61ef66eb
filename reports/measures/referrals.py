"""Referrals: how many, and how soon they were answered. Measures page: "the definitions"."""


def referrals_received() -> str:
    """Referrals whose received day is in the period, whatever was decided."""
    return """
        SELECT period.number AS period, hub.tracker_ref AS hub, person_id, record_id,
               1 AS numerator, NULL AS denominator
        FROM cases_referral referral
        JOIN period ON received_at >= from_at AND received_at < to_at
        JOIN hubs_hub hub ON hub.id = referral.hub_id
    """


def referrals_first_response_24h() -> str:
    """Of referrals received in the period: those with first_response_at no later than 24 hours after received_at."""
    return """
        SELECT period.number AS period, hub.tracker_ref AS hub, person_id, record_id,
               coalesce(first_response_at <= received_at + interval '24 hours', false)::int AS numerator,
               1 AS denominator
        FROM cases_referral referral
        JOIN period ON received_at >= from_at AND received_at < to_at
        JOIN hubs_hub hub ON hub.id = referral.hub_id
    """


def closed_with_objectives() -> str:
    """Referrals closed in the period with objectives_met recorded, whatever was decided."""
    return """
        SELECT period.number AS period, person_id, record_id, 1 AS numerator, NULL AS denominator
        FROM cases_referral
        JOIN period ON closed_on >= start_on AND closed_on < after_on
        WHERE objectives_met <> ''
    """


def objectives_met() -> str:
    """Of referrals closed in the period with objectives_met recorded: `fully` or `partially`."""
    return """
        SELECT period.number AS period, person_id, record_id,
               (objectives_met IN ('fully', 'partially'))::int AS numerator, 1 AS denominator
        FROM cases_referral
        JOIN period ON closed_on >= start_on AND closed_on < after_on
        WHERE objectives_met <> ''
    """


def objectives_fully_met() -> str:
    """Of referrals closed in the period with objectives_met recorded: `fully`."""
    return """
        SELECT period.number AS period, person_id, record_id,
               (objectives_met = 'fully')::int AS numerator, 1 AS denominator
        FROM cases_referral
        JOIN period ON closed_on >= start_on AND closed_on < after_on
        WHERE objectives_met <> ''
    """
