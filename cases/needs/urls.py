from django.urls import path

from cases.needs import doors

ONE = "young-people/<slug:reference>"

urlpatterns = [
    path(f"{ONE}/needs", doors.needs, name="needs"),
    path(f"{ONE}/needs/new", doors.record_need, name="record_need"),
    path(f"{ONE}/records/<uuid:record_reference>/need", doors.change_need, name="change_need"),
]
