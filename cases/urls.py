from django.urls import include, path

from cases import views
from cases.markings import doors

urlpatterns = [
    path("", include("cases.allocations.urls")),
    path("", include("cases.care.urls")),
    path("", include("cases.contacts.urls")),
    path("", include("cases.referrals.urls")),
    path("young-people/<slug:reference>/notes/new", views.write_note, name="write_note"),
    path(
        "young-people/<slug:reference>/records/<uuid:record_reference>/correct",
        views.correct_note,
        name="correct_note",
    ),
    path(
        "young-people/<slug:reference>/records/<uuid:record_reference>/take-back",
        views.take_back_note,
        name="take_back_note",
    ),
    path(
        "young-people/<slug:reference>/records/<uuid:record_reference>/who-may-read",
        doors.mark_record,
        name="mark_record",
    ),
    path(
        "young-people/<slug:reference>/records/<uuid:record_reference>/about",
        doors.move_to_category,
        name="move_to_category",
    ),
]
