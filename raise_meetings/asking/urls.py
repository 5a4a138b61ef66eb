from django.urls import path

from raise_meetings.asking import accepting, declining, doors

urlpatterns = [
    path("raise", doors.raise_desk, name="raise_desk"),
    path("raise/ask", doors.ask_for_raise, name="ask_for_raise"),
    path("raise/asks/<slug:reference>", doors.raise_ask, name="raise_ask"),
    path("raise/asks/<slug:reference>/accept", accepting.accept_raise, name="accept_raise"),
    path("raise/asks/<slug:reference>/decline", declining.decline_raise, name="decline_raise"),
    path("raise/asks/<slug:reference>/ask-again", declining.undecline_raise, name="undecline_raise"),
    path("young-people/<slug:reference>/raise", doors.raise_of_person, name="raise_of_person"),
]
