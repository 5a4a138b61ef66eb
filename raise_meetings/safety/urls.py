from django.urls import path

from raise_meetings.safety import doors, undo

PLAN = "young-people/<slug:reference>/safety-plan"

urlpatterns = [
    path(PLAN, doors.safety_plan, name="safety_plan"),
    path(f"{PLAN}/<uuid:record_reference>", doors.safety_plan_of, name="safety_plan_of"),
    path(f"{PLAN}/write", doors.write_safety_plan, name="write_safety_plan"),
    path(f"{PLAN}/card", doors.safety_card, name="safety_card"),
    path(f"{PLAN}/together", doors.safety_plan_together, name="safety_plan_together"),
    path(
        f"{PLAN}/<uuid:record_reference>/take-back", undo.take_back_safety_plan, name="take_back_safety_plan"
    ),
]
