"""Doors of shifts. The hub manager of the cast runs East; every shift named is of somebody else, at East."""

from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, Door

PLANS = KNOW_ROBIN | dict.fromkeys(("hub_worker", "key_worker", "performance_officer"), 403)
SIGNS = KNOW_ROBIN | {"performance_officer": 403}
HUB, SHIFT = "/hubs/{east}/shifts", "/shifts/{shift}"


def done(outcomes):
    return {who: 302 if status == 200 else status for who, status in outcomes.items()}


DOORS = {
    "shifts": Door(HUB, KNOW_ROBIN, READ_ONLY),
    "add_shift": Door(f"{HUB}/new", PLANS, PLANS),
    "record_worked_shift": Door(f"{HUB}/worked", PLANS, PLANS),
    "copy_week": Door(f"{HUB}/copy", PLANS, done(PLANS)),
    "begin_shift": Door(f"{HUB}/begin", READ_ONLY, done(SIGNS)),
    "shift": Door(SHIFT, KNOW_ROBIN, READ_ONLY),
    "change_shift": Door(f"{SHIFT}/change", PLANS, PLANS),
    "take_off_shift": Door(f"{SHIFT}/take-off", PLANS, done(PLANS)),
    "undo_take_off_shift": Door(f"{SHIFT}/take-off/undo", READ_ONLY, done(PLANS)),
    "undo_add_shift": Door(f"{SHIFT}/new/undo", READ_ONLY, done(PLANS)),
    "put_shift_right": Door("/shifts/{on_shift}/put-right", PLANS, PLANS),
    "begin_for": Door("/shifts/{sent}/here", READ_ONLY, done(SIGNS)),
    "end_shift": Door("/shifts/{on_shift}/end", READ_ONLY, done(SIGNS)),
    "leave_shift": Door("/shifts/{on_shift}/left", SIGNS, SIGNS),
    "undo_begin_shift": Door("/shifts/{on_shift}/begin/undo", READ_ONLY, done(SIGNS)),
    "undo_end_shift": Door("/shifts/{on_shift}/end/undo", READ_ONLY, done(SIGNS)),
}  # fmt: skip
