from django.urls import path

from cases.significant import doors, pages

EVENTS = "young-people/<slug:reference>/significant-events"
ONE = f"{EVENTS}/<uuid:record_reference>"

urlpatterns = [
    path("significant-events", pages.significant_waiting, name="significant_waiting"),
    path(EVENTS, pages.significant_events, name="significant_events"),
    path(f"{EVENTS}/pack", pages.significant_pack, name="significant_pack"),
    path(f"{EVENTS}/new", doors.add_significant_event, name="add_significant_event"),
    path(ONE, pages.significant_event, name="significant_event"),
    path(f"{ONE}/change", doors.change_significant_event, name="change_significant_event"),
    path(f"{ONE}/answer", doors.answer_significant_event, name="answer_significant_event"),
    path(f"{ONE}/take-back", doors.take_back_significant_event, name="take_back_significant_event"),
]
