from django.urls import path

from cases.communication import doors

urlpatterns = [
    path("young-people/<slug:reference>/how-to-talk", doors.write_how_to_talk, name="write_how_to_talk"),
]
