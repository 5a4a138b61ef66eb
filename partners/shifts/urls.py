from django.urls import path

from partners.shifts import doors, one, signing

HUB, SHIFT = "hubs/<slug:reference>/shifts", "shifts/<slug:reference>"

urlpatterns = [
    path(HUB, doors.shifts, name="shifts"),
    path(f"{HUB}/new", doors.add_shift, name="add_shift"),
    path(f"{HUB}/worked", doors.record_worked_shift, name="record_worked_shift"),
    path(f"{HUB}/copy", doors.copy_week, name="copy_week"),
    path(f"{HUB}/begin", signing.begin_shift, name="begin_shift"),
    path(SHIFT, one.shift, name="shift"),
    path(f"{SHIFT}/change", one.change_shift, name="change_shift"),
    path(f"{SHIFT}/take-off", one.take_off_shift, name="take_off_shift"),
    path(f"{SHIFT}/take-off/undo", one.undo_take_off_shift, name="undo_take_off_shift"),
    path(f"{SHIFT}/new/undo", one.undo_add_shift, name="undo_add_shift"),
    path(f"{SHIFT}/put-right", one.put_shift_right, name="put_shift_right"),
    path(f"{SHIFT}/here", signing.begin_for, name="begin_for"),
    path(f"{SHIFT}/end", signing.end_shift, name="end_shift"),
    path(f"{SHIFT}/left", signing.leave_shift, name="leave_shift"),
    path(f"{SHIFT}/begin/undo", signing.undo_begin_shift, name="undo_begin_shift"),
    path(f"{SHIFT}/end/undo", signing.undo_end_shift, name="undo_end_shift"),
]
