"""What a test committed is emptied away; what `migrate` made of the models is not made anew each time.

Django's `flush` writes every content type and permission again, which takes longer than to empty all tables. A
request that a closed page had sent (a draft, say) may still run: it is waited for, else the two wait for each other.
"""

import threading
import time

from django.core.signals import request_finished, request_started
from django.db import connection
from django.test import TransactionTestCase

from partners.owner import as_owner

MADE_BY_MIGRATE = {"django_content_type", "auth_permission"}
LONGEST = 20

under_way: set[threading.Thread] = set()


def begun(**_):
    if threading.current_thread() is not threading.main_thread():
        under_way.add(threading.current_thread())


def ended(**_):
    under_way.discard(threading.current_thread())


request_started.connect(begun, dispatch_uid="a request has begun")
request_finished.connect(ended, dispatch_uid="a request has ended")


def wait_for_requests():
    """Until none is under way. A thread that ended without saying so (a test's own client) counts as ended."""
    until = time.monotonic() + LONGEST
    while any(thread.is_alive() for thread in under_way.copy()):
        assert time.monotonic() < until, "A request of the live server does not end."
        time.sleep(0.01)
    under_way.clear()


def empty(self):
    wait_for_requests()
    with as_owner(), connection.cursor() as cursor:
        tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
        cursor.execute(f"truncate {', '.join(sorted(set(tables) - MADE_BY_MIGRATE))}")


TransactionTestCase._fixture_teardown = empty
