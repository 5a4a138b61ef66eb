"""Every setting, in one file. A missing variable stops the start with a sentence that says what to do.

Without `DATABASE_URL` this is *local mode*: embedded PostgreSQL and Valkey under `NWD_DATA`, plain http on
localhost. Reading this file starts nothing; `manage.py` and `nwd.local` start what is needed.
"""

import os
import re
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from nwd import celery, local  # noqa: F401 (celery: shared tasks find the queue's app in every process)
from nwd.logs import configuration

BASE_DIR = Path(__file__).resolve().parent.parent
PLACE = local.place()
NWD_DATA = PLACE.root
LOCAL = "DATABASE_URL" not in os.environ
NWD_DEMO = os.environ.get("NWD_DEMO") == "1"
PLAIN_HTTP = LOCAL or NWD_DEMO  # otherwise everything is behind TLS


def _secret_key() -> str:
    if key := os.environ.get("SECRET_KEY"):
        return key
    if LOCAL:
        return local.secret_key(PLACE)
    raise ImproperlyConfigured(
        "DATABASE_URL is set but SECRET_KEY is not. Set SECRET_KEY to a long random text that only this "
        "service knows, or unset DATABASE_URL to use the embedded database."
    )


def _whole_number(name: str, otherwise: str) -> int:
    said = os.environ.get(name) or otherwise
    if not re.fullmatch("[0-9]{1,18}", said):
        raise ImproperlyConfigured(
            f"{name} is “{said}”. Set it to a whole number, such as {otherwise}, or unset it."
        )
    return int(said)


DEBUG = False
SECRET_KEY = _secret_key()
SERVICE_NAME = os.environ.get("SERVICE_NAME", "No Wrong Door")
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
ROOT_URLCONF = "nwd.urls"
WSGI_APPLICATION = "nwd.wsgi.application"
AUTH_USER_MODEL = "partners.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "django_htmx",
    "csp",
    "nwd.ui",
    "hubs",
    "partners",
    "cases",
    "placements",
    "raise_meetings",
    "reports",
    "nwd.pages",
    *(["demo"] if NWD_DEMO else []),
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads at random against BREACH; after it nothing reads a body
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "partners.sign_in.SignInFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "partners.middleware.RecordTransaction",  # last: opens the one transaction of a request
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "nwd.ui.context.service",
                "nwd.pages.navigation.navigation",
            ],
        },
    }
]

# --- The database: the app's role here; the owner's is used by migrate and flush alone (partners/owner.py)
DATABASES: dict[str, Any] = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or local.app_url(PLACE), conn_max_age=60, conn_health_checks=True
    )
}
DATABASE_ROLE: str = DATABASES["default"]["USER"]
OWNER_DATABASE_URL = os.environ.get("OWNER_DATABASE_URL") or (local.owner_url(PLACE) if LOCAL else "")

# --- History: rows of old values that nobody changes; the trail says who and when
PGHISTORY_APPEND_ONLY = True
# pghistory's keys to the row they describe carry no constraint by default, so history outlives the row.

# --- Queue and cache: a plain command needs neither of them running
_REDIS_URL = os.environ.get("REDIS_URL", "")
CELERY_BROKER_URL = _REDIS_URL or f"redis+socket://{PLACE.queue_socket}?virtual_host=0"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_PUBLISH_RETRY = False  # a nudge that finds no queue gives up at once: the outbox is swept anyway
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "Europe/London"
CELERY_BEAT_SCHEDULE = {
    "sweep the outbox": {
        "task": "partners.tasks.sweep_outbox",
        "schedule": 10.0,
        "options": {"expires": 10.0},  # a worker that comes back finds one sweep waiting, not hundreds
    },
    "drop old zips": {
        "task": "reports.tasks.drop_old_zips",
        "schedule": 600.0,
        "options": {"expires": 600.0},
    },
}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": _REDIS_URL or f"unix://{PLACE.queue_socket}?db=0",
        "KEY_PREFIX": "nwd",
    }
}

# --- Sign-in: by e-mail and password; nobody signs themselves up
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
ACCOUNT_ADAPTER = "partners.sign_in.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False  # hub computers are shared: closing the browser ends the session
LOGIN_URL = "cast" if NWD_DEMO else "account_login"
LOGIN_REDIRECT_URL = "/"
EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = NWD_DATA / "mail"

# --- Sessions and what the browser is told
#: In the database alone: with a copy in the queue's store, nobody could work while that is away.
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
if PLAIN_HTTP:  # browsers share cookies between ports: two services on one machine would sign each other out
    SESSION_COOKIE_NAME = f"session_{PLACE.tag}"
    CSRF_COOKIE_NAME = f"csrf_{PLACE.tag}"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not PLAIN_HTTP
SECURE_HSTS_SECONDS = 0 if PLAIN_HTTP else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = not PLAIN_HTTP
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

# --- Files: our own are served with a hash in their name; what people upload is never served directly
STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static", BASE_DIR / "frontend" / "dist"]
MEDIA_ROOT = NWD_DATA / "uploads"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
FILE_UPLOAD_PERMISSIONS = 0o600
#: What a tracker's zip may hold, unpacked.
TRACKER_MOST_BYTES = _whole_number("TRACKER_MOST_BYTES", "1000000000")

# --- Language, time, logs
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
LOGGING = configuration(os.environ.get("LOG_LEVEL", "INFO"))
