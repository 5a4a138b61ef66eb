from django.urls import path

from placements.offers import doors, keeping, strip, tonight, voices

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/offer-a-place", doors.offer_place, name="offer_place"),
    path(f"{RECORD}/offer", doors.offer, name="offer"),
    path(f"{RECORD}/what-it-would-mean", doors.write_impact, name="write_impact"),
    path(f"{RECORD}/keep-the-bed", doors.keep_place, name="keep_place"),
    path(f"{RECORD}/offer-it", doors.make_offer, name="make_offer"),
    path(f"{RECORD}/answer-to-offer", doors.answer_offer, name="answer_offer"),
    path(f"{RECORD}/moves-in", doors.move_in, name="move_in"),
    path(f"{RECORD}/look-back", doors.look_back, name="look_back"),
    path(f"{RECORD}/take-back-offer", doors.take_back_offer, name="take_back_offer"),
    path(f"{RECORD}/residents/<slug:resident>", voices.say_of_joining, name="say_of_joining"),
    path("offering/close", strip.close_strip, name="close_strip"),
    path(f"{ONE}/kept-apart", keeping.kept_apart, name="kept_apart"),
    path(f"{ONE}/kept-apart/new", keeping.keep_apart, name="keep_apart"),
    path(f"{RECORD}/kept-apart/look-again", keeping.review_keep_apart, name="review_keep_apart"),
    path(f"{RECORD}/kept-apart/end", keeping.end_keep_apart, name="end_keep_apart"),
    path(f"{RECORD}/kept-apart/undo", keeping.take_back_keep_apart, name="take_back_keep_apart"),
    path("hubs/<slug:reference>/emergency", tonight.emergency_tonight, name="emergency_tonight"),
    path(
        "hubs/<slug:reference>/emergency/<slug:person_reference>", tonight.emergency_of, name="emergency_of"
    ),
]
