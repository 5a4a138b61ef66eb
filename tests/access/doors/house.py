"""Doors of the handover and of the house. The hub manager of the cast runs East; the service manager runs all."""

from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door

OF_EAST = KNOW_ROBIN | {"governance_lead": 404}


def sent(outcomes):
    """Something done sends on."""
    return {who: 302 if status == 200 else status for who, status in outcomes.items()}


WRITES = OF_EAST | {"performance_officer": 403}
KEEPS = WRITES
RUNS = KEEPS | dict.fromkeys(("hub_worker", "key_worker"), 403)
HANDOVER, HOUSE = "/hubs/{east}/handover", "/hubs/{east}/house"
VISIT, REVIEW = f"{HOUSE}/visits/{{home_visit}}", f"{HOUSE}/quality/{{quality}}"
CONSENT = f"{HOUSE}/consents/{{robin}}/{{visitor}}/end"
RECORD = "/young-people/{robin}/records/{own_words}"

DOORS = {
    "handover": Door(HANDOVER, OF_EAST, READ_ONLY),
    "handover_count": Door(f"{HANDOVER}/count", OF_EAST, READ_ONLY),
    "read_handover": Door(f"{HANDOVER}/read", READ_ONLY, sent(OF_EAST)),
    "write_handover_note": Door(f"{HANDOVER}/notes/new", WRITES, WRITES),
    "take_back_handover_note": Door(f"{HANDOVER}/notes/{{handover_note}}/take-back", READ_ONLY, sent(WRITES)),
    "pin_line": Door(f"{HANDOVER}/pin", READ_ONLY, sent(WRITES)),
    "change_pin": Door(f"{HANDOVER}/pins/{{pin}}", WRITES, WRITES),
    "unpin_line": Door(f"{HANDOVER}/pins/{{pin}}/down", READ_ONLY, sent(WRITES)),
    "home_records": Door(HOUSE, KEEPS, READ_ONLY),
    "register": Door(f"{HOUSE}/register", RUNS, READ_ONLY),
    "drills": Door(f"{HOUSE}/drills", KEEPS, READ_ONLY),
    "record_drill": Door(f"{HOUSE}/drills/new", KEEPS, KEEPS),
    "change_drill": Door(f"{HOUSE}/drills/{{drill}}", KEEPS, KEEPS),
    "independent_visits": Door(f"{HOUSE}/visits", RUNS, READ_ONLY),
    "independent_visit": Door(VISIT, RUNS, READ_ONLY),
    "record_independent_visit": Door(f"{HOUSE}/visits/new", RUNS, RUNS),
    "change_independent_visit": Door(f"{VISIT}/change", RUNS, RUNS),
    "add_recommendation": Door(f"{VISIT}/recommend", RUNS, RUNS),
    "reply_to_recommendation": Door(f"{VISIT}/recommended/{{recommended}}", RUNS, RUNS),
    "send_visit_copy": Door(f"{VISIT}/copy", RUNS, RUNS),
    "visitor_consents": Door(f"{HOUSE}/consents", RUNS, READ_ONLY),
    "consent_to_visitor": Door(f"{HOUSE}/consents/new", RUNS, RUNS),
    "end_consent": Door(CONSENT, RUNS, sent(RUNS) | {"service_manager": 404}),  # it has ended by then
    "quality_reviews": Door(f"{HOUSE}/quality", RUNS, READ_ONLY),
    "begin_review": Door(f"{HOUSE}/quality/new", RUNS, RUNS),
    "quality_review": Door(REVIEW, RUNS, READ_ONLY),
    "write_review": Door(f"{REVIEW}/write", RUNS, sent(RUNS)),
    "send_review": Door(f"{REVIEW}/sent", RUNS, RUNS),
    "begin_version": Door(
        f"{HOUSE}/quality/{{quality_sent}}/version", RUNS, sent(RUNS) | {"service_manager": 200}  # begun by then
    ),
    "add_quality_action": Door(f"{REVIEW}/to-do", RUNS, RUNS),
    "do_quality_action": Door(f"{REVIEW}/to-do/{{to_do_of_house}}/done", READ_ONLY, sent(RUNS)),
    "let_words_stand": Door(f"{RECORD}/let-stand", READ_ONLY, sent(WRITE_OF_ROBIN)),
    "take_words_out": Door(f"{RECORD}/take-out", READ_ONLY, sent(WRITE_OF_ROBIN)),
}  # fmt: skip


def by_token(reads, posts):
    """What programs are answered at the doors of the API, from those of the pages."""
    hub, here = "/api/v1/hubs/{east}", DOORS
    visit, review = f"{hub}/independent-visits/{{home_visit}}", f"{hub}/quality/{{quality}}"
    record = "/api/v1/young-people/{robin}/records/{own_words}"

    def both(page, form):
        return reads(page, here) | posts(here[form].post, 201)

    made = {
        "handover_notes": (f"{hub}/handover/notes", "write_handover_note"),
        "pin_line": (f"{hub}/handover/pins", "pin_line"),
        "add_recommendation": (f"{visit}/recommend", "add_recommendation"),
        "send_visit_copy": (f"{visit}/copy", "send_visit_copy"),
        "begin_version": (f"{hub}/quality/{{quality_sent}}/version", "begin_review"),
        "add_quality_action": (f"{review}/to-do", "add_quality_action"),
        "consent_to_visitor": (f"{hub}/consents", "consent_to_visitor"),
    }
    changed = {
        "read_handover": (f"{hub}/handover/read", "read_handover"),
        "change_pin": (f"{hub}/handover/pins/{{pin}}/change", "change_pin"),
        "unpin_line": (f"{hub}/handover/pins/{{pin}}/down", "unpin_line"),
        "change_drill": (f"{hub}/drills/{{drill}}/change", "change_drill"),
        "change_independent_visit": (f"{visit}/change", "change_independent_visit"),
        "reply_to_recommendation": (f"{visit}/recommended/{{recommended}}", "reply_to_recommendation"),
        "end_consent": (f"{hub}/consents/end", "consent_to_visitor"),
        "write_review": (f"{review}/write", "write_review"),
        "send_review": (f"{hub}/quality/{{quality_complete}}/sent", "send_review"),
        "do_quality_action": (f"{review}/to-do/{{to_do_of_house}}/done", "do_quality_action"),
        "take_words_out": (f"{record}/take-out", "take_words_out"),
    }
    return {
        "api_handover": (f"{hub}/handover", reads("handover", here)),
        "api_register": (f"{hub}/register", reads("register", here)),
        "api_drills": (f"{hub}/drills", both("drills", "record_drill")),
        "api_independent_visits": (
            f"{hub}/independent-visits",
            both("independent_visits", "record_independent_visit"),
        ),
        "api_quality_reviews": (f"{hub}/quality", both("quality_reviews", "begin_review")),
        "api_quality_review": (review, reads("quality_review", here)),
        "api_let_words_stand": (f"{record}/let-stand", posts(here["take_words_out"].post, 200)),
        **{f"api_{name}": (path, posts(here[door].post, 201)) for name, (path, door) in made.items()},
        **{f"api_{name}": (path, posts(here[door].post, 200)) for name, (path, door) in changed.items()},
    }
