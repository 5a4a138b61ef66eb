from django.urls import path

from placements.stays import doors, doors_in, doors_kept, doors_stay

ONE = "young-people/<slug:reference>"
STAY = f"{ONE}/stays/<uuid:record_reference>"

urlpatterns = [
    path("hubs/<slug:reference>/moves", doors.moves, name="moves"),
    path("hubs/<slug:reference>/place", doors_in.place_somebody, name="place_somebody"),
    path(f"{ONE}/homes", doors.homes, name="homes"),
    path(f"{ONE}/move-in", doors_in.admit, name="admit"),
    path(f"{ONE}/homes/new", doors_in.begin_stay, name="begin_stay"),
    path(f"{ONE}/keep-a-bed", doors_kept.keep_a_bed, name="keep_a_bed"),
    path(f"{STAY}/arrive", doors_in.arrive, name="arrive"),
    path(f"{STAY}/did-not-arrive", doors_in.did_not_arrive, name="did_not_arrive"),
    path(f"{STAY}/longer", doors_stay.extend_stay, name="extend_stay"),
    path(f"{STAY}/room", doors_stay.move_bed, name="move_bed"),
    path(f"{STAY}/leave", doors_stay.leave, name="leave"),
    path(f"{STAY}/left", doors_stay.say_left, name="say_left"),
    path(f"{STAY}/correct", doors_stay.correct_stay, name="correct_stay"),
    path(f"{STAY}/keep", doors_kept.hold_bed, name="hold_bed"),
    path(f"{STAY}/keep-longer", doors_kept.extend_hold, name="extend_hold"),
    path(f"{STAY}/keep-no-longer", doors_kept.end_hold, name="end_hold"),
    path(f"{STAY}/back", doors_kept.come_back_to_bed, name="come_back_to_bed"),
    path(f"{STAY}/take-back", doors_stay.take_back_move, name="take_back_move"),
]
