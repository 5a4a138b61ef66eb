from django.urls import path

from raise_meetings.preparing import changing, doors, parts, series

MEETING = "raise/<slug:reference>/meetings/<slug:meeting>"

urlpatterns = [
    path("raise/<slug:reference>", series.raise_series, name="raise_series"),
    path("raise/<slug:reference>/plan", series.plan_raise_meeting, name="plan_raise_meeting"),
    path(f"{MEETING}/plan", doors.planned_meeting, name="planned_meeting"),
    path(f"{MEETING}/calendar", doors.meeting_calendar, name="meeting_calendar"),
    path(f"{MEETING}/plan/change", changing.replan_raise_meeting, name="replan_raise_meeting"),
    path(f"{MEETING}/plan/cancel", changing.cancel_raise_meeting, name="cancel_raise_meeting"),
    path(f"{MEETING}/plan/bring-back", changing.uncancel_raise_meeting, name="uncancel_raise_meeting"),
    path(f"{MEETING}/invite", changing.invite_to_raise, name="invite_to_raise"),
    path(
        f"{MEETING}/invite/<slug:invitation>/withdraw",
        changing.withdraw_raise_invitation,
        name="withdraw_raise_invitation",
    ),
    path(f"{MEETING}/parts", parts.raise_parts, name="raise_parts"),
    path(f"{MEETING}/parts/<slug:about>", parts.write_part, name="write_part"),
]
