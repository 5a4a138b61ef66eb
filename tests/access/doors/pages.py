"""Doors of nwd.pages."""

from tests.access.doors.outcomes import (
    CAST,
    EVERYBODY,
    KNOW_ROBIN,
    READ_ONLY,
    SENT_ON,
    STAFF,
    TO_SIGN_IN,
    Door,
)

#: A partner's people open these as their role says, and find in them those whom they may know.
READERS = STAFF | dict.fromkeys(("police_officer", "clinician"), 200) | {"governance_lead": 403}
SEARCHERS = SENT_ON | dict.fromkeys(("police_officer", "clinician"), 302) | {"governance_lead": 403}

DOORS = {
    "home": Door("/", EVERYBODY | TO_SIGN_IN, READ_ONLY),
    "alive": Door("/alive", EVERYBODY, EVERYBODY),
    "health": Door("/health", EVERYBODY, EVERYBODY),
    "health_each": Door("/health/each", dict.fromkeys(CAST, 404), dict.fromkeys(CAST, 404)),
    "metrics": Door("/metrics", dict.fromkeys(CAST, 404), dict.fromkeys(CAST, 404)),
    "caseload": Door("/caseload", READERS, READ_ONLY),
    "find": Door("/find", READERS, SEARCHERS, {"words": "nobody"}),
    "search_notes": Door("/find/notes", READERS, SEARCHERS, {"words": "nobody"}),
    "roles": Door("/roles", STAFF | {"police_officer": 200, "clinician": 200}, READ_ONLY),
    "person": Door("/young-people/{robin}", KNOW_ROBIN, READ_ONLY),
    "chronology": Door("/young-people/{robin}/chronology", KNOW_ROBIN, READ_ONLY),
    "stickability": Door("/young-people/{robin}/stickability", KNOW_ROBIN, READ_ONLY),
    "my_stickability": Door("/my/stickability", READERS, READ_ONLY),
    "who_looked": Door("/young-people/{robin}/who-looked", KNOW_ROBIN, READ_ONLY),
    "search_trail": Door("/trail", dict.fromkeys(CAST, 403) | TO_SIGN_IN | {"governance_lead": 200}, READ_ONLY),
    "record": Door("/young-people/{robin}/records/{note}", KNOW_ROBIN, READ_ONLY),
}  # fmt: skip
