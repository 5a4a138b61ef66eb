"""Doors of help, of one's own settings, of feedback, and the service's own face."""

from tests.access.doors.outcomes import CAST, EVERYBODY, READ_ONLY, TO_SIGN_IN, Door

#: Who left, or is nobody's sign-in, comes no further than the door.
GONE = dict.fromkeys(("leaver", "without_worker"), 403)
ANYBODY_SIGNED_IN = EVERYBODY | GONE | TO_SIGN_IN
SENT = dict.fromkeys(CAST, 302) | GONE
ONE_WAY = READ_ONLY | GONE
NOBODY_SAID_THIS = "00000000-0000-4000-8000-000000000000"
ABSENT = dict.fromkeys(CAST, 404)
MANAGERS = dict.fromkeys(CAST, 403) | {"hub_manager": 200, "service_manager": 200} | TO_SIGN_IN
NOT_ALLOWED_OR_ABSENT = MANAGERS | {"hub_manager": 404, "service_manager": 404}

DOORS = {
    "help": Door("/help", EVERYBODY, EVERYBODY, {"words": "print"}),
    "glossary": Door("/help/words", ANYBODY_SIGNED_IN, ONE_WAY),
    "whats_new": Door("/whats-new", ANYBODY_SIGNED_IN, SENT),
    "you_said": Door("/whats-new/you-said", ANYBODY_SIGNED_IN, ONE_WAY),
    "my_settings": Door("/my/settings", ANYBODY_SIGNED_IN, SENT),
    "feedback": Door("/feedback", MANAGERS, ONE_WAY),
    "give_feedback": Door("/feedback/give", ONE_WAY, SENT, {"page": "home", "useful": "yes"}),
    "say_more": Door(f"/feedback/{NOBODY_SAID_THIS}", ABSENT | GONE | TO_SIGN_IN,
                     ABSENT | GONE | {"nobody": 403}, {"words": "x"}),  # the words come back
    "take_words_away": Door(f"/feedback/{NOBODY_SAID_THIS}/take-away", ONE_WAY, NOT_ALLOWED_OR_ABSENT),
    # a service without a colour or a picture of its own has nothing to give
    "service_css": Door("/service/none.css", ABSENT, dict.fromkeys(CAST, 405)),
    "service_logo": Door("/service/none/logo", ABSENT, dict.fromkeys(CAST, 405)),
}  # fmt: skip
