"""How gunicorn serves nwd.wsgi: `python -m gunicorn --config deploy/gunicorn.py nwd.wsgi` (docs/running.md).

Processes rather than threads: a page is Python, not waiting. What keeps slow clients off the workers is the proxy.
"""

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from nwd import given, logs

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")
try:  # reads the settings before anything is forked
    logconfig_dict = logs.configuration(settings.LOG_LEVEL)
    bind = f"{given.text('WEB_ADDRESS', '127.0.0.1')}:{given.whole_number('PORT', '8000', least=1)}"
    workers = given.whole_number("WEB_WORKERS", str(2 * (os.cpu_count() or 1) + 1), least=1)
    threads = given.whole_number("WEB_THREADS", "1", least=1)
    timeout = given.whole_number("WEB_TIMEOUT", "60", least=1)
except ImproperlyConfigured as refusal:
    raise SystemExit(str(refusal)) from None

graceful_timeout = 30
keepalive = 5
#: Whatever a worker gathers in a long life goes with it; not all of them on one day.
max_requests, max_requests_jitter = 20_000, 2_000
#: Heartbeats in memory: on a slow disk they would block a worker.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 (the kernel's own)
control_socket_disable = True
limit_request_line, limit_request_fields, limit_request_field_size = 4_094, 50, 8_190
#: No header of a client's names a place in the site, whoever stands in front.
forwarder_headers = ""


def on_starting(_server: Any) -> None:
    """Numbers of processes that are gone would be counted for ever."""
    for left in Path(os.environ.get("PROMETHEUS_MULTIPROC_DIR", os.devnull)).glob("*.db"):
        left.unlink()


def child_exit(_server: Any, worker: Any) -> None:
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        from prometheus_client import multiprocess

        multiprocess.mark_process_dead(worker.pid)
