from django.urls import path

from nwd.pages.handover import doors

HANDOVER = "hubs/<slug:reference>/handover"

urlpatterns = [
    path(HANDOVER, doors.handover, name="handover"),
    path(f"{HANDOVER}/count", doors.handover_count, name="handover_count"),
    path(f"{HANDOVER}/read", doors.read_handover, name="read_handover"),
    path(f"{HANDOVER}/notes/new", doors.write_handover_note, name="write_handover_note"),
    path(
        f"{HANDOVER}/notes/<slug:note_reference>/take-back",
        doors.take_back_handover_note,
        name="take_back_handover_note",
    ),
    path(f"{HANDOVER}/pin", doors.pin_line, name="pin_line"),
    path(f"{HANDOVER}/pins/<slug:pin_reference>", doors.change_pin, name="change_pin"),
    path(f"{HANDOVER}/pins/<slug:pin_reference>/down", doors.unpin_line, name="unpin_line"),
]
