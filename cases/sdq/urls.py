from django.urls import path

from cases.sdq import doors

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/questionnaires/new", doors.record_assessment, name="record_assessment"),
    path(f"{ONE}/questionnaires/not-done", doors.record_not_done, name="record_not_done"),
    path(f"{RECORD}/scores", doors.correct_assessment, name="correct_assessment"),
    path(f"{RECORD}/scores/take-back", doors.take_back_assessment, name="take_back_assessment"),
    path(f"{RECORD}/not-done/take-back", doors.take_back_not_done, name="take_back_not_done"),
]
