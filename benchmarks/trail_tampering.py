"""Every way we know of changing a sealed trail, done at random by somebody who may do anything inside the database.

Each is done and taken back in a transaction of the tables' owner with the triggers off; what `check` then names is
held against the lines that were touched.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils import timezone

from partners.sealing import check
from partners.sealing.making import keep
from partners.sealing.rows import batches
from partners.sealing.shape import LEAF, SHAPE, SHAPES, Batch, hash_of, id_in, leaf

#: What each column is set to.
OTHER = {
    "id": "id + 1000000", "at": "at - interval '40 days'", "what": "'sign_in'", "act": "act || '!'",
    "user_id": "coalesce(user_id, 0) + 1", "actor": "'nobody'", "agency_id": "coalesce(agency_id, 0) + 1",
    "role": "role || 'x'", "posting_id": "coalesce(posting_id, 0) + 1", "people": "people || 7::bigint",
    "records": "records || 7::bigint", "grounds": "grounds || ' share:1'", "counts": "'{\"rows\": 1}'::jsonb",
    "request_id": "gen_random_uuid()", "xid": "(xid::text::bigint + 3)::text::xid8", "route": "'home' || route",
    "asked": "asked || 'x'::text",
}  # fmt: skip
SEAL_OTHER = {
    "shape": "shape + 1", "era": "era + 1", "first_xid": "(first_xid::text::bigint + 1)::text::xid8",
    "first_id": "first_id + 1", "last_xid": "(last_xid::text::bigint + 1)::text::xid8", "last_id": "last_id - 1",
    "leaves": "set_byte(leaves, 9, (get_byte(leaves, 9) + 1) %% 256)", "hash": "sha256(hash)",
    "chained": "sha256(chained)", "at": "at + interval '1 second'",
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """What may rightly be named."""

    lines: frozenset[int] = frozenset()
    batch: int | None = None


class Tampering:
    def __init__(self, outside: Path, seed: int) -> None:
        self.outside = outside
        self.chance = random.Random(seed)  # noqa: S311
        self.batches = list(batches())
        self.lines = [id_in(one.leaf_at(place)) for one in self.batches for place in range(one.lines)]
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT id, xid::text::bigint FROM partners_trail WHERE id = any(%s)", [self.lines]
            )
            self.xids: dict[int, int] = dict(cursor.fetchall())
        self.kinds: list[Callable[[CursorWrapper], Found]] = [
            *(self._column(name) for name in SHAPES[SHAPE]), *(self._seal_column(name) for name in SEAL_OTHER),
            self.middle_gone, self.tail_gone, self.tail_and_its_seal_gone, self.places_swapped, self.put_in,
            self.put_in_twice, self.chains_swapped, self.seal_gone, self.put_back, self.all_hashed_anew,
        ]  # fmt: skip

    def tried(self, times: int) -> Iterator[str]:
        """Each kind in turn; says what was not found, or was named wrongly."""
        for trial in range(times):
            kind = self.kinds[trial % len(self.kinds)]
            with transaction.atomic(), connection.cursor() as cursor:
                for table in ("partners_trail", "partners_seal"):
                    cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
                expected = kind(cursor)
                checked = check(self.outside)
                transaction.set_rollback(True)
            if not checked.wrong:
                yield f"{kind.__name__}: not found"
            elif checked.line not in expected.lines and checked.batch != expected.batch:
                yield f"{kind.__name__}: {checked.wrong} It was {expected}."

    def _column(self, name: str) -> Callable[[CursorWrapper], Found]:
        def edit(cursor: CursorWrapper) -> Found:
            line = self.chance.choice(self.lines)
            cursor.execute(f"UPDATE partners_trail SET {name} = {OTHER[name]} WHERE id = %s", [line])  # noqa: S608
            return _lines(line)

        edit.__name__ = f"edit_{name}"
        return edit

    def _seal_column(self, name: str) -> Callable[[CursorWrapper], Found]:
        def edit(cursor: CursorWrapper) -> Found:
            batch = self.chance.choice(self.batches)
            cursor.execute(
                f"UPDATE partners_seal SET {name} = {SEAL_OTHER[name]} WHERE number = %s",  # noqa: S608
                [batch.number],
            )
            return Found(batch=batch.number)

        edit.__name__ = f"edit_seal_{name}"
        return edit

    def middle_gone(self, cursor: CursorWrapper) -> Found:
        return self._gone(cursor, [self.chance.choice(self.lines[:-1])])

    def tail_gone(self, cursor: CursorWrapper) -> Found:
        return self._gone(cursor, self.lines[-self.chance.randint(1, len(self.lines)) :])

    def _gone(self, cursor: CursorWrapper, lines: list[int]) -> Found:
        cursor.execute("DELETE FROM partners_trail WHERE id = any(%s)", [lines])
        return _lines(lines[0])

    def tail_and_its_seal_gone(self, cursor: CursorWrapper) -> Found:
        """Inside the database nothing is wrong then; the roots outside know of it."""
        return self._back_to(cursor, self.chance.randrange(len(self.batches)))

    def _back_to(self, cursor: CursorWrapper, kept: int) -> Found:
        first = self.batches[kept]
        gone = [id_in(one.leaf_at(n)) for one in self.batches[kept:] for n in range(one.lines)]
        cursor.execute("DELETE FROM partners_trail WHERE id = any(%s)", [gone])
        cursor.execute("DELETE FROM partners_seal WHERE number >= %s", [first.number])
        return Found(lines=frozenset(gone[:1]), batch=first.number)

    def places_swapped(self, cursor: CursorWrapper) -> Found:
        one, other = self.chance.sample(self.lines, 2)
        what = self.chance.choice(["id", "xid"]) if self.xids[one] != self.xids[other] else "id"
        cursor.execute(
            f"UPDATE partners_trail t SET {what} = o.{what} FROM partners_trail o "  # noqa: S608
            "WHERE (t.id, o.id) IN ((%s, %s), (%s, %s))",
            [one, other, other, one],
        )
        return _lines(one, other)

    def put_in(self, cursor: CursorWrapper, number: str = "2000000 + id") -> Found:
        """Into a transaction that was sealed whole; what comes after the last seal, no seal can speak of."""
        last = self.batches[-1].last[0]
        like = self.chance.choice([line for line in self.lines if self.xids[line] < last])
        columns = [name for name in SHAPES[SHAPE] if name not in ("id", "at")]
        said = ", ".join(columns)
        cursor.execute(
            f"INSERT INTO partners_trail (id, at, {said}) SELECT {number}, at - interval '1 second', {said} "  # noqa: S608
            "FROM partners_trail WHERE id = %s RETURNING id",
            [like],
        )
        (line,) = cursor.fetchone()
        return _lines(line)

    def put_in_twice(self, cursor: CursorWrapper) -> Found:
        return self.put_in(cursor, "id")

    def chains_swapped(self, cursor: CursorWrapper) -> Found:
        one, other = sorted(self.chance.sample(self.batches, 2), key=lambda batch: batch.number)
        what = self.chance.choice(["chained", "hash, leaves, lines", "hash, chained"])
        cursor.execute(
            f"UPDATE partners_seal t SET ({what}) = (SELECT {what} FROM partners_seal o WHERE o.number = "  # noqa: S608
            "CASE t.number WHEN %s THEN %s ELSE %s END) WHERE t.number IN (%s, %s)",
            [one.number, other.number, one.number, one.number, other.number],
        )
        return Found(batch=one.number)

    def seal_gone(self, cursor: CursorWrapper) -> Found:
        batch = self.chance.choice(self.batches[:-1])
        cursor.execute("DELETE FROM partners_seal WHERE number = %s", [batch.number])
        return Found(batch=batch.number)

    def put_back(self, cursor: CursorWrapper) -> Found:
        """An old backup is played back, and work goes on and is sealed."""
        found = self._back_to(cursor, self.chance.randrange(len(self.batches)))
        self.put_in_after(cursor)
        kept = list(batches())
        _hash_anew(cursor, kept[-1] if kept else None, _after(cursor, kept))
        return found

    def put_in_after(self, cursor: CursorWrapper) -> None:
        cursor.execute(
            "INSERT INTO partners_trail (at, what, act, actor, role, people, records, grounds) "
            "VALUES (now(), 'read', 'read_person', 'user', '', '{1}', '{}', '')"
        )

    def all_hashed_anew(self, cursor: CursorWrapper) -> Found:
        """The cunning one: a line altered, and its batch and all after it made to fit."""
        at = self.chance.randrange(len(self.batches))
        batch = self.batches[at]
        line = id_in(batch.leaf_at(self.chance.randrange(batch.lines)))
        cursor.execute("UPDATE partners_trail SET people = '{}', act = 'home' WHERE id = %s", [line])
        before = self.batches[at - 1].chained if at else b""
        for one in self.batches[at:]:
            before = _made_to_fit(cursor, one, before)
        return Found(batch=batch.number)


def _lines(*lines: int) -> Found:
    return Found(lines=frozenset(lines))


def _leaves_of(cursor: CursorWrapper, lines: list[int]) -> bytes:
    cursor.execute(
        f"SELECT {leaf(SHAPE)} FROM partners_trail WHERE id = any(%s) ORDER BY xid, id, at",  # noqa: S608
        [lines],
    )
    return b"".join(bytes(one) for (one,) in cursor.fetchall())


def _made_to_fit(cursor: CursorWrapper, batch: Batch, before: bytes) -> bytes:
    leaves = _leaves_of(cursor, [id_in(batch.leaf_at(n)) for n in range(batch.lines)])
    values = vars(batch) | {"leaves": leaves, "hash": hash_of(leaves)}
    chained = Batch(**values).chained_to(before)
    cursor.execute(
        "UPDATE partners_seal SET leaves = %s, hash = %s, chained = %s WHERE number = %s",
        [leaves, values["hash"], chained, batch.number],
    )
    return chained


def _after(cursor: CursorWrapper, kept: list[Batch]) -> list[tuple[int, int]]:
    last = kept[-1].last if kept else (0, 0)
    cursor.execute(
        "SELECT xid::text::bigint, id FROM partners_trail WHERE (xid, id) > (%s::text::xid8, %s) ORDER BY xid, id",
        [str(last[0]), last[1]],
    )
    return [(xid, line) for xid, line in cursor.fetchall()]


def _hash_anew(cursor: CursorWrapper, last: Batch | None, places: list[tuple[int, int]]) -> None:
    """What was written since, sealed as the sealing job would."""
    leaves = _leaves_of(cursor, [line for _, line in places])
    batch = Batch(
        number=last.number + 1 if last else 1, shape=SHAPE, era=1, first=places[0], last=places[-1],
        lines=len(leaves) // LEAF, leaves=leaves, hash=hash_of(leaves), chained=b"", at=timezone.now(),
    )  # fmt: skip
    keep(cursor, Batch(**vars(batch) | {"chained": batch.chained_to(last.chained if last else b"")}))
