"""The service as real processes, and the hand that kills them: each is started again, as a supervisor would."""

import os
import signal
import socket
import sys
import time
from collections.abc import Callable
from contextlib import closing, suppress

import psutil

from nwd.local.place import Place
from nwd.local.postgres import database, stop
from nwd.local.processes import end, recorded, spawn, wait
from nwd.local.valkey import queue

GUNICORN = ("gunicorn", "--config", "deploy/gunicorn.py", "nwd.wsgi")
ALONE = ("-B", "-c", "1", "--without-gossip", "--without-mingle")
CELERY = ("celery", "-A", "nwd.celery", "--quiet", "worker", *ALONE)


class Site:
    """In a place of its own, on a free port of this machine alone."""

    def __init__(self, here: Place) -> None:
        self.here = here
        with closing(socket.socket()) as found:
            found.bind(("127.0.0.1", 0))
            self.port: int = found.getsockname()[1]
        os.environ |= {"PORT": str(self.port), "WEB_WORKERS": "2", "LOG_LEVEL": "ERROR"}
        os.environ["PYTHONWARNINGS"] = "ignore:You're running the worker with superuser"

    def start(self) -> None:
        database(self.here)
        queue(self.here)
        self.start_web()
        self.start_worker()

    def start_web(self) -> None:
        web = spawn(self.here, "web", sys.executable, "-m", *GUNICORN)
        wait(self.here, "web", web, self._listens)

    def start_worker(self) -> None:
        beat = self.here.run / "beat"
        beat.unlink(missing_ok=True)  # a schedule that was cut off while it was written is no schedule
        spawn(self.here, "worker", sys.executable, "-m", *CELERY, "-s", str(beat))

    def stop(self) -> None:
        end(self.here, "web", "worker", "queue")
        stop(self.here)

    def pids(self) -> dict[str, int]:
        return {name: found.pid for name in ("web", "worker") if (found := recorded(self.here, name))}

    def kill_web(self) -> None:
        self._kill_session("web")
        self.start_web()

    def kill_web_process(self) -> None:
        """One of gunicorn's own: gunicorn starts another."""
        server = recorded(self.here, "web")
        for child in (server.children() if server else [])[:1]:
            child.kill()

    def kill_worker(self) -> None:
        self._kill_session("worker")
        self.start_worker()

    def kill_database(self) -> None:
        """All of it at once, as the power goes."""
        server = psutil.Process(self._postmaster())
        for process in [server, *server.children(recursive=True)]:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        psutil.wait_procs([server], timeout=10)
        database(self.here)

    def kill_connection(self) -> None:
        """One server process of the database: PostgreSQL then ends all others and recovers."""
        for process in psutil.Process(self._postmaster()).children():
            if "nwd_app" in " ".join(process.cmdline()):
                process.kill()
                return
        raise SystemExit("The site has no connection to the database.")

    def kill_queue(self) -> None:
        self._kill_session("queue")

    def start_queue(self) -> None:
        queue(self.here)

    @property
    def kills(self) -> "list[tuple[str, Callable[[], None]]]":
        return [("web", self.kill_web), ("worker", self.kill_worker), ("database", self.kill_database),
                ("a web process", self.kill_web_process), ("worker", self.kill_worker),
                ("a connection of the database", self.kill_connection)]  # fmt: skip

    def _kill_session(self, name: str) -> None:
        if found := recorded(self.here, name):
            os.killpg(found.pid, signal.SIGKILL)
            for _ in range(200):
                if recorded(self.here, name) is None:
                    return
                time.sleep(0.02)

    def _postmaster(self) -> int:
        return int((self.here.database / "data" / "postmaster.pid").read_text().splitlines()[0])

    def _listens(self) -> bool:
        with closing(socket.socket()) as attempt:
            return attempt.connect_ex(("127.0.0.1", self.port)) == 0
