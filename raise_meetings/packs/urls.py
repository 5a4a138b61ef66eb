from django.urls import path

from raise_meetings.packs import doors, sending_doors

MEETING = "raise/<slug:reference>/meetings/<slug:meeting>"

urlpatterns = [
    path(f"{MEETING}/minutes", doors.minutes, name="minutes"),
    path(f"{MEETING}/minutes/send", sending_doors.circulate_minutes, name="circulate_minutes"),
    path("minutes/<slug:reference>", doors.raise_pack, name="raise_pack"),
    path("minutes/<slug:reference>/open", doors.open_raise_pack, name="open_raise_pack"),
]
