"""School, college, training or work."""


def in_education() -> str:
    """Of people open on the as-at date with an education period that day: those with one that is not `neet`."""
    return """
        SELECT period, person_id, NULL::bigint AS record_id,
               bool_or(status <> 'neet')::int AS numerator, 1 AS denominator
        FROM open_at_end
        JOIN cases_educationperiod education USING (person_id)
        WHERE start_on <= as_at AND (end_on IS NULL OR end_on > as_at)
        GROUP BY period, person_id
    """
