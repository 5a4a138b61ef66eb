"""Every figure of random trackers, made so that rows sit on every boundary, against a second reading of the page.

MEASURES_SEEDS=100 asks for as many trackers; MEASURES_FIRST_SEED for others.
"""

import datetime
import os

import pytest

from partners.access import Service
from reports import actions
from reports.measures.figures import figures
from reports.measures.written import as_csv
from tests.reports.reference import measures as reference
from tests.reports.reference import random_tracker

FIRST = int(os.environ.get("MEASURES_FIRST_SEED", "1"))
SEEDS = range(FIRST, FIRST + int(os.environ.get("MEASURES_SEEDS", "15")))


@pytest.mark.django_db
@pytest.mark.parametrize("seed", SEEDS)
def test_every_figure_is_the_references(seed, tmp_path):
    tracker = random_tracker.write(tmp_path / "tracker", seed)
    outcome = actions.import_tracker(by=Service(), path=tracker.folder, lead=tracker.lead)
    assert outcome.faults == []
    year = tracker.first_year
    from_day, to_day = datetime.date(year - 1, 4, 1), datetime.date(year + 3, 3, 31)
    amid = datetime.date(year + 1, 9, 30)
    hubs = reference.Service(tracker.folder).hubs
    for until, hub in [(to_day, None), (amid, None), *((to_day, hub) for hub in hubs)]:
        expected = reference.to_csv(reference.report(tracker.folder, from_day, until, hub)).splitlines()
        assert as_csv(figures(from_day, until, hub=hub)).splitlines() == expected
