from django.urls import path

from cases.contacts import doors

RECORD = "young-people/<slug:reference>/records/<uuid:record_reference>"

urlpatterns = [
    path("young-people/<slug:reference>/contacts/new", doors.record_contact, name="record_contact"),
    path(f"{RECORD}/take-back-contact", doors.take_back_contact, name="take_back_contact"),
    path(f"{RECORD}/matters", doors.mark_significant, name="mark_significant"),
]
