"""Stickability: the same key worker, for how long, and who it is that keeps in touch."""

from cases.stickability import COC_OVER, COC_UNDER, FEWEST


def key_worker_changes() -> str:
    """Over people worked with in the period: key_worker allocations of theirs that started in the period where the
    one before it, whenever that was, is of another member of staff (in order of start_on, then end_on with the open
    one last, then ref; the first ever is no change).
    """
    return """
        WITH ordered AS (
            SELECT person_id, start_on, worker_id,
                   lag(worker_id) OVER (
                       PARTITION BY person_id
                       ORDER BY start_on, end_on NULLS LAST, tracker_ref COLLATE "C"
                   ) AS before
            FROM key_worker
        ),
        changed AS (
            SELECT period.number AS period, person_id, count(*) AS changes
            FROM ordered
            JOIN period ON ordered.start_on >= period.start_on AND ordered.start_on < after_on
            WHERE worker_id <> before
            GROUP BY period.number, person_id
        )
        SELECT period, person_id, NULL::bigint AS record_id, coalesce(changes, 0) AS numerator, 1 AS denominator
        FROM worked_with
        LEFT JOIN changed USING (period, person_id)
    """


def key_worker_tenure() -> str:
    """Over people open on the as-at date who have a key worker that day: days since that allocation started (0 on the
    day itself).
    """
    return """
        SELECT period, person_id, record_id, as_at - start_on AS numerator, 1 AS denominator
        FROM open_at_end
        JOIN key_worker USING (person_id)
        WHERE start_on <= as_at AND (end_on IS NULL OR end_on > as_at)
    """


def key_worker_contact_share() -> str:
    """Of contacts with reached `yes` in the period with people who had a key worker on that day: those made by that
    key worker (the usual-provider continuity index, UPC, pooled).
    """
    return """
        SELECT period.number AS period, person_id, contact.record_id,
               (contact.worker_id = key_worker.worker_id)::int AS numerator, 1 AS denominator
        FROM cases_contact contact
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        JOIN key_worker USING (person_id)
        WHERE reached AND key_worker.start_on <= (occurred_at AT TIME ZONE 'Europe/London')::date
          AND (end_on IS NULL OR end_on > (occurred_at AT TIME ZONE 'Europe/London')::date)
    """


def continuity_index() -> str:
    """Over people with at least 3 reached contacts in the period: the Bice-Boxerman continuity of care index,
    (sum of n_i squared - N) / (N x (N - 1)), n_i = contacts by staff member i, N = all.
    """
    return f"""
        WITH by_worker AS (
            SELECT period.number AS period, person_id, worker_id, count(*) AS n
            FROM cases_contact
            JOIN period ON occurred_at >= from_at AND occurred_at < to_at
            WHERE reached
            GROUP BY period.number, person_id, worker_id
        )
        SELECT period, person_id, NULL::bigint AS record_id, {COC_OVER} AS numerator,
               {COC_UNDER} AS divisor, 1 AS denominator
        FROM by_worker
        GROUP BY period, person_id
        HAVING sum(n) >= {FEWEST}
    """  # noqa: S608 (words of our own)


def days_since_contact() -> str:
    """Over people open on the as-at date with at least one reached contact on or before it: days since the last."""
    return """
        SELECT period, person_id, last.record_id,
               as_at - (last.occurred_at AT TIME ZONE 'Europe/London')::date AS numerator, 1 AS denominator
        FROM open_at_end
        CROSS JOIN LATERAL (
            SELECT record_id, occurred_at
            FROM cases_contact contact
            WHERE contact.person_id = open_at_end.person_id AND reached
              AND occurred_at < (as_at + 1)::timestamp AT TIME ZONE 'Europe/London'
            ORDER BY occurred_at DESC, record_id DESC
            LIMIT 1
        ) last
    """
