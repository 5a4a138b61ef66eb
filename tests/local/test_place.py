"""Where a service keeps its things, and that nothing of anybody else's is wiped."""

import pytest

from nwd.local import owner_url, place, secret_key
from nwd.local.commands import manage, reset
from nwd.local.place import LONGEST_SOCKET


def test_asking_where_makes_nothing(tmp_path):
    here = place(tmp_path / "service")
    assert owner_url(here).startswith("postgresql://nwd_owner@%2F")
    assert not here.root.exists()


def test_a_long_path_keeps_its_sockets_elsewhere(tmp_path):
    here = place(tmp_path / ("x" * 100))
    assert len(str(here.database_socket)) < LONGEST_SOCKET
    assert here.sockets != place(tmp_path / ("y" * 100)).sockets


def test_a_secret_is_made_once_and_is_its_owners_alone(tmp_path):
    here = place(tmp_path / "service")
    assert secret_key(here) == secret_key(here) != secret_key(place(tmp_path / "another"))
    assert (here.root / "secret_key").stat().st_mode & 0o777 == 0o600


def test_a_folder_of_somebody_elses_is_neither_used_nor_wiped(tmp_path):
    (tmp_path / "uploads").mkdir()
    (tmp_path / "uploads" / "thesis.odt").touch()
    for refused in (place(tmp_path).make, lambda: reset(place(tmp_path))):
        with pytest.raises(SystemExit, match="ours"):
            refused()
    assert (tmp_path / "uploads" / "thesis.odt").exists()


def test_reset_removes_what_we_made_and_leaves_the_rest(tmp_path):
    here = place(tmp_path / "service")
    here.make()
    (here.root / "notes.txt").touch()
    (here.root / "trail-roots").touch()
    reset(here)
    assert [path.name for path in here.root.iterdir()] == ["notes.txt"]


def test_a_relative_place_is_the_same_for_the_commands_that_are_started(tmp_path, monkeypatch, capfd):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NWD_DATA", "service")
    manage(place(), "diffsettings")
    assert f"NWD_DATA = PosixPath('{tmp_path / 'service'}')" in capfd.readouterr().out
