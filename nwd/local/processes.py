"""Processes we started, recorded so that they can be found and ended later, and never another's by mistake."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from nwd.local.place import REPOSITORY, Place

PATIENCE = 20  # seconds for a worker to finish what it does
START = 60  # seconds until a server must answer
LARGEST_LOG = 5_000_000  # bytes
PR_SET_PDEATHSIG = 1


def spawn(here: Place, name: str, *command: str) -> subprocess.Popen[bytes]:
    """Starts a server of ours in a session of its own (Ctrl-C reaches its parent alone) with its own log."""
    with log(here, name).open("ab") as output:
        process = subprocess.Popen(
            command,
            cwd=REPOSITORY,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
            preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509 (no threads here)
        )
    record(here, name, process.pid)
    return process


def wait(here: Place, name: str, process: subprocess.Popen[bytes], answers: Callable[[], bool]) -> None:
    """Until `answers()`; a server that ended or stays silent stops the start with the end of its log."""
    deadline = time.monotonic() + START
    while not answers():
        if process.poll() is not None or time.monotonic() > deadline:
            raise SystemExit(f"The {name} did not start.\n{tail(here, name)}")
        time.sleep(0.05)


def record(here: Place, name: str, pid: int) -> None:
    """A pid alone may be another process's tomorrow; with the moment it was born it may not."""
    (here.run / f"{name}.pid").write_text(f"{pid} {psutil.Process(pid).create_time()}")


def recorded(here: Place, name: str) -> psutil.Process | None:
    """The process recorded under `name`, while it lives."""
    try:
        pid, born = (here.run / f"{name}.pid").read_text().split()
        process = psutil.Process(int(pid))
        alive = process.status() != psutil.STATUS_ZOMBIE
        return process if alive and process.create_time() == float(born) else None
    except (OSError, ValueError, psutil.Error):
        return None


def forget(here: Place, name: str) -> None:
    (here.run / f"{name}.pid").unlink(missing_ok=True)


def end(here: Place, *names: str) -> None:
    """Asks the named processes to stop, all at once, and kills what then is left of their sessions."""
    leaders = [process for name in names if (process := recorded(here, name))]
    families = [relative for name in names for relative in _session(here, name)]
    for process in leaders:
        _signal(process, signal.SIGTERM)
    psutil.wait_procs(leaders, timeout=PATIENCE)
    for process in {*leaders, *families}:
        _signal(process, signal.SIGKILL)
    psutil.wait_procs({*leaders, *families}, timeout=PATIENCE)
    for name in names:
        forget(here, name)


def log(here: Place, name: str) -> Path:
    """Where `name` writes; the last one is kept beside it when it has grown large."""
    path = here.logs / f"{name}.log"
    if path.exists() and path.stat().st_size > LARGEST_LOG:
        path.replace(path.with_suffix(".log.1"))
    return path


def tail(here: Place, name: str) -> str:
    path = log(here, name)
    return path.read_text(errors="replace")[-3000:] if path.exists() else ""


def is_postgres(pid: int, data: Path) -> bool:
    """Whether `pid` is the PostgreSQL server of this very folder."""
    try:
        process = psutil.Process(pid)
        return process.status() != psutil.STATUS_ZOMBIE and str(data) in process.cmdline()
    except psutil.NoSuchProcess:
        return False


def _session(here: Place, name: str) -> list[psutil.Process]:
    """What a server of ours started and may outlive it: all of the session that `spawn` opened for it."""
    try:
        pid, born = (here.run / f"{name}.pid").read_text().split()
        found = [process for process in psutil.process_iter() if _session_of(process) == int(pid)]
        taken = any(process.pid == int(pid) and process.create_time() != float(born) for process in found)
    except (OSError, ValueError, psutil.NoSuchProcess):
        return []
    return [] if taken else found


def _session_of(process: psutil.Process) -> int:
    try:
        return os.getsid(process.pid)
    except OSError:
        return 0


def _signal(process: psutil.Process, number: signal.Signals) -> None:
    try:
        process.send_signal(number)
    except psutil.NoSuchProcess:
        return


def _die_with_parent() -> None:
    """Linux alone can promise it: a kill -9 of `make demo` leaves no server behind."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
