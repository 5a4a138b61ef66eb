"""The report and the page of an episode stand in nwd/pages/missing/urls.py: they know where somebody lives."""

from django.urls import path

from cases.missing import action_doors, doors, profile_doors, talk_doors

ONE = "young-people/<slug:reference>"
EPISODE = f"{ONE}/missing/<uuid:record_reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{EPISODE}/add", action_doors.add_missing_action, name="add_missing_action"),
    path(f"{EPISODE}/did/<slug:what>", action_doors.press_missing_action, name="press_missing_action"),
    path(f"{EPISODE}/back", doors.record_return, name="record_return"),
    path(f"{EPISODE}/away-after-all", doors.undo_return, name="undo_return"),
    path(f"{EPISODE}/talk", talk_doors.offer_return_talk, name="offer_return_talk"),
    path(f"{RECORD}/talk-answer", talk_doors.answer_return_talk, name="answer_return_talk"),
    path(f"{RECORD}/talk-held", talk_doors.record_return_talk, name="record_return_talk"),
    path(f"{RECORD}/take-back-missing", doors.take_back_missing, name="take_back_missing"),
    path(f"{ONE}/if-missing", profile_doors.missing_profile, name="missing_profile"),
    path(f"{ONE}/if-missing/print", profile_doors.print_missing_profile, name="print_missing_profile"),
    path(f"{ONE}/if-missing/write", profile_doors.write_missing_profile, name="write_missing_profile"),
    path(f"{ONE}/if-missing/places/new", profile_doors.add_known_place, name="add_known_place"),
    path(f"{RECORD}/place-they-go", profile_doors.change_known_place, name="change_known_place"),
]
