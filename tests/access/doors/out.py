"""Doors of going out and coming back."""

from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, Door

MOVES = KNOW_ROBIN | {"performance_officer": 403}
#: A press leads back to a page, whatever the verb says to it.
PRESS = {who: 302 if status == 200 else status for who, status in MOVES.items()}
ONE = "/young-people/{robin}"
OUT = f"{ONE}/records/{{out}}"

DOORS = {
    "go_out": Door(f"{ONE}/out", MOVES, MOVES),
    "come_back": Door(f"{OUT}/in-again", READ_ONLY, PRESS),
    "undo_come_back": Door(f"{OUT}/in-again/undo", READ_ONLY, PRESS),
    "correct_out": Door(f"{OUT}/change-out", MOVES, MOVES),
    "undo_go_out": Door(f"{OUT}/out/undo", READ_ONLY, PRESS),
    "go_out_together": Door("/hubs/{east}/out", MOVES, MOVES),
    "all_back": Door("/hubs/{east}/all-back", READ_ONLY, PRESS),
    "undo_all_back": Door("/hubs/{east}/all-back/1700000000000000/undo", READ_ONLY, PRESS),
}  # fmt: skip
