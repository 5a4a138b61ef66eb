"""Does it answer? `python deploy/healthy.py web|worker|beat|backup` ends with 0 or 1, for the containers' checks."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ANSWERS_WITHIN = 8  # seconds
#: Beat writes its schedule down every three minutes.
BEAT_WRITES_WITHIN = 400
BACKUP_MAY_BE_OLD = 26 * 3600


def web() -> bool:
    address = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}/health"
    with urllib.request.urlopen(address, timeout=ANSWERS_WITHIN) as answer:
        return bool(answer.status == 200)


def worker() -> bool:
    """This worker, by its name: others may answer while this one hangs."""
    name = os.environ.get("WORKER_NAME", f"celery@{socket.gethostname()}")
    ask = [sys.executable, "-m", "celery", "--app", "nwd.celery", "inspect", "ping", "--destination", name]
    done = subprocess.run([*ask, "--timeout", "5"], check=False, timeout=25, capture_output=True)
    return done.returncode == 0


def beat() -> bool:
    schedule = Path(os.environ.get("BEAT_SCHEDULE", "/run/nwd/beat"))
    return any(_age(path) < BEAT_WRITES_WITHIN for path in schedule.parent.glob(f"{schedule.name}*"))


def backup() -> bool:
    return _age(Path(os.environ["BACKUP_MARK"])) < BACKUP_MAY_BE_OLD


def _age(path: Path) -> float:
    return time.time() - path.stat().st_mtime


ASKED = {"web": web, "worker": worker, "beat": beat, "backup": backup}

if __name__ == "__main__":
    try:
        healthy = ASKED[sys.argv[1]]()
    except (OSError, subprocess.TimeoutExpired):
        healthy = False
    sys.exit(0 if healthy else 1)
