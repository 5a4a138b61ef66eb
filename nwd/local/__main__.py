"""python -m nwd.local serve | stop | status | prepare | reset"""

import sys

from nwd.local.commands import prepare, reset
from nwd.local.place import Place, place
from nwd.local.postgres import running
from nwd.local.processes import recorded
from nwd.local.service import CHILDREN, serve, stop


def status(here: Place) -> None:
    found = {name: recorded(here, name) is not None for name in ("serve", *CHILDREN)}
    found["database"] = running(here)
    for name, runs in found.items():
        sys.stdout.write(f"{name}: {'running' if runs else 'stopped'}\n")


def stop_and_reset(here: Place) -> None:
    stop(here)
    reset(here)


WORDS = {"serve": serve, "stop": stop, "status": status, "prepare": prepare, "reset": stop_and_reset}

if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in WORDS:
        raise SystemExit(__doc__)
    WORDS[sys.argv[1]](place())
