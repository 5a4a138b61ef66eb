"""`make demo`: database, queue, migrations, web, worker and schedule; Ctrl-C stops everything it started."""

import os
import signal
import socket
import sys
import time
from contextlib import closing
from types import FrameType

from nwd.local.commands import manage
from nwd.local.place import Place, in_local_mode, place
from nwd.local.postgres import database
from nwd.local.postgres import stop as stop_database
from nwd.local.processes import end, forget, record, recorded, spawn, tail, wait
from nwd.local.valkey import queue

CHILDREN = ("web", "worker", "queue")
GUNICORN = ("gunicorn", "nwd.wsgi", "--workers", "2", "--threads", "4", "--no-control-socket")
CELERY = ("celery", "-A", "nwd.celery", "worker", "-B", "-c", "2", "--without-gossip", "--without-mingle")


def serve(here: Place) -> None:
    """Runs until Ctrl-C or SIGTERM; ends with status 1 when a server of ours ends by itself."""
    port = int(os.environ.get("PORT", "8000"))
    here.make()
    if recorded(here, "serve"):
        raise SystemExit("This service runs already. Stop it with: make stop")
    if _listens(port):
        raise SystemExit(f"Port {port} is taken. Choose another, for example: make demo PORT={port + 1}")
    end(here, *CHILDREN)  # what a kill -9 may have left
    record(here, "serve", os.getpid())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _interrupt)
    os.environ["NWD_DATA"] = str(here.root)
    try:
        _run(here, port)
    except KeyboardInterrupt:
        _say("\nStopping.")
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must not leave half of it running
        end(here, *CHILDREN)
        if in_local_mode():
            stop_database(here)
        forget(here, "serve")


def stop(here: Place) -> None:
    """Everything started for this place, also what a killed `make demo` or a test run left behind."""
    end(here, "serve")
    end(here, *CHILDREN)
    stop_database(here)
    tests = here.root / "test"
    if tests.exists():
        stop(place(tests))


def _run(here: Place, port: int) -> None:
    if in_local_mode():
        database(here)
    servers = {} if os.environ.get("REDIS_URL") else {"queue": queue(here)}
    manage(here, "migrate", "-v0")
    if os.environ.get("NWD_DEMO") == "1":
        manage(here, "load_demo")
    address = f"127.0.0.1:{port}"
    servers["web"] = spawn(here, "web", *_python(*GUNICORN), "-b", address, "--log-level", "warning")
    beat = str(here.run / "beat")
    servers["worker"] = spawn(here, "worker", *_python(*CELERY), "-l", "WARNING", "-s", beat)
    wait(here, "web", servers["web"], lambda: _listens(port))
    _say(f"Ready: http://localhost:{port}  (Ctrl-C stops it)")
    while all(server.poll() is None for server in servers.values()):
        time.sleep(0.5)
    ended = [name for name, server in servers.items() if server.poll() is not None]
    raise SystemExit("\n".join(f"The {name} ended.\n{tail(here, name)}" for name in ended))


def _python(*words: str) -> tuple[str, ...]:
    return (sys.executable, "-m", *words)


def _listens(port: int) -> bool:
    with closing(socket.socket()) as attempt:
        return attempt.connect_ex(("127.0.0.1", port)) == 0


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt
