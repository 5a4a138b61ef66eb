"""The share of pairs in which one took longer, which says whether a clock can tell two things apart."""

import pytest

from benchmarks.absent import longer


@pytest.mark.parametrize(
    ("some", "others", "share"),
    [([1, 2, 3], [1, 2, 3], 0.5), ([4, 5], [1, 2], 1.0), ([1], [2, 3], 0.0), ([1, 9], [5], 0.5)],
)
def test_half_of_the_pairs_where_nothing_tells_them_apart(some, others, share):
    assert longer(some, others) == share
