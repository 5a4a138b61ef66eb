from django.urls import path

from cases.doing import doors, visits

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/to-do/new", doors.give_action, name="give_action"),
    path(f"{RECORD}/change-what-is-due", doors.change_action, name="change_action"),
    path(f"{RECORD}/done", doors.complete_action, name="complete_action"),
    path(f"{RECORD}/not-done", doors.reopen_action, name="reopen_action"),
    path(f"{ONE}/visits/new", visits.plan_visit, name="plan_visit"),
    path(f"{RECORD}/change-visit", visits.change_visit, name="change_visit"),
    path(f"{RECORD}/set-out", visits.start_visit, name="start_visit"),
    path(f"{RECORD}/back", visits.end_visit, name="end_visit"),
    path(f"{RECORD}/call-off", visits.call_off_visit, name="call_off_visit"),
    path(f"{RECORD}/bring-visit-back", visits.bring_visit_back, name="bring_visit_back"),
]
