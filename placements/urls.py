from django.urls import path

from placements import views

urlpatterns = [
    path("hubs/<slug:reference>", views.hub, name="hub"),
]
