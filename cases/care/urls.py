from django.urls import path

from cases.care import doors

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/care", doors.care, name="care"),
    path(f"{ONE}/care/new", doors.begin_care, name="begin_care"),
    path(f"{RECORD}/end-care", doors.end_care, name="end_care"),
    path(f"{RECORD}/care-days", doors.correct_care, name="correct_care"),
    path(f"{RECORD}/legal-status-day", doors.correct_legal_status, name="correct_legal_status"),
    path(f"{RECORD}/legal-status", doors.change_legal_status, name="change_legal_status"),
]
