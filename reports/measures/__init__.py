"""The measures: what each figure counts (docs/measures.md). One function a measure, a module a subject, one dict.

A function gives the query of the items behind its figures; its docstring is the definition. `figures.py` adds the
items up and `listing.py` shows them, so that a number and the list behind it come from one query.
Open first: measure.py, then words.py and any subject. plain/ says each in plain words.
"""

from reports.measures import (
    beds,
    care,
    education,
    emergency,
    key_work,
    missing,
    police,
    raise_actions,
    referrals,
    residential,
    specialists,
    wellbeing,
)
from reports.measures.measure import (
    DISCIPLINES,
    HUBS,
    NEEDS,
    SERVICE_AND_AGENCIES,
    SERVICE_AND_HUBS,
    Measure,
    Unit,
)
from reports.measures.periods import Length

__all__ = ["MEASURES", "SUBJECTS", "Measure", "subject_of"]

COUNT, PERCENT, MEAN = Unit.COUNT, Unit.PERCENT, Unit.MEAN
HALVES, QUARTERS, YEARS_AND_MONTHS = (Length.HALF,), (Length.QUARTER,), (Length.YEAR, Length.MONTH)

#: The page's subjects, in the order in which people read them.
SUBJECTS: dict[str, dict[str, Measure]] = {
    "Referrals": {
        "referrals_received": Measure(
            "Referrals received", COUNT, referrals.referrals_received, by=SERVICE_AND_HUBS
        ),
        "referrals_first_response_24h": Measure(
            "Answered within 24 hours", PERCENT, referrals.referrals_first_response_24h, by=SERVICE_AND_HUBS
        ),
        "closed_with_objectives": Measure(
            "Closed, with what was achieved", COUNT, referrals.closed_with_objectives
        ),
        "objectives_met": Measure("Objectives met, fully or partly", PERCENT, referrals.objectives_met),
        "objectives_fully_met": Measure("Objectives fully met", PERCENT, referrals.objectives_fully_met),
    },
    "Emergencies": {
        "emergency_referrals": Measure("Emergency referrals", COUNT, emergency.emergency_referrals),
        "emergency_people": Measure("People referred in an emergency", COUNT, emergency.emergency_people),
        "emergency_already_looked_after": Measure(
            "Already looked after when referred", COUNT, emergency.emergency_already_looked_after
        ),
        "emergency_later_looked_after": Measure(
            "Came into care afterwards", COUNT, emergency.emergency_later_looked_after
        ),
        "emergency_looked_after": Measure(
            "Looked after, before or afterwards", COUNT, emergency.emergency_looked_after
        ),
        "emergency_still_looked_after": Measure(
            "Still looked after at the end", COUNT, emergency.emergency_still_looked_after
        ),
        "emergency_residential": Measure(
            "Slept in a hub or another children’s home", COUNT, emergency.emergency_residential
        ),
    },
    "Beds": {
        "bed_nights_available": Measure(
            "Bed nights available", COUNT, beds.bed_nights_available, by=SERVICE_AND_HUBS, of_a_home=True
        ),
        "bed_occupancy": Measure(
            "Beds slept in", PERCENT, beds.bed_occupancy, by=SERVICE_AND_HUBS, of_a_home=True
        ),
        "bed_empty": Measure("Beds empty", PERCENT, beds.bed_empty, by=SERVICE_AND_HUBS, of_a_home=True),
        "weeks_full": Measure("Weeks with no empty bed", COUNT, beds.weeks_full, by=HUBS, of_a_home=True),
    },
    "Living in a hub": {
        "residential_people": Measure(
            "People who slept in a hub", COUNT, residential.residential_people, by=SERVICE_AND_HUBS, once=True
        ),
        "residential_length_of_stay": Measure(
            "Length of a stay",
            MEAN,
            residential.residential_length_of_stay,
            by=SERVICE_AND_HUBS,
            per="nights",
        ),
        "out_of_area_placements": Measure(
            "Moves to children’s homes out of the area", COUNT, residential.out_of_area_placements
        ),
        "notifiable_incidents": Measure(
            "Incidents that Ofsted was told of",
            COUNT,
            residential.notifiable_incidents,
            by=SERVICE_AND_HUBS,
            lengths=HALVES,
            of_a_home=True,
        ),
    },
    "Care": {
        "worked_with_18_plus": Measure("Worked with at 18 or older", COUNT, care.worked_with_18_plus),
        "edge_of_care_people": Measure("People on the edge of care", COUNT, care.edge_of_care_people),
        "edge_of_care_now_looked_after": Measure(
            "Edge of care, looked after at the end", PERCENT, care.edge_of_care_now_looked_after
        ),
        "edge_of_care_became_looked_after": Measure(
            "Edge of care, came into care in the year", PERCENT, care.edge_of_care_became_looked_after
        ),
    },
    "Key work": {
        "key_worker_changes": Measure(
            "Changes of key worker", MEAN, key_work.key_worker_changes, per="changes"
        ),
        "key_worker_tenure": Measure(
            "Time with this key worker", MEAN, key_work.key_worker_tenure, per="days"
        ),
        "key_worker_contact_share": Measure(
            "Contacts made by their own key worker", PERCENT, key_work.key_worker_contact_share
        ),
        "continuity_index": Measure(
            "Continuity of care", MEAN, key_work.continuity_index, divided=True, per="points from 0 to 1"
        ),
        "days_since_contact": Measure(
            "Time since the last contact", MEAN, key_work.days_since_contact, per="days"
        ),
    },
    "Specialists": {
        "specialist_people": Measure(
            "People seen by a specialist", COUNT, specialists.specialist_people, by=DISCIPLINES, once=True
        ),
        "specialist_interventions": Measure(
            "Sessions with a specialist",
            COUNT,
            specialists.specialist_interventions,
            by=DISCIPLINES,
            lengths=YEARS_AND_MONTHS,
        ),
        "slcn_identified": Measure("Speech and language needs found", PERCENT, specialists.slcn_identified),
        "slcn_main_need": Measure(
            "Main speech and language need", PERCENT, specialists.slcn_main_need, by=NEEDS
        ),
        "sdq_mean": Measure("Wellbeing questionnaire (SDQ)", MEAN, wellbeing.sdq_mean, per="points of 40"),
    },
    "Missing": {
        "missing_from_hub": Measure(
            "Went missing from a hub", COUNT, missing.missing_from_hub, by=SERVICE_AND_HUBS, lengths=HALVES
        ),
        "missing_all": Measure("Went missing", COUNT, missing.missing_all, lengths=HALVES),
        "return_interviews_72h": Measure(
            "Talked with within 72 hours of return", PERCENT, missing.return_interviews_72h, lengths=HALVES
        ),
    },
    "Police": {
        "arrests": Measure("Arrests", COUNT, police.arrests, lengths=HALVES),
        "charges": Measure("Charges", COUNT, police.charges, lengths=HALVES),
        "charge_rate": Measure("Charges for each 100 arrests", PERCENT, police.charge_rate, lengths=HALVES),
        "people_arrested": Measure(
            "People worked with who were arrested", PERCENT, police.people_arrested, lengths=HALVES
        ),
        "offence_gravity": Measure(
            "Gravity of offences", MEAN, police.offence_gravity, lengths=HALVES, per="points from 1 to 8"
        ),
        "offences_in_hubs": Measure(
            "Offences in hubs", COUNT, police.offences_in_hubs, by=SERVICE_AND_HUBS, lengths=QUARTERS
        ),
    },
    "RAISE": {
        "raise_meetings": Measure(
            "RAISE meetings", COUNT, raise_actions.raise_meetings, by=SERVICE_AND_HUBS, of_a_home=True
        ),
        "raise_actions_on_time": Measure(
            "RAISE actions done in time",
            PERCENT,
            raise_actions.raise_actions_on_time,
            by=SERVICE_AND_AGENCIES,
        ),
    },
    "Education": {
        "in_education": Measure("In school, college, training or work", PERCENT, education.in_education),
    },
}

MEASURES: dict[str, Measure] = {
    name: measure for group in SUBJECTS.values() for name, measure in group.items()
}


def subject_of(name: str) -> str:
    return next(subject for subject, group in SUBJECTS.items() if name in group)
