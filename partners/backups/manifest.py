"""What a backup says of itself, and whether its files are still what they were."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from partners.backups.contents import Content
from partners.backups.files import Files, digest
from partners.backups.refusal import Refused

NAME, DUMP, UPLOADS = "manifest.json", "database.dump", "uploads.tar"


@dataclass
class Manifest:
    made_at: str
    server: int
    seconds: float = 0
    sizes: dict[str, int] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    tables: dict[str, Content] = field(default_factory=dict)
    shape: dict[str, list[str]] = field(default_factory=dict)
    files: Files = field(default_factory=dict)

    @property
    def rows(self) -> int:
        return sum(rows for rows, _ in self.tables.values())

    def seal(self, folder: Path) -> None:
        for name in (DUMP, UPLOADS):
            self.sizes[name] = (folder / name).stat().st_size
            self.digests[name] = digest(folder / name)
        (folder / NAME).write_text(json.dumps(asdict(self), indent=1, sort_keys=True))


def opened(folder: Path) -> Manifest:
    """Raises Refused where the backup is not whole."""
    try:
        told: dict[str, Any] = json.loads((folder / NAME).read_text())
    except (OSError, ValueError):
        raise Refused(f"{folder} is no backup: it has no {NAME} that can be read.") from None
    for name, expected in told["digests"].items():
        if not (folder / name).is_file() or digest(folder / name) != expected:
            raise Refused(f"{folder / name} is not what was written: use another backup.")
    for each in ("tables", "files"):
        told[each] = {name: tuple(value) for name, value in told[each].items()}
    return Manifest(**told)
