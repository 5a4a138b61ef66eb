"""`python -m benchmarks.faults_trail`, small: processes of a real web server killed with -9 at random moments."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from nwd.local.place import REPOSITORY
from tests.prepared import environment, prepared


def test_twenty_kills_leave_no_effect_without_its_line():
    """Not below pytest's own folder, which is closed to PostgreSQL's account where the tests run as root."""
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        outside = environment(Path(folder) / "data") | {"NWD_PREPARED": str(prepared())}
        said = subprocess.run(
            [sys.executable, "-m", "benchmarks.faults_trail", "--kills", "20"], cwd=REPOSITORY,
            env=outside, capture_output=True, text=True, check=False,
        )  # fmt: skip
    assert said.returncode == 0, said.stdout + said.stderr
    assert "20 processes killed" in said.stdout and "WRONG" not in said.stdout
    assert "lines in" in said.stdout and "verified" in said.stdout
