"""Doors of the days at a hub: the log, nights, visitors, medicines, money."""

from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door

#: Pages of the hub itself: whoever is not posted there asks in vain.
HUB_READ = KNOW_ROBIN | {"governance_lead": 404}
KEEP = KNOW_ROBIN | {"performance_officer": 403}
RUN = KEEP | dict.fromkeys(("hub_worker", "key_worker"), 403)
PRESS = {who: 302 if status == 200 else status for who, status in KEEP.items()}
HUB, ONE = "/hubs/{east}", "/young-people/{robin}"
RECORD = f"{ONE}/records"

DOORS = {
    "day_log": Door(f"{HUB}/day", HUB_READ, READ_ONLY),
    "write_log": Door(f"{HUB}/day/new", KEEP, KEEP),
    "correct_log": Door(f"{RECORD}/{{entry}}/day", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "take_back_log": Door(f"{RECORD}/{{entry}}/take-back-day", READ_ONLY, PRESS),
    "days_of": Door(f"{ONE}/days", KNOW_ROBIN, READ_ONLY),
    "night_checks": Door(f"{HUB}/nights", HUB_READ, READ_ONLY),
    "look_in": Door(f"{HUB}/nights/round", KEEP, KEEP),
    "set_house_nights": Door(f"{HUB}/nights/how-often", RUN, RUN),
    "correct_check": Door(f"{RECORD}/{{check}}/night-check", KEEP, KEEP),
    "take_back_round": Door(f"{RECORD}/{{check}}/take-back-round", READ_ONLY, PRESS),
    "set_night_interval": Door(f"{ONE}/nights", KEEP, KEEP),
    "visitors_book": Door(f"{HUB}/visitors", KEEP, READ_ONLY),
    "let_in": Door(f"{HUB}/visitors/new", KEEP, KEEP),
    "let_out": Door("/visitors/{came}/left", READ_ONLY, PRESS),
    "stay_on": Door("/visitors/{came}/still-here", READ_ONLY, PRESS),
    "change_visitor": Door("/visitors/{came}/change", KEEP, KEEP),
    "take_back_visitor": Door("/visitors/{came}/take-back", READ_ONLY, PRESS),
    "medicines_round": Door(f"{HUB}/medicines", KEEP, READ_ONLY),
    "medicines": Door(f"{ONE}/medicines", KNOW_ROBIN, READ_ONLY),
    "begin_medicine": Door(f"{ONE}/medicines/new", KEEP, KEEP),
    "change_medicine": Door(f"{RECORD}/{{medicine}}/medicine", KEEP, KEEP),
    "end_medicine": Door(f"{RECORD}/{{medicine}}/end-medicine", KEEP, KEEP),
    "take_back_medicine": Door(f"{RECORD}/{{medicine}}/take-back-medicine", READ_ONLY, PRESS),
    "give_medicine": Door(f"{RECORD}/{{medicine}}/give", KEEP, KEEP),
    "move_stock": Door(f"{RECORD}/{{medicine}}/stock", KEEP, KEEP),
    "put_given_right": Door(f"{RECORD}/{{line}}/given", KEEP, KEEP),
    "confirm_given": Door(f"{RECORD}/{{line}}/second-initials", READ_ONLY, PRESS),
    "money": Door(f"{ONE}/money", KNOW_ROBIN, READ_ONLY),
    "keep_money": Door(f"{ONE}/money/new", KEEP, KEEP),
    "put_money_right": Door(f"{RECORD}/{{money}}/money", KEEP, KEEP),
    "confirm_money": Door(f"{RECORD}/{{money}}/money-second-initials", READ_ONLY, PRESS),
}
