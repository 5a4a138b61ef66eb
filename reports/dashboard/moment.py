"""As of when everything is counted."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from placements.night import MORNING, night_of

AHEAD = datetime.timedelta(days=14)
DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Moment:
    now: datetime.datetime

    @property
    def tonight(self) -> datetime.date:
        return night_of(self.now)

    @property
    def today(self) -> datetime.date:
        return timezone.localdate(self.now)

    @property
    def told(self) -> dict[str, Any]:
        morning = datetime.datetime.combine(self.tonight + DAY, datetime.time(MORNING))
        return {
            "now": self.now,
            "today": self.today,
            "tonight": self.tonight,
            "ahead": self.today + AHEAD,
            "morning": timezone.make_aware(morning),
        }
