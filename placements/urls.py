from django.urls import path

from placements import views

urlpatterns = [
    path("hubs/<str:reference>", views.hub, name="hub"),
]
