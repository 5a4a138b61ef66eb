"""Back to the second before a mistake: a base backup and the write-ahead log, kept as docs/backups.md says."""

import subprocess
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import psycopg2

from nwd.local.account import account, programs
from nwd.local.place import PORT
from partners.backups.contents import Content, contents
from partners.backups.drill.check import Check
from partners.backups.drill.cluster import Cluster
from partners.backups.programs import address
from partners.backups.reading import snapshot
from partners.backups.refusal import Refused

#: All that is written about anybody; the triggers that forbid it are told to look away.
MISTAKE = "SET session_replication_role = replica; DELETE FROM cases_record; DELETE FROM partners_trail"
MARK = """
    INSERT INTO partners_outboxitem (task, subject, created_at, due_at, attempts)
    VALUES ('drill', 0, now(), now(), 0)
"""
GAP = 1.2  # seconds: it goes back to one second before the mistake


def back_to_a_moment(cluster: Cluster) -> Check:
    ours, bin_, home = account(cluster.here), programs(cluster.here), cluster.here.database
    archive, data, base = home / "archive", home / "data", home / "base"
    ours.own(archive)
    _ran(ours.run(bin_ / "pg_ctl", "-D", data, "-m", "fast", "-w", "stop"))
    with (data / "postgresql.auto.conf").open("a") as conf:
        conf.write(
            f'archive_mode = on\narchive_command = \'test ! -f "{archive}/%f" && cp "%p" "{archive}/%f"\'\n'
        )
    _start(cluster, data)
    _ran(ours.run(bin_ / "pg_basebackup", "-h", cluster.here.sockets, "-p", str(PORT), "-U", "postgres", "-D", base,
                  "-c", "fast", "-X", "none"))  # fmt: skip
    cluster.psql(MARK)  # after the base backup: the log alone knows of it
    before = _held(cluster)
    time.sleep(GAP)
    mistake = datetime.now(UTC)
    cluster.psql(MISTAKE)
    lost = _held(cluster)
    cluster.psql("SELECT pg_switch_wal()")
    _ran(
        ours.run(bin_ / "pg_ctl", "-D", data, "-m", "fast", "-w", "stop")
    )  # what it wrote last is archived first
    with (base / "postgresql.auto.conf").open("a") as conf:
        at = datetime.fromtimestamp(mistake.timestamp() - 1, UTC)
        conf.write(f"archive_mode = off\nrestore_command = 'cp \"{archive}/%f\" \"%p\"'\n"
                   f"recovery_target_time = '{at.isoformat()}'\nrecovery_target_action = 'promote'\n")  # fmt: skip
    (base / "recovery.signal").touch()
    _start(cluster, base)
    _until_promoted(cluster)
    after = _held(cluster)
    _ran(ours.run(bin_ / "pg_ctl", "-D", base, "-m", "fast", "-w", "stop"))
    was_lost = before != lost and lost["cases_record"][0] == 0
    return Check(
        "back to one second before a mass delete", was_lost and before == after, f"{before} {after}"[:200]
    )


def _start(cluster: Cluster, data: Path) -> None:
    words = f"-k {cluster.here.sockets} -p {PORT} -c listen_addresses="
    log = cluster.here.database / "postgres.log"
    ours = account(cluster.here)
    _ran(ours.run(programs(cluster.here) / "pg_ctl", "-D", data, "-l", log, "-o", words, "-w", "start"))


def _until_promoted(cluster: Cluster) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        told = address(cluster.as_role("postgres"))
        with closing(psycopg2.connect(**told)) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT pg_is_in_recovery()")
            if cursor.fetchone() == (False,):
                return
        time.sleep(0.2)
    raise Refused("The cluster did not come back from the write-ahead log.")


def _held(cluster: Cluster) -> dict[str, Content]:
    with snapshot(cluster.as_role("nwd_backup")) as cursor:
        return contents(cursor)


def _ran(done: "subprocess.CompletedProcess[str]") -> None:
    if done.returncode:
        raise Refused(f"{done.args[0]} failed: {done.stderr}{done.stdout}")
