"""What a test committed is emptied away; what `migrate` made of the models is not made anew each time.

Django's `flush` writes every content type and permission again, which takes longer than to empty all tables; and to
truncate each of them takes four times as long as to find the dozen that have rows and delete these, with the triggers
off that keep history and the trail. A request that a closed page had sent (a draft, say) may still run: it is waited
for, else the two wait for each other.
"""

import threading
import time

from django.core.signals import request_finished, request_started
from django.db import connection
from django.test import TransactionTestCase

from partners.owner import as_owner

MADE_BY_MIGRATE = {"django_content_type", "auth_permission"}
LONGEST = 20
#: Bytes of all tables with rows. What is deleted still lies there, and is walked over until it is vacuumed.
LARGE = 4_000_000

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
        every = connection.introspection.django_table_names(only_existing=True, include_views=False)
        tables = sorted(set(every) - MADE_BY_MIGRATE)
        cursor.execute(
            " union all ".join(f"select '{one}' where exists (select from {one})" for one in tables)
        )
        filled = [one for (one,) in cursor.fetchall()]
        if not filled:
            return
        cursor.execute("select sum(pg_relation_size(one::regclass)) from unnest(%s) one", [filled])
        (bytes_there,) = cursor.fetchone()
        if bytes_there > LARGE:
            cursor.execute(f"truncate {', '.join(tables)}")
            return
        cursor.execute(";".join(f"alter table {one} disable trigger user" for one in filled))
        # In one statement, so that which refers to which does not matter.
        deleted = (f"emptied_{one} as (delete from {one})" for one in filled)
        cursor.execute(f"with {', '.join(deleted)} select")
        cursor.execute(";".join(f"alter table {one} enable trigger user" for one in filled))


TransactionTestCase._fixture_teardown = empty
