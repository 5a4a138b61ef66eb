from django.urls import path

from raise_meetings.evaluating import closing, doors

MEETING = "raise/<slug:reference>/meetings/<slug:meeting>"

urlpatterns = [
    path(f"{MEETING}/evaluation", doors.evaluate_raise, name="evaluate_raise"),
    path(f"{MEETING}/evaluation/<uuid:record>/undo", doors.take_back_evaluation, name="take_back_evaluation"),
    path("raise/<slug:reference>/close", closing.close_series, name="close_series"),
    path("raise/<slug:reference>/close/undo", closing.reopen_series, name="reopen_series"),
]
