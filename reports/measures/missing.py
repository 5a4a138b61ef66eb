"""Young people who went missing, and the talk with somebody independent when they are back."""


def missing_from_hub() -> str:
    """Missing episodes of kind `missing` with hub_ref set that started in the period."""
    return """
        SELECT period.number AS period, hub.tracker_ref AS hub, person_id, record_id,
               1 AS numerator, NULL AS denominator
        FROM cases_missingepisode episode
        JOIN period ON started_at >= from_at AND started_at < to_at
        JOIN hubs_hub hub ON hub.id = episode.hub_id
        WHERE kind = 'missing'
    """


def missing_all() -> str:
    """Episodes of kind `missing` that started in the period."""
    return """
        SELECT period.number AS period, person_id, record_id, 1 AS numerator, NULL AS denominator
        FROM cases_missingepisode
        JOIN period ON started_at >= from_at AND started_at < to_at
        WHERE kind = 'missing'
    """


def return_interviews_72h() -> str:
    """Of episodes of kind `missing` that returned in the period: interview held no later than 72 hours after the
    return.
    """
    return """
        SELECT period.number AS period, person_id, record_id,
               coalesce(interview_held_at <= returned_at + interval '72 hours', false)::int AS numerator,
               1 AS denominator
        FROM cases_missingepisode
        JOIN period ON returned_at >= from_at AND returned_at < to_at
        WHERE kind = 'missing'
    """
