"""Whatever somebody does to a sealed trail who may do anything inside the database, the first line is named."""

import pytest

from benchmarks.trail_tampering import Tampering
from partners.owner import as_owner
from partners.sealing import check

pytestmark = pytest.mark.django_db(transaction=True)
TIMES = 260


def test_each_of_many_tamperings_is_found_and_named(sealed, outside):
    assert check(outside).lines == sealed
    with as_owner():
        tampering = Tampering(outside, seed=4)
        assert len(tampering.kinds) * 7 <= TIMES
        assert list(tampering.tried(TIMES)) == []
    assert check(outside).wrong == ""
