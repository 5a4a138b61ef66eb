"""Which days and which hub are asked for."""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from cases.chronology import midnight
from hubs.models import Hub


@dataclass(frozen=True)
class Span:
    """Both days belong to it."""

    start: datetime.date
    end: datetime.date
    hub: Hub | None = None

    @property
    def after(self) -> datetime.date:
        return self.end + datetime.timedelta(days=1)

    @property
    def until(self) -> datetime.datetime:
        """The first moment that no longer belongs to it."""
        return midnight(self.after)

    def at(self, name: str, hub: str = "hub") -> Q:
        """Of a moment."""
        within = {f"{name}__gte": midnight(self.start), f"{name}__lt": self.until}
        return Q(**within) & self._here(hub)

    def on(self, name: str, hub: str = "hub") -> Q:
        """Of a day."""
        return Q(**{f"{name}__gte": self.start, f"{name}__lt": self.after}) & self._here(hub)

    def _here(self, hub: str) -> Q:
        return Q(**{hub: self.hub}) if self.hub else Q()


def a_year(today: datetime.date) -> tuple[datetime.date, datetime.date]:
    """The twelve months up to yesterday: of today nobody has said everything yet."""
    end: Any = today - datetime.timedelta(days=1)
    return end - datetime.timedelta(days=364), end
