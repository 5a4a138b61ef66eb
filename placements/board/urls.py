from django.urls import path

from placements.board import views

urlpatterns = [
    path("hubs/<slug:reference>/beds", views.bed_board, name="bed_board"),
    path("rooms/<slug:reference>", views.room, name="room"),
]
