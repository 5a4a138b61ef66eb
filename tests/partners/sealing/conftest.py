"""A trail of several transactions, sealed in small batches; its roots in a file of the test's own."""

import pytest
from django.db import transaction

from partners import sealing, trail
from partners.access import Service
from tests.factories.partners import UserFactory


@pytest.fixture
def outside(settings, tmp_path):
    settings.TRAIL_ROOTS = tmp_path / "kept" / "trail-roots"
    return settings.TRAIL_ROOTS


@pytest.fixture
def written():
    """`written(3)`: so many lines, each in a transaction of its own but for every third."""

    def write(times):
        user = UserFactory()
        for number in range(times):
            with transaction.atomic():
                trail.write(by=user, what="read", act="read_person", people=[number + 1, 7], records=[number])
                if number % 3 == 0:
                    trail.write(by=Service(), what="change", act="bring_in", counts={"rows": number})
        return times + (times + 2) // 3

    return write


@pytest.fixture
def sealed(written, outside):
    lines = written(24)
    assert sealing.seal(most=5) == lines
    return lines
