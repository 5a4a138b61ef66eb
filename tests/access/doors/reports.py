"""Doors of reports."""

from tests.access.doors.outcomes import FIGURES, OWN_TRANSFER, READ_ONLY, TRACKER, Door

DOORS = {
    "figures": Door("/figures", FIGURES, READ_ONLY),
    "service_stickability": Door("/stickability", FIGURES, READ_ONLY),
    "figure": Door("/figures/{measure}", FIGURES, READ_ONLY),
    "figure_list": Door("/figures/{measure}/list?{period}", FIGURES, READ_ONLY),
    "figure_csv": Door("/figures/{measure}/csv", FIGURES, READ_ONLY),
    "occupancy_csv": Door("/figures/bed_occupancy/months", FIGURES, READ_ONLY),
    "tracker": Door("/tracker", TRACKER, READ_ONLY),
    "bring_tracker": Door("/tracker/bring", TRACKER, TRACKER),
    "send_tracker": Door("/tracker/send", READ_ONLY,
                         TRACKER | {"service_manager": 302, "performance_officer": 302}),
    "transfer": Door("/tracker/{transfer}", OWN_TRANSFER, READ_ONLY),
    "transfer_file": Door("/tracker/{transfer}/file", OWN_TRANSFER | {"service_manager": 404}, READ_ONLY),
}  # fmt: skip
