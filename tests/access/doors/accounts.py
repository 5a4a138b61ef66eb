"""Doors of sign-in."""

from tests.access.doors.outcomes import CAST, EVERYBODY, TO_SIGN_IN, Door

DOORS = {
    "account_login": Door("/sign-in", dict.fromkeys(CAST, 302) | {"nobody": 200},
                          dict.fromkeys(CAST, 302) | {"nobody": 200}, {"login": "x@example.org", "password": "x"}),
    "account_inactive": Door("/sign-in/closed", EVERYBODY, dict.fromkeys(CAST, 405)),
    "account_logout": Door("/sign-out", EVERYBODY | TO_SIGN_IN, dict.fromkeys(CAST, 302)),
}  # fmt: skip
