"""What stays when support closes: somebody who keeps in touch, how often, and until when if that is agreed."""

import datetime
from dataclasses import dataclass
from typing import Any

from partners.models import Worker


@dataclass(frozen=True)
class Staying:
    worker: Worker
    how_often: str
    end_on: datetime.date | None = None
    words: str = ""

    @property
    def said(self) -> dict[str, Any]:
        return {
            "worker": self.worker,
            "how_often": self.how_often,
            "end_on": self.end_on,
            "words": self.words,
        }
