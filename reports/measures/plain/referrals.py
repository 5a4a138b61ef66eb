"""Of referrals and emergencies."""

PLAIN: dict[str, str] = {
    # Referrals
    "referrals_received": "How many referrals came in during the period, whether or not they were accepted.",
    "referrals_first_response_24h": (
        "Of the referrals received in the period, how many had a first answer within 24 hours."
    ),
    "closed_with_objectives": (
        "How many referrals were closed in the period with a note of whether their aims were met."
    ),
    "objectives_met": (
        "Of the referrals closed in the period with a note of their aims, how many met them, fully or in "
        "part."
    ),
    "objectives_fully_met": (
        "Of the referrals closed in the period with a note of their aims, how many met them fully."
    ),
    # Emergencies
    "emergency_referrals": (
        "How many emergency referrals came in during the period, whether or not they were accepted."
    ),
    "emergency_people": "How many young people were referred in an emergency in the period.",
    "emergency_already_looked_after": (
        "Of the young people referred in an emergency in the period, how many were in care on the day."
    ),
    "emergency_later_looked_after": (
        "Of the young people referred in an emergency in the period, how many were not in care on the day "
        "and came into care later, by its last day."
    ),
    "emergency_looked_after": (
        "Of the young people referred in an emergency in the period, how many were in care on the day or "
        "came into care later, by its last day."
    ),
    "emergency_still_looked_after": (
        "Of the young people referred in an emergency in the period who were in care then or came into care "
        "later, how many were in care on its last day."
    ),
    "emergency_residential": (
        "Of the young people referred in an emergency in the period, how many then lived in a hub or "
        "another children’s home for at least a night of it."
    ),
}
