from django.urls import path

from demo import views

urlpatterns = [path("demo/", views.cast, name="cast"), path("demo/still-me", views.still_me, name="still_me")]
