"""Doors of lists as files, and of the lists that home shows the first of."""

from tests.access.doors.outcomes import (
    CAST,
    OWN_TRANSFER,
    READ_ONLY,
    SENT_ON,
    STAFF,
    TO_SIGN_IN,
    Door,
)

PARTNERS = ("police_officer", "clinician")
READERS = STAFF | dict.fromkeys(PARTNERS, 200) | {"governance_lead": 403}
SAVERS = SENT_ON | dict.fromkeys(PARTNERS, 302) | {"governance_lead": 403}
#: A view is its owner's, here the service manager's.
OWN_VIEW = dict.fromkeys(CAST, 404) | dict.fromkeys(("leaver", "without_worker", "governance_lead"), 403)
OWN_VIEW |= {"service_manager": 200} | TO_SIGN_IN

DOORS = {
    "missing": Door("/missing", READERS, READ_ONLY),
    "raise_actions": Door("/raise-actions", READERS, READ_ONLY),
    "my_views": Door("/my/views", READERS, READ_ONLY),
    "save_view": Door("/my/views/of/caseload?quiet=14", READERS, SAVERS, {"name": "Quiet"}),
    "change_view": Door(
        "/my/views/{view}/change", OWN_VIEW, OWN_VIEW | {"service_manager": 302}, {"name": "Quieter"}
    ),
    "take_view_away": Door("/my/views/{view}/delete", READ_ONLY, OWN_VIEW | {"service_manager": 302}),
    "bring_view_back": Door("/my/views/{view}/bring-back", READ_ONLY, OWN_VIEW | {"service_manager": 404}),
    "download": Door("/downloads/caseload/csv", READERS, READERS),
    "prepared": Door("/prepared/{prepared}", OWN_TRANSFER, READ_ONLY),
    "prepared_file": Door("/prepared/{prepared}/file", OWN_TRANSFER | {"service_manager": 404}, READ_ONLY),
}
