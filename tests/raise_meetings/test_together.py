"""Several write one meeting at once over lines that break: no sentence is lost, none is written over unseen."""

import pytest

from benchmarks.raise_together_run import run
from tests.factories.raise_writing import open_meeting


@pytest.mark.django_db(transaction=True)
def test_nothing_that_was_acknowledged_is_lost(
    settings, east, young_person, key_worker, hub_worker, hub_manager, service_manager
):
    settings.ALLOWED_HOSTS = ["testserver", "localhost"]
    meeting = open_meeting(east, young_person)
    users = [key_worker, hub_worker, hub_manager, service_manager]
    told = run(meeting, young_person.reference, users, 64)
    assert (told.lost, told.overwritten, told.twice, told.faults, told.refused) == ([], [], [], [], []), told
    assert told.acknowledged >= 50 and told.beside > 5 and told.joined > 0, told
    assert min(told.cut[way] for way in ("half", "before", "after")) > 0, told
