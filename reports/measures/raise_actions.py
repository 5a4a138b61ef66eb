"""RAISE: meetings held, and whether agencies did in time what they took on."""


def raise_meetings() -> str:
    """RAISE meetings held in the period."""
    return """
        SELECT period.number AS period, hub.tracker_ref AS hub, concerned.person_id, concerned.record_id,
               'a meeting that names nobody' AS thing, 1 AS numerator, NULL AS denominator
        FROM raise_meetings_meeting meeting
        JOIN period ON held_at >= from_at AND held_at < to_at
        JOIN hubs_hub hub ON hub.id = meeting.hub_id
        LEFT JOIN LATERAL (
            SELECT person_id, record_id
            FROM raise_meetings_meetingperson
            WHERE meeting_id = meeting.id
            ORDER BY record_id
            LIMIT 1
        ) concerned ON true
    """


def raise_actions_on_time() -> str:
    """Of actions whose due_on is in the period: completed_on no later than due_on."""
    return """
        SELECT period.number AS period, agency.tracker_ref AS agency, person_id, record_id,
               coalesce(completed_on <= due_on, false)::int AS numerator, 1 AS denominator
        FROM raise_meetings_action action
        JOIN period ON due_on >= start_on AND due_on < after_on
        JOIN partners_agency agency ON agency.id = action.agency_id
    """
