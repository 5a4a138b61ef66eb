"""`python -m benchmarks.faults`, small: real servers of its own, killed with -9 while people write."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from nwd.local.place import REPOSITORY
from tests.prepared import environment, prepared
from tests.reports.reference.base_folder import BASE

SMALL = ["--kills", "3", "--imports", "3", "--rows", "2000", "--away", "2"]


@pytest.fixture(scope="module")
def said():
    """Not below pytest's own folder, which is closed to PostgreSQL's account where the tests run as root."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        tracker = Path(folder) / "tracker"
        tracker.mkdir()
        for name, text in BASE.items():
            (tracker / name).write_text(text)
        outside = environment(Path(folder) / "data") | {"NWD_PREPARED": str(prepared())}
        yield subprocess.run(
            [sys.executable, "-m", "benchmarks.faults", *SMALL, "--folder", tracker], cwd=REPOSITORY,
            env=outside, capture_output=True, text=True, check=False,
        )  # fmt: skip


def test_nothing_acknowledged_is_lost_and_nothing_is_there_twice(said):
    assert said.returncode == 0, said.stdout + said.stderr
    assert "WRONG" not in said.stdout


@pytest.mark.parametrize("what", ["web", "worker", "database"])
def test_each_was_killed_and_people_wrote_again(said, what):
    assert f"{what}: killed 1 times, all clients wrote again after" in said.stdout


def test_imports_were_killed_and_taken_up_again(said):
    assert "3 imports killed" in said.stdout


def test_what_the_queue_missed_came_once(said):
    assert "the queue was away for 2 s" in said.stdout
