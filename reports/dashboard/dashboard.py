"""Everything on the dashboard, asked as the service in six queries: it is figures of houses, and shows no name."""

import datetime
from dataclasses import dataclass
from statistics import fmean, median

from django.utils import timezone

from hubs.models import Hub
from partners.access import Service
from partners.context import acting
from placements.occupancy import Month, nights_between
from reports.dashboard.answer import Answer, answer_of, sentence_of
from reports.dashboard.counting import Numbers, numbers
from reports.dashboard.measured import Measured, measured
from reports.dashboard.moment import Moment
from reports.dashboard.spans import spans

MONTHS = 12


@dataclass(frozen=True)
class Dashboard:
    moment: Moment
    hubs: list[Hub]
    numbers: Numbers
    measured: Measured
    months: list[Month]
    answers: list[Answer]

    @property
    def sentence(self) -> str:
        return sentence_of(self.answers)

    @property
    def lengths(self) -> list[int]:
        """Days lived at a hub so far, of everybody with a bed."""
        return sorted(days for of_hub in self.numbers.lengths.values() for days in of_hub)

    @property
    def running_median(self) -> float:
        return median(self.lengths)

    @property
    def running_mean(self) -> float:
        return fmean(self.lengths)


@acting(Service())
def dashboard(now: datetime.datetime | None = None) -> Dashboard:
    moment = Moment(now or timezone.now())
    hubs = list(Hub.objects.open_on(moment.today).order_by("name", "tracker_ref"))
    told = numbers(moment)
    of_spans = measured(spans(moment.tonight), moment.today, hubs)
    months = nights_between(_months(moment.tonight))
    return Dashboard(moment, hubs, told, of_spans, months, [answer_of(hub, told) for hub in hubs])


def _months(tonight: datetime.date) -> list[datetime.date]:
    """The first of each of the last twelve months, and tonight."""
    this = tonight.year * 12 + tonight.month - 1
    firsts = [datetime.date(n // 12, n % 12 + 1, 1) for n in range(this - MONTHS, this + 1)]
    return [*firsts, tonight] if tonight > firsts[-1] else firsts
