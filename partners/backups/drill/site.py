"""The site itself, as a process whose only database is the restored one."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager

from django.conf import settings

from nwd.local.valkey import queue
from partners.backups.drill.cluster import Cluster, spawned

SITE = ("-m", "gunicorn", "nwd.wsgi", "--workers", "1", "--no-control-socket", "--log-level", "warning")


@contextmanager
def running_site(cluster: Cluster) -> Iterator[str]:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    store = queue(cluster.here)
    site = spawned(
        cluster,
        sys.executable,
        *SITE,
        "--bind",
        f"127.0.0.1:{port}",
        SECRET_KEY=settings.SECRET_KEY,
        FACTOR_KEY=settings.FACTOR_KEYS[0],
    )
    try:
        yield _answering(site, f"http://localhost:{port}")
    finally:
        for process in (site, store):
            process.terminate()
            process.wait(30)


def _answering(site: "subprocess.Popen[bytes]", address: str) -> str:
    end = time.monotonic() + 60
    while time.monotonic() < end and site.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/health", timeout=5):  # noqa: S310 (our own)
                return address
        except OSError:
            time.sleep(0.2)
    return address
