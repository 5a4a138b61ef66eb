from django.urls import path

from cases.moving_on import closing, doors, keeping

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/moving-on", doors.moving_on, name="moving_on"),
    path(f"{ONE}/moving-on/keeping-in-touch", keeping.keep_in_touch, name="keep_in_touch"),
    path(f"{ONE}/moving-on/at-18", doors.begin_leaving_care, name="begin_leaving_care"),
    path(f"{RECORD}/close", closing.close_referral, name="close_referral"),
    path(f"{RECORD}/closing", closing.correct_closing, name="correct_closing"),
    path(f"{RECORD}/close/take-back", closing.take_back_closing, name="take_back_closing"),
    path(f"{RECORD}/open-again", closing.reopen_referral, name="reopen_referral"),
    path(f"{RECORD}/open-again/take-back", closing.take_back_reopening, name="take_back_reopening"),
    path(f"{RECORD}/keeping-in-touch", keeping.change_keeping_in_touch, name="change_keeping_in_touch"),
    path(
        f"{RECORD}/keeping-in-touch/take-back",
        keeping.take_back_keeping_in_touch,
        name="take_back_keeping_in_touch",
    ),
]
