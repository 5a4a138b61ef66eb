"""Strengths and Difficulties Questionnaire: totals as recorded; none is worked out here."""


def sdq_mean() -> str:
    """Over people ever accepted on or before the as-at date, who have an SDQ with a total completed in the period at
    an age of 12 to 17 on that day: the total of the last such (the highest assessment_ref decides between two of one
    day). A total is what is recorded as one, 0 included; none is worked out.
    """
    return """
        SELECT DISTINCT ON (period.number, assessment.person_id)
               period.number AS period, assessment.person_id, record_id, total AS numerator, 1 AS denominator
        FROM cases_assessment assessment
        JOIN cases_youngperson person ON person.id = assessment.person_id
        JOIN period ON completed_on >= start_on AND completed_on < after_on
        WHERE instrument = 'sdq' AND total IS NOT NULL
          AND extract(year FROM age(completed_on::timestamp, date_of_birth::timestamp)) BETWEEN 12 AND 17
          AND EXISTS (
              SELECT FROM accepted WHERE accepted.person_id = assessment.person_id AND received_on <= as_at
          )
        ORDER BY period.number, assessment.person_id, completed_on DESC, assessment.tracker_ref COLLATE "C" DESC
    """
