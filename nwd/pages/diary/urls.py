from django.urls import path

from nwd.pages.diary import doors
from nwd.pages.diary.feed import calendar_feed

urlpatterns = [
    path("my/diary", doors.my_diary, name="my_diary"),
    path("my/calendar", doors.my_calendar, name="my_calendar"),
    path("my/calendar/make", doors.make_calendar, name="make_calendar"),
    path("my/calendar/end", doors.end_calendar, name="end_calendar"),
    path("calendar/<slug:secret>.ics", calendar_feed, name="calendar_feed"),
]
