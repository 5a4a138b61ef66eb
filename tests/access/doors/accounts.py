"""Doors of sign-in: one's own way in is for everybody who is signed in, and about nobody else."""

from tests.access.doors.outcomes import CAST, EVERYBODY, READ_ONLY, TO_SIGN_IN, Door

OWN = EVERYBODY | TO_SIGN_IN
SENT = dict.fromkeys(CAST, 302)
#: None of the cast has a password or a factor, so there is nothing they could prove again.
NOTHING_TO_PROVE = dict.fromkeys(CAST, 403) | TO_SIGN_IN
#: Nobody has a passkey or an app of another, and none of the cast has one of their own.
NONE_OF_THEIRS = dict.fromkeys(CAST, 404) | TO_SIGN_IN
ABSENT = dict.fromkeys(CAST, 404)

DOORS = {
    "account_login": Door("/sign-in", SENT | {"nobody": 200}, SENT | {"nobody": 200},
                          {"login": "x@example.org"}),
    "account_logout": Door("/sign-out", EVERYBODY | TO_SIGN_IN, SENT),
    "account_reauthenticate": Door("/sign-in/again", NOTHING_TO_PROVE, NOTHING_TO_PROVE, {"password": ""}),
    "mfa_authenticate": Door("/sign-in/second-step", SENT, SENT, {"code": "1"}),
    "mfa_login_webauthn": Door("/sign-in/passkey", SENT, SENT, {"credential": "{}"}),
    "mfa_reauthenticate": Door("/sign-in/again/code", NOTHING_TO_PROVE, NOTHING_TO_PROVE, {"code": "1"}),
    "mfa_reauthenticate_webauthn": Door("/sign-in/again/passkey", NOTHING_TO_PROVE, NOTHING_TO_PROVE,
                                        {"credential": "{}"}),
    "forgotten": Door("/sign-in/forgotten", EVERYBODY, EVERYBODY, {"email": "x@example.org"}),
    "new_password": Door("/sign-in/new-password/AA/choose", ABSENT, ABSENT, {"password": "x"}),
    "change_password": Door("/my/password", OWN, OWN, {"password": "x"}),
    "mfa_index": Door("/my/sign-in", OWN, READ_ONLY),
    "mfa_activate_totp": Door("/my/sign-in/app", OWN, OWN, {"code": "1"}),
    "mfa_deactivate_totp": Door("/my/sign-in/app/remove", NONE_OF_THEIRS, NONE_OF_THEIRS),
    "mfa_list_webauthn": Door("/my/sign-in/passkeys", OWN, READ_ONLY),
    "mfa_add_webauthn": Door("/my/sign-in/passkeys/add", OWN, OWN, {"credential": "{}"}),
    "mfa_remove_webauthn": Door("/my/sign-in/passkeys/0/remove", NONE_OF_THEIRS, NONE_OF_THEIRS),
    "mfa_view_recovery_codes": Door("/my/sign-in/recovery-codes", OWN, READ_ONLY),
    "recovery_codes": Door("/my/sign-in/recovery-codes/new", READ_ONLY, OWN),
    "my_tokens": Door("/my/tokens", OWN, READ_ONLY),
    "new_token": Door("/my/tokens/new", OWN, OWN, {"name": ""}),
    "end_own_token": Door("/my/tokens/000000000000/end", READ_ONLY, SENT),
    "sign_in_with": Door("/sign-in/with/nobody", ABSENT, ABSENT),
    "link_provider": Door("/my/sign-in/with/nobody", ABSENT | TO_SIGN_IN, READ_ONLY),
}  # fmt: skip
