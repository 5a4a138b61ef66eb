"""Doors of moves. What is asked of a stay of East is for who works there."""

from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, Door

#: Who looks after the house and whoever lives there.
MOVES = KNOW_ROBIN | {"performance_officer": 403}
ONE = "/young-people/{robin}"
STAY, HOLD = f"{ONE}/stays/{{past_stay}}", f"{ONE}/stays/{{past_hold}}"

DOORS = {
    "moves": Door("/hubs/{east}/moves", KNOW_ROBIN, READ_ONLY),
    "place_somebody": Door("/hubs/{east}/place", MOVES, MOVES),
    "homes": Door(f"{ONE}/homes", KNOW_ROBIN, READ_ONLY),
    "admit": Door(f"{ONE}/move-in", MOVES, MOVES),
    "begin_stay": Door(f"{ONE}/homes/new", MOVES, MOVES),
    "keep_a_bed": Door(f"{ONE}/keep-a-bed", MOVES, MOVES),
    "arrive": Door(f"{STAY}/arrive", MOVES, MOVES),
    "did_not_arrive": Door(f"{STAY}/did-not-arrive", MOVES, MOVES),
    "extend_stay": Door(f"{STAY}/longer", MOVES, MOVES),
    "move_bed": Door(f"{STAY}/room", MOVES, MOVES),
    "leave": Door(f"{STAY}/leave", MOVES, MOVES),
    "say_left": Door(f"{STAY}/left", MOVES, MOVES),
    "correct_stay": Door(f"{STAY}/correct", MOVES, MOVES),
    "hold_bed": Door(f"{STAY}/keep", MOVES, MOVES),
    "extend_hold": Door(f"{HOLD}/keep-longer", MOVES, MOVES),
    "end_hold": Door(f"{HOLD}/keep-no-longer", MOVES, MOVES),
    "come_back_to_bed": Door(f"{HOLD}/back", MOVES, MOVES),
    "take_back_move": Door(
        f"{STAY}/take-back", READ_ONLY, {who: 302 if got == 200 else got for who, got in MOVES.items()}
    ),
}
