from django.urls import path

from cases.education import doors

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/school-college-work", doors.learning, name="learning"),
    path(f"{ONE}/school-college-work/new", doors.begin_learning, name="begin_learning"),
    path(f"{RECORD}/end-school-college-work", doors.end_learning, name="end_learning"),
    path(f"{RECORD}/school-college-work", doors.change_learning, name="change_learning"),
]
