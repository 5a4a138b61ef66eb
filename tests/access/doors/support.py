"""Doors of questions to specialists, sessions, formulations. Of the cast nobody who knows Robin is a specialist."""

from tests.access.doors.cases import NOT_OFFERED
from tests.access.doors.outcomes import (
    EVERYBODY,
    FIGURES,
    KNOW_ROBIN,
    READ_ONLY,
    TO_SIGN_IN,
    WRITE_OF_ROBIN,
    Door,
)

WRITERS = EVERYBODY | dict.fromkeys(
    ("performance_officer", "governance_lead", "leaver", "without_worker"), 403
) | TO_SIGN_IN  # fmt: skip
#: Asked by the hub manager.
PARTIES = WRITE_OF_ROBIN | dict.fromkeys(("hub_worker", "key_worker", "service_manager"), 403)
DONE = {who: 302 if status == 200 else status for who, status in PARTIES.items()}
NO_SPECIALIST = {who: 403 if status == 200 else status for who, status in KNOW_ROBIN.items()}

ASK = "/young-people/{robin}/records/{ask}"
DOORS = {
    "asks": Door("/asks", WRITERS, READ_ONLY),
    "support": Door("/young-people/{robin}/support", KNOW_ROBIN, READ_ONLY),
    "ask_specialist": Door("/young-people/{robin}/asks/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "answer_ask": Door(f"{ASK}/answer", PARTIES, PARTIES),
    "drop_ask": Door(f"{ASK}/no-longer-needed", READ_ONLY, DONE),
    "take_up_ask": Door(f"{ASK}/needed-again", READ_ONLY, DONE),
    "take_back_ask": Door(f"{ASK}/take-back-ask", READ_ONLY, DONE),
    "record_intervention": Door("/young-people/{robin}/sessions/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "write_formulation": Door(
        "/young-people/{robin}/formulations/new/life_coach", NO_SPECIALIST, NO_SPECIALIST
    ),
    "take_back_formulation": Door(
        "/young-people/{robin}/records/{formulation}/take-back-formulation", READ_ONLY, NOT_OFFERED
    ),
    "service_consults": Door("/consults", FIGURES, READ_ONLY),
}
