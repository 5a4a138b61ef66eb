"""Every address of RAISE, by room."""

from django.urls import include, path

urlpatterns = [
    path("", include("raise_meetings.asking.urls")),
    path("", include("raise_meetings.asked_of_us.urls")),
    path("", include("raise_meetings.preparing.urls")),
    path("", include("raise_meetings.meeting.urls")),
    path("", include("raise_meetings.evaluating.urls")),
    path("", include("raise_meetings.intelligence.urls")),
    path("", include("raise_meetings.packs.urls")),
    path("", include("raise_meetings.safety.urls")),
]
