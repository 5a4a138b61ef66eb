"""A demo lets anybody be anybody, so it may run on this machine alone, for this machine alone."""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

HERE = frozenset({"", "localhost", "127.0.0.1", "::1", "[::1]", "testserver"})


def objections() -> list[str]:
    """Why the demo may not run with these settings; empty where it may.

    A database is of this machine when it is reached by a socket's folder or by the machine's own address.
    """
    host = str(settings.DATABASES["default"].get("HOST", ""))
    elsewhere = [name for name in settings.ALLOWED_HOSTS if name not in HERE]
    found = []
    if host not in HERE and not host.startswith("/"):
        found.append(f"the database is on another machine ({host})")
    if elsewhere:
        found.append(f"ALLOWED_HOSTS answers to other names than localhost ({', '.join(elsewhere)})")
    return found


@register(Tags.security)
def the_demo_stays_at_home(app_configs: Any, **options: Any) -> list[CheckMessage]:
    return [
        Error(
            f"The demo lets anybody sign in as anybody, and {why}.",
            hint="Unset NWD_DEMO, or use a database and host names of this machine alone.",
            id=f"demo.E{number:03}",
        )
        for number, why in enumerate(objections(), start=1)
    ]
