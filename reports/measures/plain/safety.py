"""Of going missing, the police and RAISE."""

PLAIN: dict[str, str] = {
    # Missing
    "missing_from_hub": "How many times a young person went missing from a hub in the period.",
    "missing_all": "How many times a young person went missing in the period, from anywhere.",
    "return_interviews_72h": (
        "Of the times a young person came back in the period after going missing, how many were followed by "
        "a talk about it within 72 hours."
    ),
    # Police
    "arrests": "How many arrests there were in the period.",
    "charges": "How many charges there were in the period.",
    "charge_rate": "How many charges there were in the period for each 100 arrests. It can be more than 100.",
    "people_arrested": (
        "Of the young people worked with in the period, how many were arrested while they were worked with."
    ),
    "offence_gravity": (
        "How grave the offences of the period were, on average, where a score was written down: 8 is the "
        "gravest."
    ),
    "offences_in_hubs": "How many offences happened in a hub in the period.",
    # RAISE
    "raise_meetings": "How many RAISE meetings were held in the period.",
    "raise_actions_on_time": (
        "Of the RAISE actions that were due in the period, how many were done by the day they were due."
    ),
}
