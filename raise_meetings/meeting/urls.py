from django.urls import path

from raise_meetings.meeting import doors, ending_doors, placing_doors, writing_doors

MEETING = "raise/<slug:reference>/meetings/<slug:meeting>"
BOX = f"{MEETING}/boxes/<slug:box>"

urlpatterns = [
    path(MEETING, doors.raise_meeting, name="raise_meeting"),
    path(f"{MEETING}/changes", doors.raise_meeting_changes, name="raise_meeting_changes"),
    path(f"{MEETING}/keep", writing_doors.keep_paragraph, name="keep_paragraph"),
    path(f"{MEETING}/write", writing_doors.write_paragraph, name="write_paragraph"),
    path(f"{BOX}/join", writing_doors.join_versions, name="join_versions"),
    path(f"{BOX}/strike", writing_doors.strike_paragraph, name="strike_paragraph"),
    path(f"{BOX}/put-back", writing_doors.put_back_paragraph, name="put_back_paragraph"),
    path(f"{MEETING}/scale", placing_doors.place_rating, name="place_rating"),
    path(f"{MEETING}/scale/not-mine", placing_doors.pass_rating, name="pass_rating"),
    path(f"{MEETING}/scale/agreed", placing_doors.agree_scale, name="agree_scale"),
    path(f"{MEETING}/begin", ending_doors.begin_meeting, name="begin_meeting"),
    path(f"{MEETING}/attendance", ending_doors.record_attendance, name="record_attendance"),
    path(f"{MEETING}/close", ending_doors.close_meeting, name="close_meeting"),
    path(f"{MEETING}/reopen", ending_doors.reopen_meeting, name="reopen_meeting"),
]
