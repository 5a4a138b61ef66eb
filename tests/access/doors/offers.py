"""Doors of a place offered, of a night's emergency, and of the places beside the hubs."""

from tests.access.doors.administration import GIVES, done
from tests.access.doors.help import SENT
from tests.access.doors.outcomes import CAST, OUTSIDE, READ_ONLY, TO_SIGN_IN, WRITE_OF_ROBIN, Door

#: Managers decide; whoever looks after the house reads it, writes what it means, and lets somebody in at night.
DECIDE = WRITE_OF_ROBIN | dict.fromkeys(("hub_worker", "key_worker"), 403)
HOUSEHOLD = (
    dict.fromkeys(CAST, 403)
    | dict.fromkeys(
        ("hub_worker", "key_worker", "hub_manager", "worker_of_another_hub", "service_manager"), 200
    )
    | OUTSIDE
    | TO_SIGN_IN
)
ROBIN = "/young-people/{robin}"
RECORD = f"{ROBIN}/records"

DOORS = {
    "offer_place": Door(f"{ROBIN}/offer-a-place", DECIDE, DECIDE),
    "offer": Door(f"{RECORD}/{{matching}}/offer", WRITE_OF_ROBIN, READ_ONLY),
    "write_impact": Door(f"{RECORD}/{{matching}}/what-it-would-mean", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "keep_place": Door(f"{RECORD}/{{thought}}/keep-the-bed", DECIDE, DECIDE),
    # while Robin sleeps in a bed of ours none is kept; of two who press, one has offered it
    "make_offer": Door(f"{RECORD}/{{thought}}/offer-it", READ_ONLY, done(DECIDE) | {"service_manager": 200}),
    "answer_offer": Door(f"{RECORD}/{{offered}}/answer-to-offer", DECIDE, DECIDE),
    "move_in": Door(f"{RECORD}/{{accepted}}/moves-in", DECIDE, DECIDE),
    "look_back": Door(f"{RECORD}/{{moved}}/look-back", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "take_back_offer": Door(f"{RECORD}/{{matching}}/take-back-offer", READ_ONLY, done(DECIDE)),
    "say_of_joining": Door(f"{RECORD}/{{matching}}/residents/{{resident}}", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "close_strip": Door("/offering/close", READ_ONLY, SENT),
    "kept_apart": Door(f"{ROBIN}/kept-apart", DECIDE, READ_ONLY),
    "keep_apart": Door(f"{ROBIN}/kept-apart/new", DECIDE, DECIDE),
    "review_keep_apart": Door(f"{RECORD}/{{apart}}/kept-apart/look-again", DECIDE, DECIDE),
    "end_keep_apart": Door(f"{RECORD}/{{apart}}/kept-apart/end", DECIDE, DECIDE),
    "take_back_keep_apart": Door(f"{RECORD}/{{apart}}/kept-apart/undo", READ_ONLY, done(DECIDE)),
    "emergency_tonight": Door("/hubs/{east}/emergency", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "emergency_of": Door("/hubs/{east}/emergency/{robin}", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "places": Door("/places", HOUSEHOLD, READ_ONLY),
    "add_place": Door("/places/new", GIVES, GIVES),
    "place": Door("/places/{place}", HOUSEHOLD, READ_ONLY),
    "change_place": Door("/places/{place}/change", GIVES, GIVES),
    "close_place": Door("/places/{place}/close", GIVES, GIVES),
    "keep_place_open": Door("/places/{place}/close/undo", READ_ONLY, done(GIVES)),
    "add_relief": Door("/places/{place}/relief/new", GIVES, GIVES),
    "end_relief": Door("/relief/{relief}/end", GIVES, GIVES),
    "live_at": Door(f"{ROBIN}/home-beside-the-hubs", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
}
