"""Days before a meeting and as many after it: side by side only what was as long."""

import datetime
from dataclasses import dataclass

from django.utils import timezone

#: Longer would say more of a year than of a RAISE.
LONGEST = datetime.timedelta(days=91)


@dataclass(frozen=True)
class Windows:
    """Half-open, around the moment of the meeting."""

    held_at: datetime.datetime
    length: datetime.timedelta

    @property
    def days(self) -> int:
        return self.length.days

    @property
    def before(self) -> tuple[datetime.datetime, datetime.datetime]:
        return self.held_at - self.length, self.held_at

    @property
    def after(self) -> tuple[datetime.datetime, datetime.datetime]:
        return self.held_at, self.held_at + self.length


def windows_of(held_at: datetime.datetime) -> Windows:
    """Whole days, so that both have the same mornings and nights."""
    gone = min(timezone.now() - held_at, LONGEST)
    return Windows(held_at, datetime.timedelta(days=max(gone.days, 0)))
