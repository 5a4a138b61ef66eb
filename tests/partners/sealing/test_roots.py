"""The roots outside the database: each once, in order, on the disk; what the database alone cannot show."""

import json
import stat

import pytest
from django.db import connection

from partners import sealing
from partners.owner import as_owner
from partners.sealing import roots
from partners.sealing.rows import batches
from partners.sealing.shape import id_in

pytestmark = pytest.mark.django_db(transaction=True)


def numbers(outside):
    return [json.loads(line)["number"] for line in outside.read_text().splitlines()]


def cut_off(number):
    """The database as it was before that batch, as somebody would make it who may do anything in it."""
    with as_owner(), connection.cursor() as cursor:
        gone = [id_in(one.leaf_at(n)) for one in batches(after=number - 1) for n in range(one.lines)]
        for table in ("partners_trail", "partners_seal"):
            cursor.execute(f"alter table {table} disable trigger user")
        cursor.execute("delete from partners_trail where id = any(%s)", [gone])
        cursor.execute("delete from partners_seal where number >= %s", [number])
        for table in ("partners_trail", "partners_seal"):
            cursor.execute(f"alter table {table} enable trigger user")
    return gone[0]


def test_each_root_is_outside_once_and_nobody_else_reads_the_file(sealed, outside):
    assert numbers(outside) == [batch.number for batch in batches()]
    assert stat.S_IMODE(outside.stat().st_mode) == 0o600
    assert roots.hand_out() == 0


def test_a_run_that_was_cut_off_is_made_up_for(sealed, outside):
    whole = outside.read_text()
    lines = whole.splitlines(keepends=True)
    outside.write_text("".join(lines[:-3]) + lines[-3][:40])
    assert sealing.seal() == 0
    assert [line for line in outside.read_text().splitlines(keepends=True) if line.endswith("}\n")] == lines
    assert sealing.check(outside).roots == len(lines)


def test_a_tail_that_was_cut_off_with_its_seals_is_seen_from_outside_alone(sealed, outside):
    first = cut_off(5)
    assert sealing.check(None).wrong == ""
    checked = sealing.check(outside)
    assert (checked.batch, checked.line) == (5, first)
    assert "Batch 5 was removed" in checked.wrong


def test_nothing_is_sealed_onto_an_older_state(sealed, outside, written):
    cut_off(5)
    written(4)
    before = outside.read_text()
    with pytest.raises(sealing.Refused, match="older state"):
        sealing.seal()
    assert outside.read_text() == before and len(list(batches())) == 4


def test_a_file_of_roots_that_begins_anew_is_held_against_what_it_knows(sealed, outside):
    lines = outside.read_text().splitlines(keepends=True)
    outside.write_text("".join(lines[3:]))
    checked = sealing.check(outside)
    assert (checked.wrong, checked.roots) == ("", len(lines) - 3)


def test_a_batch_named_twice_is_a_fault_of_the_file(sealed, outside):
    lines = outside.read_text().splitlines(keepends=True)
    outside.write_text("".join([*lines[:2], lines[1], *lines[2:]]))
    assert sealing.check(outside).wrong == "The file of roots names batch 2 twice."
