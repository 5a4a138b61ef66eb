from django.urls import path

from nwd.pages.why import who, why

RECORD = "young-people/<slug:reference>/records/<uuid:record_reference>"

urlpatterns = [
    path("young-people/<slug:reference>/why", why.why_person, name="why_person"),
    path("young-people/<slug:reference>/who", who.who_person, name="who_person"),
    path("young-people/<slug:reference>/notes/who", who.who_note, name="who_note"),
    path(f"{RECORD}/why", why.why_record, name="why_record"),
    path(f"{RECORD}/who", who.who_record, name="who_record"),
]
