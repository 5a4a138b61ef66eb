"""`make restore-drill` on a new installation: real clusters of its own, and a backup that was tampered with."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from nwd.local import place
from nwd.local.copies import lay
from nwd.local.place import REPOSITORY
from tests.prepared import environment, prepared

CHECKS = ["row counts", "content of", "numbers of new rows are free", "columns", "constraints", "grants", "functions",
          "indexes", "partitions", "policies", "roles: 4", "row security", "triggers",
          "ts_match_vq and range_overlaps are leakproof",
          "uploads: 1 files", "second factors open", "sign-in works", "a wrong password is refused",
          "the site's own role makes no backup", "a role that may not read one table makes no backup",
          "back to one second before a mass delete"]  # fmt: skip


@pytest.fixture(scope="module")
def service():
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        outside = environment(Path(folder) / "data")

        def manage(*words, **more):
            command = [sys.executable, "manage.py", *words]
            return subprocess.run(
                command, cwd=REPOSITORY, env=outside | more, capture_output=True, text=True, check=False
            )

        lay(prepared(), place(Path(folder) / "data"))
        manage("migrate", "-v0")
        (Path(folder) / "data" / "uploads" / "one.txt").write_text("what was brought")
        yield manage, Path(folder)
        stop = [sys.executable, "-m", "nwd.local", "stop"]
        subprocess.run(stop, cwd=REPOSITORY, env=outside, capture_output=True, check=False)


@pytest.fixture(scope="module")
def drilled(service):
    manage, folder = service
    made = manage("backup", "--to", str(folder / "backups"))
    assert made.returncode == 0, made.stdout + made.stderr
    [backup] = (folder / "backups").glob("nwd-*")
    return manage("restore_drill", "--of", str(backup)), backup


@pytest.mark.parametrize("check", CHECKS)
def test_each_check_holds(drilled, check):
    done, _ = drilled
    assert f"\nok      {check}" in done.stdout, done.stdout + done.stderr


def test_the_drill_ends_well_and_leaves_no_cluster(drilled, service):
    done, _ = drilled
    assert done.returncode == 0 and "FAILED" not in done.stdout
    assert not (service[1] / "data" / "drill").exists()


def test_a_backup_that_was_altered_ends_the_drill(drilled, service):
    manage, _ = service
    dump = drilled[1] / "database.dump"
    dump.write_bytes(dump.read_bytes()[:-1])
    done = manage("restore_drill", "--of", str(drilled[1]))
    assert done.returncode == 1 and "is not what was written" in done.stderr


def test_the_drill_fails_where_backups_are_made_with_the_wrong_role(service):
    manage, _ = service
    from nwd.local import app_url, place

    done = manage("restore_drill", BACKUP_DATABASE_URL=app_url(place(service[1] / "data")))
    assert done.returncode == 1 and "nwd_app has no BYPASSRLS" in done.stderr
