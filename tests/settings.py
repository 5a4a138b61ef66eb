"""The product's settings with what a test must not wait for: no queue, no hashes of files, a cheap password."""

import os

from django.contrib.auth.hashers import Argon2PasswordHasher

from nwd.settings import *  # noqa: F403
from nwd.settings import CACHES, MIDDLEWARE, NWD_DATA, STORAGES

STORAGES = STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
MIDDLEWARE = ["tests.outside.Outside", *MIDDLEWARE]
PASSWORD_HASHERS = ["tests.settings.CheapArgon2"]
SECOND_FACTOR_REQUIRED = False  # the cast signs in by force; tests/partners/test_second_factor.py turns it on
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "session_test", "csrf_test"
HUB_COMPUTER_COOKIE_NAME = "hub_computer_test"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = False  # the live server of browser tests speaks plain http
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = NWD_DATA / "uploads" / os.environ.get("PYTEST_XDIST_WORKER", "main")

if not os.environ.get("REDIS_URL"):
    # Never full: it would throw out a session in the middle of a test that counts queries.
    CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
            "OPTIONS": {"MAX_ENTRIES": 1_000_000},
        }
    }
    CELERY_BROKER_URL = "memory://"


class CheapArgon2(Argon2PasswordHasher):
    time_cost = 1
    memory_cost = 8
    parallelism = 1
