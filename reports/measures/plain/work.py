"""Of care, key work, specialists and education."""

PLAIN: dict[str, str] = {
    # Care
    "worked_with_18_plus": (
        "How many of the young people worked with in the period were 18 or older at the time."
    ),
    "edge_of_care_people": (
        "How many of the young people worked with in the period were on the edge of care at the time."
    ),
    "edge_of_care_now_looked_after": (
        "Of the young people on the edge of care while they were worked with in the period, how many were "
        "in care on its last day."
    ),
    "edge_of_care_became_looked_after": (
        "Of the young people on the edge of care while they were worked with in the period, how many came "
        "into care in it and were in care on its last day."
    ),
    # Key work
    "key_worker_changes": (
        "How many times a young person’s key worker changed in the period, on average, for everybody worked "
        "with."
    ),
    "key_worker_tenure": (
        "How many days young people had had the same key worker on the last day of the period, on average."
    ),
    "key_worker_contact_share": (
        "Of the times young people with a key worker were reached in the period, how many times it was that "
        "key worker who reached them."
    ),
    "continuity_index": (
        "How far young people were reached by the same worker each time in the period: 1 is always the same "
        "one, 0 is somebody new every time. It counts those reached at least three times."
    ),
    "days_since_contact": (
        "How many days it was, on the last day of the period, since young people were last reached, on "
        "average."
    ),
    # Specialists
    "specialist_people": "How many young people a specialist worked with in the period.",
    "specialist_interventions": "How many times a specialist worked with a young person in the period.",
    "slcn_identified": (
        "Of the young people seen for their communication in the period, how many have a need found there "
        "by its last day."
    ),
    "slcn_main_need": (
        "Of the young people seen for their communication in the period whose main need is known, how many "
        "have each one."
    ),
    "sdq_mean": (
        "The average score in the wellbeing questionnaire (SDQ), from each young person’s last one of the "
        "period at 12 to 17 years old. A higher score means more difficulties."
    ),
    # Education
    "in_education": (
        "Of the young people worked with on the last day of the period whose education is known, how many "
        "were in school, college, training or work."
    ),
}
