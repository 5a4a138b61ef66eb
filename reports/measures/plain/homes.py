"""Of the hubs and who lives in them."""

PLAIN: dict[str, str] = {
    # Beds
    "bed_nights_available": (
        "How many nights the hubs’ beds could be slept in: each bed that was open counts one a night."
    ),
    "bed_occupancy": (
        "Of the nights on which the hubs’ beds could be slept in, how many had a young person living in the "
        "bed."
    ),
    "bed_empty": (
        "Of the nights on which the hubs’ beds could be slept in, how many had nobody living in the bed and "
        "nobody it was held for."
    ),
    "weeks_full": (
        "In how many weeks of the year the hub had beds to sleep in and none was empty on any night."
    ),
    # Living in a hub
    "residential_people": "How many young people lived in a hub for at least one night of the period.",
    "residential_length_of_stay": (
        "How many nights a stay in a hub lasted, on average. It counts the stays that began in the period "
        "and are over."
    ),
    "out_of_area_placements": (
        "How many times a young person moved to a children’s home outside the area in the period."
    ),
    "notifiable_incidents": "How many incidents in the period were serious enough that Ofsted must be told.",
}
