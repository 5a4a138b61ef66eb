"""The settings as an operator meets them: what is missing or contradicts itself is a sentence without a secret."""

import os
import runpy
import subprocess
import sys

import pytest
from django.core.exceptions import ImproperlyConfigured

from nwd import given
from nwd.local.place import REPOSITORY

KEY = "kW3n5vX8yQ1zR7tB2mL9pD4sF6gH0jC-uE_aNiOqVxYwZbTd"
REAL = {
    "DATABASE_URL": "postgresql://nwd_app:canary-1@db:5432/nwd",
    "OWNER_DATABASE_URL": "postgresql://nwd_owner:canary-2@db:5432/nwd",
    "REDIS_URL": "redis://:canary-3@queue:6379/0",
    "SECRET_KEY": KEY + "-canary",
    "ALLOWED_HOSTS": "nwd.example.org",
    "SITE_URL": "https://nwd.example.org",
    "BEHIND_TLS_PROXY": "1",
    "TRUSTED_PROXIES": "1",
    "NWD_DEMO": "0",
}
REFUSED = {
    "no database": ({"DATABASE_URL": ""}, "DATABASE_URL is not the address"),
    "no address": ({"DATABASE_URL": "db/canary-1"}, "DATABASE_URL is not the address"),
    "another kind": ({"DATABASE_URL": "mysql://a:canary-1@db/nwd"}, "DATABASE_URL is not the address"),
    "no such port": ({"DATABASE_URL": "postgresql://a:canary-1@db:many/nwd"}, "DATABASE_URL is not the address"),
    "no name": ({"DATABASE_URL": "postgresql://a:canary-1@db"}, "DATABASE_URL is not the address"),
    "owner malformed": ({"OWNER_DATABASE_URL": "nwd_owner:canary-2"}, "OWNER_DATABASE_URL is not the address"),
    "one role": ({"OWNER_DATABASE_URL": REAL["DATABASE_URL"]}, "name one role"),
    "two databases": ({"OWNER_DATABASE_URL": REAL["OWNER_DATABASE_URL"] + "2"}, "name two databases"),
    "queue malformed": ({"REDIS_URL": "queue:6379"}, "REDIS_URL is not the address"),
    "queue without host": ({"REDIS_URL": "redis://"}, "REDIS_URL is not the address"),
    "queue with a wrong port": ({"REDIS_URL": "redis://q:canary-3"}, "REDIS_URL is not the address"),
    "no key": ({"SECRET_KEY": ""}, "SECRET_KEY is not"),
    "short key": ({"SECRET_KEY": "canary"}, "SECRET_KEY is short or known"),
    "dull key": ({"SECRET_KEY": "ab" * 40}, "SECRET_KEY is short or known"),
    "known key": ({"SECRET_KEY": "django-insecure-" + KEY}, "SECRET_KEY is short or known"),
    "no host": ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS must name"),
    "any host": ({"ALLOWED_HOSTS": "*"}, "ALLOWED_HOSTS must name"),
    "any name below": ({"ALLOWED_HOSTS": "*.example.org"}, "ALLOWED_HOSTS must name"),
    "no address of ours": ({"SITE_URL": ""}, "SITE_URL must be"),
    "plain address": ({"SITE_URL": "http://nwd.example.org"}, "SITE_URL must be"),
    "another's address": ({"SITE_URL": "https://elsewhere.example.org"}, "not among ALLOWED_HOSTS"),
    "everybody is the proxy": ({"TRUSTED_PROXIES": "0"}, "TRUSTED_PROXIES is 0"),
    "no proxy": ({"BEHIND_TLS_PROXY": "0"}, "BEHIND_TLS_PROXY"),
    "hours that end before they begin": ({"WORKING_HOURS": "17:30-08:30"}, "WORKING_HOURS is “17:30-08:30”"),
    "a day that is none": ({"EXTRA_BANK_HOLIDAYS": "2027-05-32"}, "EXTRA_BANK_HOLIDAYS is “2027-05-32”"),
    "neither yes nor no": ({"BEHIND_TLS_PROXY": "perhaps"}, "BEHIND_TLS_PROXY is “perhaps”"),
    "a demo for all": ({"NWD_DEMO": "1"}, "NWD_DEMO lets anybody be anybody"),
    "a demo, perhaps": ({"NWD_DEMO": "maybe"}, "NWD_DEMO is “maybe”"),
    "a level nobody knows": ({"LOG_LEVEL": "LOUD"}, "LOG_LEVEL is “LOUD”"),
    "an age that is none": ({"CONN_MAX_AGE": "long"}, "CONN_MAX_AGE is “long”"),
    "mail from nobody": ({"EMAIL_HOST": "mail"}, "EMAIL_FROM is not"),
    "mail without a server": ({"EMAIL_FROM": "nwd@example.org"}, "EMAIL_HOST is not"),
    "half a sign-in for mail": (
        {"EMAIL_HOST": "mail", "EMAIL_FROM": "nwd@example.org", "EMAIL_HOST_USER": "nwd"},
        "go together",
    ),
    "mail somehow": ({"EMAIL_SECURITY": "some"}, "EMAIL_SECURITY is “some”"),
    "mail's port": ({"EMAIL_PORT": "0"}, "EMAIL_PORT is “0”"),
    "twice": ({"SECRET_KEY_FILE": "/etc/hostname"}, "SECRET_KEY and SECRET_KEY_FILE are both set"),
    "no such file": ({"REDIS_URL": "", "REDIS_URL_FILE": "/no/such/file"}, "cannot be read"),
    "an empty file": ({"REDIS_URL": "", "REDIS_URL_FILE": os.devnull}, "is empty"),
    "a pooler of nothing": ({"DATABASE_URL": None, "DATABASE_POOLED": "1"}, "without DATABASE_URL"),
}  # fmt: skip


@pytest.fixture
def read(monkeypatch):
    """The settings as they come out of exactly these variables."""

    def read(**variables):
        for name in [*given.ASKED, *(f"{name}_FILE" for name in given.ASKED)]:
            if name not in ("NWD_DATA", "PATH"):
                monkeypatch.delenv(name, raising=False)
        for name, value in (REAL | variables).items():
            if value is not None:
                monkeypatch.setenv(name, value)
        return runpy.run_path(str(REPOSITORY / "nwd" / "settings.py"))

    return read


@pytest.mark.parametrize(("variables", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_is_missing_or_contradicts_itself_is_a_sentence(read, variables, sentence):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read(**variables)
    assert sentence in str(refusal.value)
    assert "canary" not in str(refusal.value)


def test_what_is_whole_is_taken(read):
    found = read()
    assert found["FOR_REAL"] and found["SECURE_SSL_REDIRECT"] and found["SESSION_COOKIE_SECURE"]
    assert found["SECURE_PROXY_SSL_HEADER"] == ("HTTP_X_FORWARDED_PROTO", "https")
    assert found["DATABASES"]["default"]["PASSWORD"] == "canary-1"
    assert found["DATABASES"]["default"]["CONN_MAX_AGE"] == 60


def test_two_faults_are_told_together(read):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read(SECRET_KEY="short", SITE_URL="")
    assert len(str(refusal.value).splitlines()) == 2


def test_a_secret_comes_from_a_file(read, tmp_path):
    (tmp_path / "key").write_text(REAL["SECRET_KEY"] + "\n")
    assert read(SECRET_KEY=None, SECRET_KEY_FILE=str(tmp_path / "key"))["SECRET_KEY"] == REAL["SECRET_KEY"]


def test_behind_a_pooler_nothing_outlives_a_transaction(read):
    assert read(DATABASE_POOLED="1")["DATABASES"]["default"]["DISABLE_SERVER_SIDE_CURSORS"] is True


def test_nobody_is_believed_to_have_come_by_tls_without_a_proxy(read):
    here = read(ALLOWED_HOSTS="localhost", SITE_URL=None, BEHIND_TLS_PROXY=None)
    assert here["SECURE_PROXY_SSL_HEADER"] is None and not here["FOR_REAL"]


@pytest.mark.parametrize(
    "start", [["manage.py", "check"], ["-m", "gunicorn", "-c", "deploy/gunicorn.py", "nwd.wsgi"]]
)
def test_a_start_that_is_refused_prints_the_sentence_and_no_traceback(start):
    bare = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "NWD_DATA")}
    done = subprocess.run(
        [sys.executable, *start], cwd=REPOSITORY, env=bare | REAL | {"SITE_URL": ""}, text=True,
        capture_output=True, check=False, timeout=30,
    )  # fmt: skip
    assert done.returncode != 0
    assert "SITE_URL must be the address that people open" in done.stderr
    assert "Traceback" not in done.stderr
