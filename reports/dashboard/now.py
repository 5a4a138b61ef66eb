"""The words of tonight, as tables that every query of items may name.

- `bed_now`: each bed that is open tonight, or that somebody has all the same; who has it; why it is out of use.
- `living`: who has a bed tonight, slept in or kept for them, and since when they have lived at that hub: through
  changes of room, and while a bed was kept (`goes_on`, placements/models/claims.py).
- `waiting`: whoever asked for help and has had no first response, and when that is due: 24 hours, standing still
  while a question to whoever asked is open (cases/referrals/clock.py).
"""

NOW = """
bed_now AS (
    SELECT bed.id AS bed_id, bed.hub_id, bed.name AS bed,
           claim.record_id, claim.person_id, claim.kind, claim.start_on,
           (SELECT closure.reason FROM hubs_closure closure
            WHERE closure.bed_id = bed.id AND closure.start_on <= %(tonight)s
              AND (closure.end_on IS NULL OR closure.end_on > %(tonight)s)
            ORDER BY closure.end_on DESC NULLS FIRST LIMIT 1) AS reason
    FROM hubs_bed bed
    LEFT JOIN placements_claim claim ON claim.bed_id = bed.id AND claim.nights @> %(tonight)s::date
    WHERE claim.record_id IS NOT NULL
       OR bed.opened_on <= %(tonight)s AND (bed.closed_on IS NULL OR bed.closed_on > %(tonight)s)
),
stretch AS (
    SELECT bed_now.record_id AS of_claim, bed_now.person_id, bed_now.hub_id, bed_now.start_on,
           bed_now.kind = 'hold' OR stay.goes_on AS goes_on
    FROM bed_now
    LEFT JOIN placements_stay stay ON stay.claim_id = bed_now.record_id
    WHERE bed_now.record_id IS NOT NULL
    UNION ALL
    SELECT stretch.of_claim, stretch.person_id, stretch.hub_id, before.start_on, before.kind = 'hold' OR stay.goes_on
    FROM stretch
    JOIN placements_claim before ON before.person_id = stretch.person_id AND before.end_on = stretch.start_on
        AND before.start_on < before.end_on
    JOIN hubs_bed bed ON bed.id = before.bed_id AND bed.hub_id = stretch.hub_id
    LEFT JOIN placements_stay stay ON stay.claim_id = before.record_id
    WHERE stretch.goes_on
),
living AS (
    SELECT bed_now.*, first.since
    FROM bed_now
    JOIN (SELECT of_claim, min(start_on) AS since FROM stretch GROUP BY of_claim) first
        ON first.of_claim = bed_now.record_id
),
waiting AS (
    SELECT asked.*, asked.received_at + interval '24 hours' + coalesce(stood.still, interval '0') AS due,
           coalesce(stood.paused, false) AS paused
    FROM (
        SELECT referral.hub_id, referral.person_id, referral.record_id, referral.received_at,
               (SELECT enquiry.id FROM cases_enquiry enquiry WHERE enquiry.referral_id = referral.record_id LIMIT 1)
                   AS enquiry_id
        FROM cases_referral referral
        WHERE referral.decision = 'pending' AND referral.closed_on IS NULL AND referral.first_response_at IS NULL
        UNION ALL
        SELECT hub_id, NULL, NULL, received_at, id
        FROM cases_enquiry
        WHERE referral_id IS NULL AND outcome = 'pending' AND first_response_at IS NULL
    ) asked
    LEFT JOIN LATERAL (
        SELECT sum(least(coalesce(answered_at, %(now)s), %(now)s) - asked_at) AS still,
               bool_or(answered_at IS NULL) AS paused
        FROM cases_enquiryquestion question
        WHERE question.enquiry_id = asked.enquiry_id AND asked_at < %(now)s
    ) stood ON true
)
"""
