"""Every setting, in one file. A missing variable stops the start with a sentence that says what to do.

Without `DATABASE_URL` this is *local mode*: embedded PostgreSQL and Valkey under `NWD_DATA`, plain http on
localhost. Reading this file starts nothing; `manage.py` and `nwd.local` start what is needed.
"""

from pathlib import Path
from typing import Any

from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from nwd import celery, given, local, refusals, stores  # noqa: F401 (celery: shared tasks find the queue's app)
from nwd.beat import CELERY_BEAT_SCHEDULE  # noqa: F401 (Celery reads it here)
from nwd.logs import configuration
from nwd.rest import REST_FRAMEWORK, SPECTACULAR_SETTINGS  # noqa: F401 (Django reads them here)
from nwd.ui import colour, logo, wording

BASE_DIR = Path(__file__).resolve().parent.parent
PLACE = local.place()
NWD_DATA = PLACE.root
LOCAL = local.in_local_mode()
NWD_DEMO = given.yes_or_no("NWD_DEMO")
PLAIN_HTTP = LOCAL or NWD_DEMO  # otherwise everything is behind TLS


def _secret_key() -> str:
    if key := given.secret("SECRET_KEY"):
        return key
    if LOCAL:
        return local.secret_key(PLACE)
    raise ImproperlyConfigured(
        "DATABASE_URL is set but SECRET_KEY is not. Set SECRET_KEY to a long random text that only this "
        "service knows, or unset DATABASE_URL to use the embedded database."
    )


DEBUG = False
APPEND_SLASH = NWD_DEMO  # only the example has an address that ends with one: no request is looked up twice
SECRET_KEY = _secret_key()
SERVICE_NAME = given.text("SERVICE_NAME", "No Wrong Door")
SERVICE_COLOUR = colour.checked(given.text("SERVICE_COLOUR"))
SERVICE_LOGO = logo.checked(given.text("SERVICE_LOGO"))
WORDING_FILE = wording.checked(given.text("WORDING_FILE"))
#: Whom staff call when the service does not work, as the help page says it: "The service desk, 01632 960123".
SUPPORT_CONTACT = given.text("SUPPORT_CONTACT")
ALLOWED_HOSTS = given.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
FOR_REAL = refusals.for_real(ALLOWED_HOSTS, LOCAL)
#: Where people open the service: links in e-mails begin with it, never with what a request says of itself.
SITE_URL = given.text(
    "SITE_URL", "" if FOR_REAL else f"http://localhost:{given.text('PORT', '8000')}"
).rstrip("/")
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
    "guardian",  # its rows and no more: the engine alone judges (partners/access.py)
    "pgtrigger",
    "pghistory",
    "allauth",
    "allauth.account",
    "allauth.mfa",
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
    "rest_framework",
    "drf_spectacular",
    *(["demo"] if NWD_DEMO else []),
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",  # pads at random against BREACH; after it nothing reads a body
    "csp.middleware.CSPMiddleware",
    "nwd.pages.requests.Requests",  # above all that can fail or refuse
    "nwd.api.gate.Outside",  # programs bring no cookies
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "partners.sessions.limits.SessionLimits",
    "partners.sign_in.SignInFirst",
    "partners.sign_in.SecondFactorFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "nwd.api.gate.ByToken",  # who it is, where a program asks
    "nwd.whole.Whole",
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
                "nwd.pages.privacy.banner.overrides_open",
                "placements.offers.strip.offering",
            ],
        },
    }
]

# --- The database: the app's role here; the owner's is used by migrate and flush alone (partners/owner.py)
#: Behind a pooler that gives a connection for a transaction: nothing may outlive one.
DATABASE_POOLED = given.yes_or_no("DATABASE_POOLED")
_KEPT = {
    "conn_max_age": given.whole_number("CONN_MAX_AGE", "60"),
    "conn_health_checks": True,
    "disable_server_side_cursors": DATABASE_POOLED,
}
DATABASES: dict[str, Any] = {
    "default": stores.database("DATABASE_URL", local.app_url(PLACE) if LOCAL else "", needed=True, **_KEPT)
}
DATABASE_ROLE: str = DATABASES["default"]["USER"]
OWNER_DATABASE_URL = given.secret("OWNER_DATABASE_URL", local.owner_url(PLACE) if LOCAL else "")
OWNER_DATABASE = stores.database("OWNER_DATABASE_URL", OWNER_DATABASE_URL)
#: Of a copy that PostgreSQL keeps in step, where figures are counted (reports/replica.py).
REPLICA_DATABASE = stores.database("REPLICA_DATABASE_URL")
#: Of a role that reads everything and changes nothing (nwd_backup).
BACKUP_DATABASE_URL = given.secret("BACKUP_DATABASE_URL", local.backup_url(PLACE) if LOCAL else "")
BACKUP_DATABASE = stores.database("BACKUP_DATABASE_URL", BACKUP_DATABASE_URL)
#: How many days, weeks and months that have a backup keep their newest.
BACKUPS_KEPT = {
    "daily": given.whole_number("BACKUPS_DAILY", "14", least=1),
    "weekly": given.whole_number("BACKUPS_WEEKLY", "8", least=1),
    "monthly": given.whole_number("BACKUPS_MONTHLY", "12", least=1),
}

# --- History: rows of old values that nobody changes; the trail says who and when
PGHISTORY_APPEND_ONLY = True
# pghistory's keys to the row they describe carry no constraint by default, so history outlives the row.

# --- Queue and cache: a plain command needs neither of them running
_REDIS_URL = stores.queue("REDIS_URL", "")
CELERY_BROKER_URL = _REDIS_URL or f"redis+socket://{PLACE.queue_socket}?virtual_host=0"
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_PUBLISH_RETRY = False  # a nudge that finds no queue gives up at once: the outbox is swept anyway
CELERY_BROKER_TRANSPORT_OPTIONS = {"max_retries": 0}  # kombu would try again for six seconds, and a page wait
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = "Europe/London"
#: Where the roots of sealed batches of the trail are put, outside the database (docs/trail.md).
TRAIL_ROOTS = Path(given.text("TRAIL_ROOTS") or NWD_DATA / "trail-roots")
#: How long what was typed and never saved waits for its owner, from its last change.
DRAFTS_KEPT_DAYS = given.whole_number("DRAFTS_KEPT_DAYS", "30")
#: After how many days without being in touch a worker and their manager are told (home, caseload, digest).
NO_CONTACT_DAYS = given.whole_number("NO_CONTACT_DAYS", "14", least=1)
#: After how many nights at a hub it is asked what would let somebody move on: no heads on beds.
LONG_STAY_NIGHTS = given.whole_number("LONG_STAY_NIGHTS", "72", least=1)
#: After how many days a home holds its next fire drill.
FIRE_DRILL_DAYS = given.whole_number("FIRE_DRILL_DAYS", "91", least=1)
#: Within how many working days a complaint about a hub is answered.
COMPLAINT_DAYS = given.whole_number("COMPLAINT_DAYS", "10", least=1)
#: How many young people a key worker has before they have no room for another, in a full week.
KEY_WORKER_LIMIT = given.whole_number("KEY_WORKER_LIMIT", "7", least=1)
FULL_TIME_HOURS = given.whole_number("FULL_TIME_HOURS", "37", least=1)
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": _REDIS_URL or f"unix://{PLACE.queue_socket}?db=0",
        "KEY_PREFIX": "nwd",
        "OPTIONS": {"socket_timeout": 0.5, "socket_connect_timeout": 0.5},  # a page does not wait for it
    }
}

# --- Sign-in: by e-mail and password; nobody signs themselves up
AUTHENTICATION_BACKENDS = [
    "allauth.account.auth_backends.AuthenticationBackend",
    "partners.backend.Engine",
]
ANONYMOUS_USER_NAME = None  # guardian would make a user of it
GUARDIAN_MONKEY_PATCH_USER = GUARDIAN_MONKEY_PATCH_GROUP = False
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
#: A file of Have I Been Pwned, "ordered by hash": one SHA-1 and its count a line. Empty: only the common ones.
BREACHED_PASSWORDS = given.file("BREACHED_PASSWORDS")
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},  # three random words; no rule about digits or signs, and no end
    },
    {"NAME": "partners.sign_in.passwords.ContextWords"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "partners.sign_in.passwords.Breached", "OPTIONS": {"path": BREACHED_PASSWORDS}},
]
PASSWORD_RESET_TIMEOUT = 60 * 60
ACCOUNT_ADAPTER = "partners.sign_in.Adapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False  # hub computers are shared: closing the browser ends the session
ACCOUNT_FORMS = {
    "login": "partners.sign_in.door_forms.SignInForm",
    "reauthenticate": "partners.sign_in.door_forms.PasswordAgainForm",
}
ACCOUNT_RATE_LIMITS = False  # tries are counted in partners/guessing.py, without the queue's store
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 15 * 60
#: How many proxies of ours add to X-Forwarded-For. With none, whoever connects is who they are.
ALLAUTH_TRUSTED_PROXY_COUNT = given.whole_number("TRUSTED_PROXIES", "0")
#: Everybody proves a second thing before any page about anybody. Off in the demo alone (refusals.py).
SECOND_FACTOR_REQUIRED = given.yes_or_no("SECOND_FACTOR_REQUIRED", otherwise=not NWD_DEMO)
MFA_ADAPTER = "partners.sign_in.FactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = SERVICE_NAME
MFA_TOTP_TOLERANCE = 0
MFA_RATE_LIMITS = False
MFA_FORMS = {
    "authenticate": "partners.sign_in.forms.CodeForm",
    "reauthenticate": "partners.sign_in.forms.CodeAgainForm",
    "activate_totp": "partners.sign_in.forms.AppForm",
    "add_webauthn": "partners.sign_in.passkey_forms.NewPasskeyForm",
    "authenticate_webauthn": "partners.sign_in.passkey_forms.PasskeyForm",
    "login_webauthn": "partners.sign_in.passkey_forms.PasskeyAloneForm",
    "reauthenticate_webauthn": "partners.sign_in.passkey_forms.PasskeyAgainForm",
}
#: What secrets of second factors are encrypted with: the first closes, the others still open what they closed.
FACTOR_KEYS = [given.secret("FACTOR_KEY", SECRET_KEY), *given.secret("FACTOR_KEYS_OLD").split()]
#: A JSON file of the agencies' own sign-ins (docs/sign-in.md). Empty: nobody comes through a provider.
OIDC_PROVIDERS = given.file("OIDC_PROVIDERS")
LOGIN_URL = "cast" if NWD_DEMO else "account_login"
STEP_UP_URL = "still_me" if NWD_DEMO else "account_reauthenticate"
LOGIN_REDIRECT_URL = "/"

# --- The API (docs/api.md); the rest of it stands in nwd/rest.py
#: Of one token.
API_REQUESTS_A_MINUTE = given.whole_number("API_REQUESTS_A_MINUTE", "300", least=1)

# --- E-mail: without a server, letters are files in NWD_DATA/mail
EMAIL_HOST = given.text("EMAIL_HOST")
EMAIL_PORT = given.whole_number("EMAIL_PORT", "587", least=1)
EMAIL_HOST_USER = given.text("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = given.secret("EMAIL_HOST_PASSWORD")
EMAIL_FROM = given.text("EMAIL_FROM")
_EMAIL_SECURITY = given.one_of("EMAIL_SECURITY", ("starttls", "tls", "none"), "starttls")
EMAIL_USE_TLS, EMAIL_USE_SSL = _EMAIL_SECURITY == "starttls", _EMAIL_SECURITY == "tls"
EMAIL_TIMEOUT = 5  # seconds: a server that hangs must not hold a worker
DEFAULT_FROM_EMAIL = SERVER_EMAIL = EMAIL_FROM or "no-reply@localhost"
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = NWD_DATA / "mail"

# --- Sessions and what the browser is told
#: In the database, with copies in the queue's store that nobody waits for and nobody has to trust.
SESSION_ENGINE = "partners.sessions.store"
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
#: In seconds. Left alone so long, on one's own computer and on a hub's; and since signing in, used or not.
SESSION_IDLE = 15 * 60
SESSION_IDLE_AT_HUB = 5 * 60
SESSION_ABSOLUTE = 12 * 60 * 60
#: How long before the end one is warned, and after how long a hub's screen is blurred.
SESSION_WARNING = 2 * 60
HUB_BLUR = 2 * 60
HUB_COMPUTER_COOKIE_NAME = f"hub-computer_{PLACE.tag}" if PLAIN_HTTP else "__Host-hub-computer"
if PLAIN_HTTP:  # browsers share cookies between ports: two services on one machine would sign each other out
    SESSION_COOKIE_NAME = f"session_{PLACE.tag}"
    CSRF_COOKIE_NAME = f"csrf_{PLACE.tag}"
else:  # a browser takes such names only over TLS, for this host alone and for all of it
    SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = "__Host-session", "__Host-csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not PLAIN_HTTP
CSRF_FAILURE_VIEW = "partners.views.refused.not_ours"
#: Whoever may reach us past the proxy could say "https" too, so the header counts only where one stands in front.
BEHIND_TLS_PROXY = given.yes_or_no("BEHIND_TLS_PROXY")
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS_PROXY else None
SECURE_SSL_REDIRECT = FOR_REAL
#: Asked from beside the service, not through the proxy.
SECURE_REDIRECT_EXEMPT = ["^alive$", "^health$", "^health/each$", "^metrics$"]
#: A name below a council's cannot be on the browsers' preload list; guardian's own backend is left out on purpose.
SILENCED_SYSTEM_CHECKS = ["security.W021", "guardian.W001"]
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
#: Rows of a list that a file is made of while one waits; longer ones are the queue's. And from how many rows on
#: whoever takes a list along proves again that it is them.
DOWNLOADS_AT_ONCE = given.whole_number("DOWNLOADS_AT_ONCE", "1000")
DOWNLOADS_PROVED_FROM = given.whole_number("DOWNLOADS_PROVED_FROM", "100")
#: Working days are from Monday to Friday; what comes outside these hours is out of hours (cases/referrals/hours.py).
WORKING_HOURS = given.hours("WORKING_HOURS", "08:30-17:30")
#: Proclaimed for one year alone; the yearly ones are known (nwd/ui/bank_holidays.py).
EXTRA_BANK_HOLIDAYS = given.days("EXTRA_BANK_HOLIDAYS")
#: What a tracker's zip may hold, unpacked.
TRACKER_MOST_BYTES = given.whole_number("TRACKER_MOST_BYTES", "1000000000")

# --- Language, time, logs
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
USE_I18N = True
LOG_LEVEL = given.one_of("LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR"), "INFO")
LOGGING = configuration(LOG_LEVEL)

# --- For whoever watches: without a token there are no metrics; the mark is touched by each backup that succeeded
METRICS_TOKEN = given.secret("METRICS_TOKEN")
BACKUP_MARK = given.text("BACKUP_MARK")

refusals.refuse(globals())
