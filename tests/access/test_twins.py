"""Whatever an outsider asks, every byte is the same whether the hidden thing is there or not."""

import pytest

from tests.access.twins.companies import differences_alone, differences_in_company
from tests.access.twins.compared import HIDDEN, LIVE, differences, insider_sees, twin_world
from tests.access.twins.crawl import crawl
from tests.access.twins.world import SHUT

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("who", LIVE)
def test_to_an_outsider_at_work_both_worlds_are_the_same(who):
    kinds = [kind for kind, hidden in HIDDEN.items() if who in hidden.outsiders]
    assert len(kinds) >= 12
    world = twin_world()
    assert differences_in_company(world, who, kinds) == {}
    assert differences_alone(world, who, kinds) == {}


@pytest.mark.parametrize("who", SHUT)
def test_so_they_are_to_whom_nothing_is_open(who):
    assert differences(twin_world(), who, list(HIDDEN)) == {}


def test_each_is_seen_by_somebody():
    world = twin_world()
    assert [kind for kind, hidden in HIDDEN.items() if hidden.insider and not insider_sees(world, kind)] == []


def test_the_crawl_reaches_what_they_may_read():
    """An outsider who is shown nothing at all would prove nothing."""
    world = twin_world()
    told = crawl(world, "officer", following=10)
    assert len(told) > 45
    assert sum(status == 200 for status, _, _ in told.values()) > 15
    assert "About offending." in told[f"/young-people/{world.robin.reference}/chronology"][2]
    assert "About school." not in str(told) and "About health." not in str(told)
