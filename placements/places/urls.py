from django.urls import path

from placements.places import doors

urlpatterns = [
    path("places", doors.places, name="places"),
    path("places/new", doors.add_place, name="add_place"),
    path("places/<slug:reference>", doors.place, name="place"),
    path("places/<slug:reference>/change", doors.change_place, name="change_place"),
    path("places/<slug:reference>/close", doors.close_place, name="close_place"),
    path("places/<slug:reference>/close/undo", doors.keep_place_open, name="keep_place_open"),
    path("places/<slug:reference>/relief/new", doors.add_relief, name="add_relief"),
    path("relief/<slug:reference>/end", doors.end_relief, name="end_relief"),
    path("young-people/<slug:reference>/home-beside-the-hubs", doors.live_at, name="live_at"),
]
