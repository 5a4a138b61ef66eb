"""One worker who could work with a young person, in the words by which somebody chooses."""

import datetime
from dataclasses import dataclass

from cases.allocations.known import Known
from nwd.ui.spoken import date_words, days_words, uncapped
from partners.models import Leave, Posting, Worker


@dataclass(frozen=True)
class Candidate:
    posting: Posting
    known: Known
    cases: int
    limit: int
    leave: Leave | None
    day: datetime.date

    @property
    def worker(self) -> Worker:
        return self.posting.worker

    @property
    def is_away(self) -> bool:
        return self.leave is not None and self.leave.start_on <= self.day

    @property
    def has_room(self) -> bool:
        return self.cases < self.limit and not self.is_away

    @property
    def was_key_worker(self) -> bool:
        return self.known.days > 0

    @property
    def load(self) -> str:
        hours = f" in {self.worker.weekly_hours} hours a week" if self.worker.weekly_hours else ""
        return f"{self.cases} of {self.limit} young people{hours}"

    @property
    def absence(self) -> str:
        if self.leave is None:
            return ""
        begins = "Away" if self.is_away else f"Away from {date_words(self.leave.start_on)}"
        back = self.leave.end_on
        return f"{begins}, {f'back on {date_words(back)}' if back else 'no day of return yet'}"

    @property
    def acquaintance(self) -> str:
        """Nothing where they do not know each other."""
        said, last = [], self.known.last
        until = "" if last is None else f"until {date_words(last)}"
        if self.known.days and last:
            now = "and works with them now" if self.known.now else until
            said.append(f"their key worker for {days_words(self.known.days)}, {now}")
        elif last:
            said.append("works with them now" if self.known.now else f"worked with them {until}")
        if self.known.contacts:
            said.append(f"{self.known.contacts} contact{'' if self.known.contacts == 1 else 's'}")
        return ", ".join(said)

    @property
    def words(self) -> str:
        who = f"{self.worker}, {uncapped(self.posting.get_role_display())} at {self.posting.place}"
        known = f"Knows them: {self.acquaintance}" if self.acquaintance else ""
        return ". ".join(filter(None, (who, known, f"Is key worker for {self.load}", self.absence)))

    @property
    def reason(self) -> str:
        """Why they come first."""
        if self.was_key_worker:
            return f"{self.worker} knows them already ({self.acquaintance}) and has room: {self.load}."
        known = f", and they know each other ({self.acquaintance})" if self.acquaintance else ""
        return f"{self.worker} has the most room: {self.load}{known}."
