from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "nwd.ui"
    label = "ui"
