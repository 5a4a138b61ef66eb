from django.apps import AppConfig


class PagesConfig(AppConfig):
    name = "nwd.pages"
    label = "pages"
