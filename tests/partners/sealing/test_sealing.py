"""What has settled is sealed once, in the order of transactions, whatever else is going on."""

import random
import threading
import time
from contextlib import contextmanager

import dj_database_url
import psycopg2
import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError, InternalError, ProgrammingError

from partners import sealing, trail
from partners.access import Service
from partners.models import TrailLine
from partners.owner import as_owner
from partners.sealing.rows import batches
from partners.sealing.shape import id_in

pytestmark = pytest.mark.django_db(transaction=True)


def line(act):
    trail.write(by=Service(), what="change", act=act)


def sealed_acts():
    acts = dict(TrailLine.objects.values_list("pk", "act"))
    return [acts[id_in(batch.leaf_at(n))] for batch in batches() for n in range(batch.lines)]


def in_a_thread(work):
    def run():
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    return thread


def test_all_that_has_settled_is_sealed_and_is_as_it_was(written, outside):
    lines = written(12)
    assert sealing.seal(most=5) == lines
    assert [batch.lines for batch in batches()] == [5, 5, 5, 1]
    assert sealing.seal() == 0
    checked = sealing.check(outside)
    assert (checked.wrong, checked.lines, checked.batches, checked.roots) == ("", lines, 4, 4)


def test_a_long_import_that_commits_low_ids_late_is_sealed_whole_and_in_its_place(outside):
    began, go_on = threading.Event(), threading.Event()

    def bring_in():
        with transaction.atomic():
            line("import begins")
            began.set()
            assert go_on.wait(20)
            line("import ends")

    thread = in_a_thread(bring_in)
    assert began.wait(20)
    line("meanwhile")  # a higher id, a later transaction, committed first
    assert sealing.seal() == 0
    go_on.set()
    thread.join()
    assert sealing.seal() == 3
    assert sealed_acts() == ["import begins", "import ends", "meanwhile"]
    assert sealing.check(outside).wrong == ""


@contextmanager
def at_work(**where):
    """A transaction that has a number and stays open."""
    other = psycopg2.connect(**where)
    try:
        other.cursor().execute("select pg_current_xact_id()")
        yield other
    finally:
        other.close()


def test_another_role_at_work_here_is_waited_for_and_another_database_is_not(outside, settings):
    owner = dj_database_url.parse(settings.OWNER_DATABASE_URL)
    there = connection.get_connection_params()
    as_owner_here = {"host": owner["HOST"], "port": owner["PORT"] or None, "user": owner["USER"],
                     "password": owner["PASSWORD"] or None, "dbname": there["dbname"]}  # fmt: skip
    elsewhere = as_owner_here | {"dbname": owner["NAME"]}
    with at_work(**elsewhere), at_work(**as_owner_here) as here:
        line("after both began")
        assert sealing.seal() == 0
        here.rollback()
        assert sealing.seal() == 1


def test_what_was_rolled_back_leaves_a_gap_and_no_fault(outside):
    line("first")
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        line("never")
        raise ZeroDivisionError
    line("last")
    assert sealing.seal() == 2
    assert sealing.check(outside).wrong == ""


def test_writers_and_sealers_together_seal_each_line_once(outside):
    over = threading.Event()

    def write(seed):
        chance = random.Random(seed)
        for number in range(40):
            try:
                with transaction.atomic():
                    for _ in range(chance.randint(1, 4)):
                        line(f"{seed}-{number}")
                        time.sleep(chance.uniform(0, 0.004))
                    if chance.random() < 0.2:
                        raise ZeroDivisionError
            except ZeroDivisionError:
                continue

    def seal():
        while not over.is_set():
            sealing.seal(most=7)

    writers = [in_a_thread(lambda seed=seed: write(seed)) for seed in range(4)]
    sealers = [in_a_thread(seal) for _ in range(2)]
    for thread in writers:
        thread.join()
    over.set()
    for thread in sealers:
        thread.join()
    sealing.seal()
    ids = [id_in(batch.leaf_at(n)) for batch in batches() for n in range(batch.lines)]
    assert sorted(ids) == sorted(TrailLine.objects.values_list("pk", flat=True)) and len(ids) > 150
    checked = sealing.check(outside)
    assert (checked.wrong, checked.lines) == ("", len(ids))


def test_sealing_inside_a_transaction_is_refused(outside):
    with pytest.raises(RuntimeError, match="leave this one"), transaction.atomic():
        sealing.seal()


@pytest.mark.parametrize(
    "sql",
    ["update partners_seal set lines = lines", "delete from partners_seal", "truncate partners_seal",
     "update partners_trailera set system = ''", "delete from partners_trailera", "truncate partners_trailera"],
)  # fmt: skip
def test_neither_the_running_role_nor_the_owner_changes_a_seal(sealed, sql):
    with pytest.raises(ProgrammingError, match="permission denied"):
        connection.cursor().execute(sql)
    with as_owner(), pytest.raises((InternalError, ProgrammingError), match="append-only"):
        connection.cursor().execute(sql)


def test_the_running_role_begins_no_era():
    with pytest.raises(DatabaseError, match="permission denied"):
        connection.cursor().execute("select nwd_begin_era()")


@pytest.fixture
def eras_as_they_were():
    yield
    _as_owner_without_triggers(
        "delete from partners_trailera where number > 1",
        "update partners_trailera set system = (select system_identifier::text from pg_control_system())",
    )


def _as_owner_without_triggers(*sentences):
    with as_owner(), connection.cursor() as cursor:
        for table in ("partners_trailera", "partners_trail"):
            cursor.execute(f"alter table {table} disable trigger user")
        for sentence in sentences:
            cursor.execute(sentence)
        for table in ("partners_trailera", "partners_trail"):
            cursor.execute(f"alter table {table} enable trigger user")


def test_after_a_restore_to_another_cluster_the_order_begins_again(written, outside, eras_as_they_were):
    """There, transactions are counted from the start: lines of before are of transactions that are still to come."""
    before = written(9)
    sealing.seal(most=5)
    line("written before the dump, never sealed there")
    _as_owner_without_triggers(
        "update partners_trail set xid = (xid::text::bigint + 1000000000000)::text::xid8 where act like 'written%'",
        "update partners_trailera set system = 'another'",
    )
    with pytest.raises(sealing.Refused, match="Run migrate"):
        sealing.seal()
    with as_owner():
        connection.cursor().execute("select nwd_begin_era()")
    line("written here")
    assert sealing.seal() == 2
    assert [batch.era for batch in batches()][-2:] == [1, 2]
    checked = sealing.check(outside)
    assert (checked.wrong, checked.lines) == ("", before + 2)
    _as_owner_without_triggers("delete from partners_trail where act = 'written here'")
    assert "was removed" in sealing.check(outside).wrong
