from django.urls import path

from placements.board import room_views, views

urlpatterns = [
    path("hubs/<slug:reference>/beds", views.bed_board, name="bed_board"),
    path("rooms/<slug:reference>", room_views.room, name="room"),
]
