from django.urls import path

from raise_meetings.intelligence import (
    doors,
    passed_doors,
    passing_doors,
    quoting_doors,
    releasing_doors,
    sharing_doors,
    shift_doors,
)

ONE = "young-people/<slug:reference>"
ITEM = f"{ONE}/intelligence/<uuid:record_reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/intelligence", doors.intelligence, name="intelligence"),
    path(f"{ONE}/intelligence/new", sharing_doors.share_item, name="share_item"),
    path(ITEM, doors.intelligence_item, name="intelligence_item"),
    path(f"{ITEM}/review", sharing_doors.review_item, name="review_item"),
    path(f"{ITEM}/quote", quoting_doors.quote_in_note, name="quote_in_note"),
    path(f"{ITEM}/link", quoting_doors.link_from_item, name="link_from_item"),
    path(f"{ONE}/shift-lines/new", shift_doors.write_shift_line, name="write_shift_line"),
    path(f"{RECORD}/shift-line/end", shift_doors.end_shift_line, name="end_shift_line"),
    path(f"{RECORD}/release", releasing_doors.ask_release, name="ask_release"),
    path("releases/<slug:reference>", releasing_doors.release, name="release"),
    path("releases/<slug:reference>/answer", releasing_doors.answer_release, name="answer_release"),
    path("releases/<slug:reference>/publish", releasing_doors.publish_released, name="publish_released"),
    path(f"{ONE}/police-information/new", passing_doors.pass_information, name="pass_information"),
    path(
        "hubs/<slug:reference>/police-information/new",
        passing_doors.pass_information_of_place,
        name="pass_information_of_place",
    ),
    path("police-information", passed_doors.information_passed, name="information_passed"),
    path("police-information/<slug:reference>", passed_doors.passed_information, name="passed_information"),
    path("police-information/<slug:reference>/paper", passed_doors.information_form, name="information_form"),
    path("police-information/<slug:reference>/came-back", passed_doors.say_came_back, name="say_came_back"),
]
