from django.urls import path

from nwd.pages.missing import doors

ONE = "young-people/<slug:reference>"
EPISODE = f"{ONE}/missing/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/missing/new", doors.report_missing, name="report_missing"),
    path(EPISODE, doors.missing_episode, name="missing_episode"),
    path(f"{EPISODE}/change", doors.change_missing, name="change_missing"),
]
