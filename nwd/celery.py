"""The queue's app. Tasks take ids and are safe to run twice; what must happen goes through the outbox."""

import logging.config
import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")

app = Celery("nwd")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def as_the_settings_say(**_: Any) -> None:
    """Otherwise the queue formats its lines itself, and repeats what a job was given and what it failed with."""
    from django.conf import settings

    logging.config.dictConfig(settings.LOGGING)
