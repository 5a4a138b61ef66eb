"""A backup: whole, or not made at all and said so; what is kept of the old ones; the drill."""

import json
import stat
import subprocess
import threading
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg2
import pytest
from django.conf import settings as all_settings
from django.core.management import CommandError, call_command
from django.db import connection

from partners.backups import files, manifest
from partners.backups.drill.likeness import compared
from partners.backups.keeping import STAMP, draft, prune
from partners.backups.making import make
from partners.backups.programs import address, program
from partners.backups.reading import snapshot
from partners.backups.refusal import Refused
from partners.models import TrailLine
from partners.owner import as_owner
from tests.factories.cases import NoteFactory

pytestmark = pytest.mark.django_db(transaction=True)
HALF = "nwd_test_half"


def as_role(role):
    """The tests' own database, as another role: the embedded cluster trusts whoever reaches its socket."""
    return {**connection.settings_dict, "USER": role, "PASSWORD": "", "OPTIONS": {}}


@pytest.fixture
def backups(settings, tmp_path):
    settings.BACKUP_DATABASE = as_role("nwd_backup")
    settings.MEDIA_ROOT = tmp_path / "uploads"
    (tmp_path / "uploads" / "transfers").mkdir(parents=True)
    (tmp_path / "uploads" / "transfers" / "one.zip").write_bytes(b"what was brought")
    return tmp_path / "backups"


@pytest.fixture
def half():
    """Passes by policies, but may not read one partition of the trail."""
    database = as_role("postgres")
    statements = [
        f"CREATE ROLE {HALF} LOGIN BYPASSRLS",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {HALF}",
        f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO {HALF}",
        f"REVOKE ALL ON partners_trail_default FROM {HALF}",
    ]
    with closing(psycopg2.connect(**address(database))) as superuser, superuser.cursor() as cursor:
        superuser.autocommit = True
        for statement in statements:
            cursor.execute(statement)
        yield as_role(HALF)
        cursor.execute(f"DROP OWNED BY {HALF}; DROP ROLE {HALF}")


def test_a_backup_is_whole_closed_and_says_what_it_holds(backups, capsys, young_person):
    NoteFactory(person=young_person)
    call_command("backup", "--to", str(backups))
    [folder] = [path for path in backups.iterdir() if path.is_dir()]
    assert str(folder) in capsys.readouterr().out
    told = manifest.opened(folder)
    assert told.tables["cases_youngperson"][0] == 1 and told.tables["cases_record"][0] >= 1
    assert told.files == {
        "transfers/one.zip": (16, files.digest(backups.parent / "uploads/transfers/one.zip"))
    }
    assert {path.name for path in folder.iterdir()} == {manifest.NAME, manifest.DUMP, manifest.UPLOADS}
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert TrailLine.objects.filter(what="export", act="backup").count() == 1
    assert young_person.family_name not in (folder / manifest.NAME).read_text()


def test_what_is_counted_is_of_the_moment_that_is_dumped(backups, young_person):
    """Somebody writes all the while: the dump's rows are those that were counted, or the drill would fail by luck."""
    over = threading.Event()

    def write():
        while not over.is_set():
            NoteFactory(person=young_person)
        connection.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        folder, told = make(backups, all_settings.BACKUP_DATABASE, Path(all_settings.MEDIA_ROOT))
    finally:
        over.set()
        writer.join()
    restore = program("pg_restore", told.server)
    words = [restore, "--data-only", "--table=cases_record", "--file=-", folder / manifest.DUMP]
    text = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    rows = text.split("FROM stdin;\n")[1].split("\\.\n")[0].splitlines()
    assert len(rows) == told.tables["cases_record"][0]


def test_the_sites_own_role_makes_no_backup(backups, settings):
    settings.BACKUP_DATABASE = as_role("nwd_app")
    with pytest.raises(CommandError, match="nwd_app has no BYPASSRLS"):
        call_command("backup", "--to", str(backups))
    assert not backups.exists()


def test_a_role_that_misses_one_table_makes_no_backup(backups, half):
    with pytest.raises(Refused, match="may not read partners_trail_default"):
        make(backups, half, backups)
    assert not backups.exists()


def test_a_policy_cannot_empty_a_table_in_silence():
    """What the check prevents: forced policies, and a role that they bind, asked with their notice turned on."""
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE kept (id int); INSERT INTO kept VALUES (1); GRANT SELECT ON kept TO nwd_app"
        )
        cursor.execute(
            "ALTER TABLE kept ENABLE ROW LEVEL SECURITY; ALTER TABLE kept FORCE ROW LEVEL SECURITY"
        )
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM kept")
            assert cursor.fetchone() == (0,)
        with snapshot(as_role("nwd_backup")) as cursor:
            cursor.execute("SELECT count(*) FROM kept")
            assert cursor.fetchone() == (1,)
    finally:
        with as_owner(), connection.cursor() as cursor:
            cursor.execute("DROP TABLE kept")


def test_without_an_address_it_says_which_to_give(backups, settings):
    settings.BACKUP_DATABASE = {}
    with pytest.raises(CommandError, match="BACKUP_DATABASE_URL is not set"):
        call_command("backup", "--to", str(backups))


def test_a_database_that_does_not_answer_is_said_without_a_traceback(backups, settings):
    settings.BACKUP_DATABASE = as_role("nwd_backup") | {"HOST": "/nowhere"}
    with pytest.raises(CommandError, match="does not answer"):
        call_command("backup", "--to", str(backups))


def test_a_backup_that_was_altered_is_not_believed(backups):
    folder, _ = make(backups, as_role("nwd_backup"), backups)
    with (folder / manifest.DUMP).open("ab") as dump:
        dump.write(b"x")
    with pytest.raises(Refused, match="is not what was written"):
        manifest.opened(folder)
    with pytest.raises(Refused, match="is no backup"):
        manifest.opened(backups)


def test_one_that_fails_half_way_leaves_nothing_and_two_at_once_are_one(tmp_path):
    at = datetime(2026, 11, 21, tzinfo=UTC)
    with pytest.raises(OSError, match="full"), draft(tmp_path, at) as folder:
        (folder / "half").touch()
        with pytest.raises(Refused, match="Another backup"), draft(tmp_path, at):
            pass
        raise OSError("the disk is full")
    assert [path.name for path in tmp_path.iterdir()] == [".lock"]
    (tmp_path / ".making-1").mkdir()
    with draft(tmp_path, at) as folder:
        (folder / "whole").touch()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", f"{at:{STAMP}}"]


def test_what_is_kept_of_the_old_ones(tmp_path):
    last = datetime(2026, 11, 21, 3, tzinfo=UTC)
    days = [last - timedelta(days=days) for days in range(500)]
    for at in [*days, last - timedelta(hours=2)]:
        folder = tmp_path / f"{at:{STAMP}}"
        folder.mkdir()
        (folder / manifest.NAME).write_text("{}")
    (tmp_path / "of somebody else").mkdir()
    unfinished = tmp_path / f"{last - timedelta(days=400, hours=1):{STAMP}}"
    unfinished.mkdir()
    prune(tmp_path, daily=14, weekly=8, monthly=12)
    left = {path.name for path in tmp_path.iterdir()}
    assert left >= {f"{at:{STAMP}}" for at in days[:14]} | {"of somebody else", unfinished.name}
    assert f"{last - timedelta(hours=2):{STAMP}}" not in left
    assert f"{datetime(2026, 10, 4, 3, tzinfo=UTC):{STAMP}}" in left  # the Sunday of the eighth week
    assert f"{datetime(2025, 12, 31, 3, tzinfo=UTC):{STAMP}}" in left  # the last of the twelfth month
    assert len(left) == 2 + 14 + 6 + 10
    assert prune(tmp_path, daily=14, weekly=8, monthly=12) == [], "a pause removes nothing"


def test_a_restored_database_that_differs_is_found(backups, young_person, monkeypatch):
    """The drill's own eyes: one changed row, one lost grant, one policy that is not there."""
    _, told = make(backups, as_role("nwd_backup"), backups)

    class Here:
        def as_role(self, role):
            return as_role(role)

    assert [str(check) for check in compared(Here(), told) if not check.holds] == []
    type(young_person).objects.filter(pk=young_person.pk).update(known_as="Other")
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("REVOKE DELETE ON partners_draft FROM nwd_app")
    try:
        failed = [str(check) for check in compared(Here(), told) if not check.holds]
    finally:
        with as_owner(), connection.cursor() as cursor:
            cursor.execute("GRANT DELETE ON partners_draft TO nwd_app")
    assert any("content of" in line and "cases_youngperson" in line for line in failed)
    assert any("grants" in line and "partners_draft nwd_app DELETE" in line for line in failed)
    assert json.dumps(failed).count("FAILED") == len(failed)
