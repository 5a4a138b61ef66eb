"""The queue's app. Tasks take ids and are safe to run twice; what must happen goes through the outbox."""

import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")

app = Celery("nwd")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
