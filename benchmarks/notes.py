"""Notes in any number, fast, in a scratch database of their own: words as frequent as planned, readers of two sizes.

The notes lie in no order of time, as after an import; fifty to a young person, over twelve years. Rows come by
INSERT … SELECT from two connections at once with triggers and checks aside; the index of words is built at the end.
"""

import shutil
import threading
import time
from contextlib import closing
from typing import TYPE_CHECKING

import psycopg2

from benchmarks import scratch
from benchmarks.shape import BEGIN, END, GIVEN
from nwd.local.place import DATABASE, PORT, Place

if TYPE_CHECKING:
    from psycopg2.extensions import connection as Connection

EACH, YEARS, AT_ONCE = 50, 12, 2
#: One note in so many holds the word.
PLANNED = {12: "frequent", 40: "brumalo", 120: "tamvira", 300: "quorbel", 1_000: "zindova", 3_000: "felkurn",
           10_000: "morvath", 30_000: "pelgrid", 300_000: "xanthol"}  # fmt: skip
#: Who sees one young person in so many.
READERS = {"all": 1, "a half": 2, "a fourteenth": 14, "one in 300": 300, "ten people": 0}
PHRASES = 20_000
SAID = """
create schema if not exists bench;
create table if not exists bench.said as
select n, (select string_agg(
    ('{ba,co,du,fe,gi,ho,ka,lu,me,ni,or,pa,ru,se,ti,vo,wa,ye,zu,cra,dro,fli,gru,ple,sta,tri,blo}'::text[])[1 + k % 27]
    || ('{bar,cel,dim,fon,gul,hap,ker,lom,mun,nep,pir,ras,sot,tuv,wex,yam,zol,ban,cot,dup,fel}'::text[])[
        1 + k / 27 % 21]
    || ('{ak,eb,ic,od,uf,ag,ek,il,om,un,ap,er,it,ov,ux,az,en,ig,ol,up,am,ep,ir,ot}'::text[])[1 + k / 567 % 24], ' ')
    from (select floor(13608 * power((hashint8extended(n * 8 + i, 11) & 65535) / 65536.0::float8, 3))::int as k
        from generate_series(1, 8) i) drawn) as phrase
from generate_series(0, {phrases}) n
"""
NOTES = """
insert into cases_record (id, reference, person_id, kind, category, agency_id, author_id, began, written_at, headline,
    words, marking, brought_in)
select i, gen_random_uuid(), 1 + (hashint8extended(i, 3) & 2147483647) %% %(people)s, 'note',
    ('{daily_life,key_work,health,education}'::text[])[1 + i %% 4], 1, 1 + (hashint8extended(i, 7) & 65535) %% 300,
    at, at + interval '1 hour', '', one.phrase || ' ' || two.phrase || ' ' || three.phrase || {planned}, 'open', false
from (select i, date_trunc('second', now()) - make_interval(secs => 3600
        + (hashint8extended(i, 5) & 1073741823)::float8 / 1073741823 * %(seconds)s) as at
    from generate_series(%(low)s::bigint, %(high)s) i) moment
    join bench.said one on one.n = (hashint8extended(i, 21) & 2147483647) %% %(phrases)s
    join bench.said two on two.n = (hashint8extended(i, 22) & 2147483647) %% %(phrases)s
    join bench.said three on three.n = (hashint8extended(i, 23) & 2147483647) %% %(phrases)s
"""


def made(notes: int, *, again: bool = False) -> Place:
    """The scratch with so many notes, filled if it is not."""
    here = scratch.named(f"notes-{notes}")
    if again:
        scratch.leave(here)
        shutil.rmtree(here.database, ignore_errors=True)
        shutil.rmtree(here.root, ignore_errors=True)
    scratch.ready(here)
    with closing(superuser(here)) as connection, connection.cursor() as cursor:
        cursor.execute("select count(*) from cases_record")
        if cursor.fetchone() == (notes,):
            return here
        fill(here, connection, notes)
    return here


def superuser(here: Place) -> "Connection":
    """Sets triggers and checks aside and lays the write-ahead log aside too: nobody keeps what is written here."""
    connection = psycopg2.connect(host=str(here.sockets), port=PORT, user="postgres", dbname=DATABASE)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute("set session_replication_role = replica; set synchronous_commit = off; set jit = off")
        cursor.execute("set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 2")
    return connection


def fill(here: Place, connection: "Connection", notes: int) -> None:
    people = max(1_000, notes // EACH)
    with connection.cursor() as cursor:
        cursor.execute("truncate cases_record, cases_youngperson, partners_standing cascade")
        cursor.execute(SAID.replace("{phrases}", str(PHRASES)))
        for statement in who(people):
            cursor.execute(statement)
        cursor.execute("select pg_get_indexdef('records_by_words'::regclass)")
        (definition,) = cursor.fetchone() or ("",)
        cursor.execute("drop index records_by_words")
        began = time.perf_counter()
        step = -(-notes // AT_ONCE)
        parts = [(low, min(low + step - 1, notes)) for low in range(1, notes + 1, step)]
        threads = [threading.Thread(target=some, args=(here, people, *part)) for part in parts]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        loaded = time.perf_counter()
        cursor.execute(definition)
        indexed = time.perf_counter()
        cursor.execute("vacuum (analyze) cases_record, cases_youngperson, partners_standing")
    scratch.say(
        f"made {notes:,} notes of {people:,} young people: {loaded - began:.0f} s, their index "
        f"{indexed - loaded:.0f} s, statistics {time.perf_counter() - indexed:.0f} s"
    )


def some(here: Place, people: int, low: int, high: int) -> None:
    planned = " || ".join(
        f"case when (hashint8extended(i, {n}) & 4294967295) %% {n} = 0 then ' {word}' else '' end"
        for n, word in PLANNED.items()
    )
    with closing(superuser(here)) as connection, connection.cursor() as cursor:
        cursor.execute(
            NOTES.replace("{planned}", planned),
            {
                "people": people,
                "low": low,
                "high": high,
                "phrases": PHRASES,
                "seconds": YEARS * 365.25 * 86400,
            },
        )


def who(people: int) -> list[str]:
    """Everybody, and who stands to them: a hub for each size of reader, the last a worker with ten of their own."""
    given, begin, end = (
        f"'{one.replace('{{', '{').replace('}}', '}')}'::text[]" for one in (GIVEN, BEGIN, END)
    )
    standing = (
        "insert into partners_standing (person_id, hub_id, worker_id, from_on, ground, source) select i, "
    )
    everybody = (
        "insert into cases_youngperson (id, reference, tracker_ref, given_name, family_name, known_as, "
        "date_of_birth) select i, left(md5('person ' || i), 12), 'P' || i, "
    )
    return [
        f"{everybody} ({given})[1 + i % 40], ({begin})[1 + i / 40 % 20] || ({end})[1 + i / 800 % 20], '', "
        f"current_date - 5000 from generate_series(1, {people}) i",
        *(
            f"{standing} {hub}, null, current_date - 4000, 'referral', {hub}000000000::bigint + i "
            f"from generate_series(1, {people}) i where hashint8extended(i, {hub}) % {share} = 0"
            for hub, share in enumerate(READERS.values(), start=1)
            if share
        ),
        f"{standing} null, {len(READERS)}, current_date - 4000, 'allocation', 99000000000 + i "
        "from generate_series(1, 10) i",
    ]


def readers() -> None:
    """Their hubs, workers, postings and sign-ins, under the numbers that `who` gave them. By their models."""
    import datetime

    from django.contrib.auth.models import Group

    from hubs.models import Hub
    from partners.models import Agency, Posting, User, Worker

    day = datetime.date.today() - datetime.timedelta(days=4000)
    group, _ = Group.objects.get_or_create(name="agency:BENCH1")
    agency, _ = Agency.objects.get_or_create(
        pk=1,
        defaults={"tracker_ref": "BENCH1", "name": "Invented Council", "kind": "council", "is_lead": True,
                  "group": group},
    )  # fmt: skip
    for number, share in enumerate(READERS.values(), start=1):
        hub = None
        if share:
            hub, _ = Hub.objects.get_or_create(
                pk=number, defaults={"tracker_ref": f"H{number}", "name": f"Hub {number}", "opened_on": day}
            )
        worker, new = Worker.objects.get_or_create(
            pk=number,
            defaults={"tracker_ref": f"W{number}", "agency": agency, "given_name": "Ada", "family_name": "Reader",
                      "role": "residential_worker", "started_on": day},
        )  # fmt: skip
        if new:
            Posting.objects.create(worker=worker, hub=hub, role="residential_worker", start_on=day)
            User.objects.create(pk=number, email=f"reader{number}@bench.example", worker=worker)
