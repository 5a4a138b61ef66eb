"""The product's doors, and beside each measured page its floor (floors.py)."""

from django.urls import path

from benchmarks import floors
from nwd.urls import urlpatterns as doors

urlpatterns = [path("floor/<str:name>", floors.floor, name="floor"), *doors]
