"""A real Chromium against a live server. Without one the browser tests say so and fail: CI installs it."""

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import BrowserContext, Page

from tests.browser.world import world  # noqa: F401 (a fixture)
from tests.conftest import proves_again

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")  # playwright's sync API runs a loop in the thread

NAMES = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--in-process-gpu",
    "--js-flags=--max-opt=1 --no-flush-bytecode",  # a page lives too briefly to be worth optimising
]


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    assert path, (
        "No Chromium on this machine: install Debian's package chromium, or set CHROMIUM to its path."
    )
    return browser_type_launch_args | {"executable_path": path, "args": QUIET}


@pytest.fixture
def signed_in(context: BrowserContext, live_server) -> Callable[..., None]:
    """Gives the browser the session of a user, as if they had signed in."""

    def as_user(user) -> None:
        client = Client()
        client.force_login(user)
        proves_again(client, user)
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])

    return as_user


@pytest.fixture
def complaints(page: Page) -> Iterator[list[str]]:
    """What the browser complains of: scripts, styles or forms that the policy refused, and script errors."""
    heard: list[str] = []
    page.on(
        "console",
        lambda message: heard.append(message.text) if message.type in ("error", "warning") else None,
    )
    page.on("pageerror", lambda error: heard.append(str(error)))
    yield heard
