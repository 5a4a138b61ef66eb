"""Doors of placements."""

from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, Door

DOORS = {
    "hub": Door("/hubs/{east}", KNOW_ROBIN | {"governance_lead": 404}, READ_ONLY),
}  # fmt: skip
