"""Who stayed in a hub's bed, for how long, and who went to homes out of the area."""


def residential_people() -> str:
    """People with at least one occupied night in the period."""
    return """
        SELECT period.number AS period, hub, person_id, record_id, 1 AS numerator, NULL AS denominator
        FROM in_hub_bed
        JOIN period ON nights && span
    """


def residential_length_of_stay() -> str:
    """Over hub_bed placements that started in the period and have ended by the last day of the data asked for
    (`--to`): nights from start to end, available or not; a stay of no nights is one of 0.
    """
    return """
        SELECT period.number AS period, hub.tracker_ref AS hub, person_id, record_id,
               claim.end_on - claim.start_on AS numerator, 1 AS denominator
        FROM placements_claim claim
        JOIN period ON claim.start_on >= period.start_on AND claim.start_on < after_on
        JOIN hubs_bed bed ON bed.id = claim.bed_id
        JOIN hubs_hub hub ON hub.id = bed.hub_id
        WHERE kind = 'hub_bed' AND claim.end_on <= asked_to
    """


def out_of_area_placements() -> str:
    """`residential_external` placements with in_area `no` that started in the period."""
    return """
        SELECT period.number AS period, person_id, record_id, 1 AS numerator, NULL AS denominator
        FROM placements_claim claim
        JOIN placements_stay stay ON stay.claim_id = claim.record_id
        JOIN period ON claim.start_on >= period.start_on AND claim.start_on < after_on
        WHERE kind = 'residential_external' AND NOT in_area
    """


def notifiable_incidents() -> str:
    """Incidents with notifiable `yes` that occurred in the period."""
    return """
        SELECT period.number AS period, hub.tracker_ref AS hub, concerned.person_id, concerned.record_id,
               'an incident that names nobody' AS thing, 1 AS numerator, NULL AS denominator
        FROM placements_incident incident
        JOIN period ON occurred_at >= from_at AND occurred_at < to_at
        JOIN hubs_hub hub ON hub.id = incident.hub_id
        LEFT JOIN LATERAL (
            SELECT person_id, record_id
            FROM placements_incidentperson
            WHERE incident_id = incident.id
            ORDER BY record_id
            LIMIT 1
        ) concerned ON true
        WHERE notifiable
    """
