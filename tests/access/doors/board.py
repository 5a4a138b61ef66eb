"""Doors of the bed board, of rooms, and of the dashboard of beds. The hub manager of the cast runs East."""

from tests.access.doors.administration import GIVES, done
from tests.access.doors.outcomes import FIGURES, KNOW_ROBIN, READ_ONLY, Door

#: Who may ask about the day of East.
OF_EAST = KNOW_ROBIN | {"governance_lead": 404}

DOORS = {
    "bed_board": Door("/hubs/{east}/beds", OF_EAST, READ_ONLY),
    "room": Door("/rooms/{bed}", OF_EAST, READ_ONLY),
    "change_closure": Door("/closures/{closure}/change", GIVES, GIVES),
    "undo_reopen_bed": Door("/closures/{closure}/end/undo", READ_ONLY, done(GIVES)),
    "occupancy": Door("/occupancy", FIGURES, READ_ONLY),
    "occupancy_list": Door("/occupancy/measure/free", FIGURES, READ_ONLY),
    "occupancy_years_csv": Door("/occupancy/years/csv", FIGURES, READ_ONLY),
    "occupancy_tonight_csv": Door("/occupancy/tonight/csv", FIGURES, READ_ONLY),
    "bed_months": Door("/occupancy/months", FIGURES, READ_ONLY),
    "bed_months_csv": Door("/occupancy/months/csv", FIGURES, READ_ONLY),
}  # fmt: skip
