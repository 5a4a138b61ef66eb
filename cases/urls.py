from django.urls import path

from cases import views

urlpatterns = [
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
]
