"""People worked with: who is of age, who was on the edge of care, and who came into care."""


def worked_with_18_plus() -> str:
    """People worked with in the period who, on some day of the period on which they were open, were 18 or older."""
    return """
        SELECT DISTINCT period, person_id, NULL::bigint AS record_id, 1 AS numerator, NULL::int AS denominator
        FROM open_days
        JOIN cases_youngperson person ON person.id = person_id
        WHERE extract(year FROM age((to_on - 1)::timestamp, date_of_birth::timestamp)) >= 18
    """


def edge_of_care_people() -> str:
    """People worked with in the period who were edge of care on some day of the period on which they were open."""
    return """
        SELECT period, person_id, NULL::bigint AS record_id, 1 AS numerator, NULL::int AS denominator
        FROM on_the_edge
    """


def edge_of_care_now_looked_after() -> str:
    """Of people worked with in the period who were edge of care on some day of the period on which they were open:
    looked after on the as-at date.
    """
    return """
        SELECT on_the_edge.period, person_id, NULL::bigint AS record_id, 1 AS denominator,
               EXISTS (
                   SELECT FROM looked_after
                   WHERE looked_after.person_id = on_the_edge.person_id AND looked_after.start_on <= as_at
                     AND (end_on IS NULL OR end_on > as_at)
               )::int AS numerator
        FROM on_the_edge
        JOIN period ON period.number = on_the_edge.period
    """


def edge_of_care_became_looked_after() -> str:
    """Of people worked with in the period who were edge of care on some day of the period on which they were open:
    looked after on the as-at date, in a care period that started within the year.
    """
    return """
        SELECT on_the_edge.period, person_id, NULL::bigint AS record_id, 1 AS denominator,
               EXISTS (
                   SELECT FROM looked_after
                   WHERE looked_after.person_id = on_the_edge.person_id
                     AND looked_after.start_on >= period.start_on AND looked_after.start_on <= as_at
                     AND (end_on IS NULL OR end_on > as_at)
               )::int AS numerator
        FROM on_the_edge
        JOIN period ON period.number = on_the_edge.period
    """
