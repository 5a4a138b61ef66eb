from django.apps import AppConfig


class RaiseMeetingsConfig(AppConfig):
    name = "raise_meetings"
