"""Two agencies, four threads, two pooled connections, exceptions and hang-ups in between (hostile.md, B3)."""

import pytest

from benchmarks.interleaved_run import CONNECTIONS, run
from demo.testkit.actions import seed_testkit
from partners.access import Service


@pytest.mark.django_db(transaction=True)
def test_nobody_gets_a_row_of_the_other_side():
    seed_testkit(by=Service())
    told = run(1000)
    assert told.wrong == []
    assert told.requests == 1000 and told.broken > 50 and told.hung_up > 50
    assert told.rows > 500 and told.shown > 300
    assert told.handed_out > 1000 and told.changed_hands == CONNECTIONS
