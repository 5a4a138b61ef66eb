"""Is the service fit to serve? One answer a thing that it needs, each a number or a word that tells of nobody.

Asked by `/health` (yes or no, for anybody), `/health/each` and `/metrics` (with the token).
"""

from collections.abc import Callable
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from time import time

from celery import current_app
from django.conf import settings
from django.db import DatabaseError, connection
from django.utils import timezone
from kombu.exceptions import OperationalError as BrokerError

from partners.models import OutboxItem

#: Longer than this and something that was promised does not happen.
OUTBOX_MAY_WAIT = timedelta(minutes=10)
#: A backup is made each night; two hours for it to finish late.
BACKUP_MAY_BE_OLD = timedelta(hours=26)
MONTHS_AHEAD = "SELECT to_regclass(%s) IS NOT NULL"


def database() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return bool(cursor.fetchone())


def queue() -> bool:
    """Whether the broker takes a message; a worker that is away is seen by the outbox."""
    with current_app.connection_for_write(connect_timeout=2, transport_options={"max_retries": 0}) as broker:
        broker.ensure_connection(max_retries=1, timeout=2)
    return True


def partitions() -> bool:
    """Whether the trail has a month to write into after this one."""
    ahead = timezone.localdate() + timedelta(days=31)
    with connection.cursor() as cursor:
        cursor.execute(MONTHS_AHEAD, [f"public.partners_trail_{ahead:%Y_%m}"])
        return bool(cursor.fetchone()[0])


def outbox() -> bool:
    return outbox_age() < OUTBOX_MAY_WAIT.total_seconds()


def backup() -> bool:
    """True where no mark is set: backups are then another's task."""
    age = backup_age()
    return not settings.BACKUP_MARK or (age is not None and age < BACKUP_MAY_BE_OLD.total_seconds())


def outbox_waiting() -> int:
    return OutboxItem.objects.filter(done_at=None, parked_at=None, due_at__lte=timezone.now()).count()


def outbox_parked() -> int:
    return OutboxItem.objects.exclude(parked_at=None).count()


def outbox_age() -> float:
    """Seconds since the oldest item that waits was due."""
    waiting = OutboxItem.objects.filter(done_at=None, parked_at=None, due_at__lte=timezone.now())
    oldest = waiting.order_by("due_at").values_list("due_at", flat=True).first()
    return (timezone.now() - oldest).total_seconds() if oldest else 0.0


def sessions() -> int:
    store = import_module(settings.SESSION_ENGINE).SessionStore
    rows = store.get_model_class().objects.filter(expire_date__gt=timezone.now())
    return int(rows.count())


def backup_age() -> float | None:
    """Seconds since the last backup that succeeded; None where there was none."""
    try:
        return max(0.0, time() - Path(settings.BACKUP_MARK).stat().st_mtime) if settings.BACKUP_MARK else None
    except OSError:
        return None


NEEDED: dict[str, Callable[[], bool]] = {"database": database, "partitions": partitions}
#: Without these pages still open, so a proxy must not take the service away; whoever watches is told.
WATCHED: dict[str, Callable[[], bool]] = {"queue": queue, "outbox": outbox, "backup": backup}


def answers(of: dict[str, Callable[[], bool]]) -> dict[str, bool]:
    return {name: _fit(ask) for name, ask in of.items()}


def _fit(ask: Callable[[], bool]) -> bool:
    try:
        return ask()
    except (DatabaseError, BrokerError, OSError):
        return False
