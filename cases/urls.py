from django.urls import include, path

from cases import begun, views
from cases.markings import doors

urlpatterns = [
    path("", include("cases.allocations.urls")),
    path("", include("cases.care.urls")),
    path("", include("cases.communication.urls")),
    path("", include("cases.contacts.urls")),
    path("", include("cases.doing.urls")),
    path("", include("cases.education.urls")),
    path("", include("cases.missing.urls")),
    path("", include("cases.moving_on.urls")),
    path("", include("cases.sdq.urls")),
    path("", include("cases.needs.urls")),
    path("", include("cases.network.urls")),
    path("", include("cases.plan.urls")),
    path("", include("cases.referrals.urls")),
    path("", include("cases.significant.urls")),
    path("", include("cases.support.urls")),
    path("young-people/<slug:reference>/notes/new", views.write_note, name="write_note"),
    path(
        "young-people/<slug:reference>/records/<uuid:record_reference>/take-back-begun",
        begun.take_back_begun,
        name="take_back_begun",
    ),
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
