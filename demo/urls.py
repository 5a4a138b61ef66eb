from django.urls import path

from demo import views

urlpatterns = [path("demo/", views.cast, name="cast")]
