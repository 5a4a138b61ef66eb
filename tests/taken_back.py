"""What is done within it is as if it had not been: one world serves many rows, and none sees what another did."""

from contextlib import contextmanager

from django.core.cache import cache
from django.db import transaction


class TakenBack(Exception):
    """It was only tried."""


@contextmanager
def taken_back():
    cache.clear()
    try:
        with transaction.atomic():
            yield
            raise TakenBack
    except TakenBack:
        pass
    finally:
        cache.clear()
