from django.urls import path

from cases.support import doors, doors_of_work

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path("asks", doors.asks, name="asks"),
    path(f"{ONE}/support", doors.support, name="support"),
    path(f"{ONE}/asks/new", doors.ask_specialist, name="ask_specialist"),
    path(f"{RECORD}/answer", doors.answer_ask, name="answer_ask"),
    path(f"{RECORD}/no-longer-needed", doors.drop_ask, name="drop_ask"),
    path(f"{RECORD}/needed-again", doors.take_up_ask, name="take_up_ask"),
    path(f"{RECORD}/take-back-ask", doors.take_back_ask, name="take_back_ask"),
    path(f"{ONE}/sessions/new", doors_of_work.record_intervention, name="record_intervention"),
    path(f"{ONE}/formulations/new/<slug:discipline>", doors_of_work.write_formulation, name="write_formulation"),
    path(f"{RECORD}/take-back-formulation", doors_of_work.take_back_formulation, name="take_back_formulation"),
]  # fmt: skip
