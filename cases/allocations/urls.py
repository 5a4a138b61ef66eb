from django.urls import path

from cases.allocations import doors

ONE = "young-people/<slug:reference>"

urlpatterns = [
    path(f"{ONE}/who-works-with", doors.who_works_with, name="who_works_with"),
    path(f"{ONE}/who-works-with/add/<slug:role>", doors.add_to_team, name="add_to_team"),
    path(f"{ONE}/key-worker", doors.choose_key_worker, name="choose_key_worker"),
    path(f"{ONE}/key-worker/cover", doors.cover_key_worker, name="cover_key_worker"),
    path(f"{ONE}/records/<uuid:record_reference>/end-work", doors.end_allocation, name="end_allocation"),
    path(
        f"{ONE}/records/<uuid:record_reference>/work-days",
        doors.correct_allocation,
        name="correct_allocation",
    ),
]
