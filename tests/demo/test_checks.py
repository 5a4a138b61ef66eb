"""The demo is refused wherever anybody else could reach it or real data could be behind it."""

import pytest

from demo.checks import objections, the_demo_stays_at_home


@pytest.mark.parametrize("host", ["", "localhost", "127.0.0.1", "::1", "/var/run/postgresql"])
def test_a_database_of_this_machine_may_be_shown(settings, monkeypatch, host):
    monkeypatch.setitem(settings.DATABASES["default"], "HOST", host)
    assert objections() == []
    assert the_demo_stays_at_home(None) == []


@pytest.mark.parametrize("host", ["db.council.example", "10.0.0.4", "localhost.council.example"])
def test_a_database_elsewhere_may_not(settings, monkeypatch, host):
    monkeypatch.setitem(settings.DATABASES["default"], "HOST", host)
    (error,) = the_demo_stays_at_home(None)
    assert error.is_serious() and host in error.msg and error.hint


@pytest.mark.parametrize("name", ["nwd.council.example", "*", ".example", "10.0.0.4"])
def test_nor_may_a_site_that_answers_to_another_name(settings, name):
    settings.ALLOWED_HOSTS = ["localhost", name]
    (error,) = the_demo_stays_at_home(None)
    assert error.is_serious() and name in error.msg


def test_both_faults_are_told(settings, monkeypatch):
    monkeypatch.setitem(settings.DATABASES["default"], "HOST", "db.council.example")
    settings.ALLOWED_HOSTS = ["nwd.council.example"]
    assert [error.id for error in the_demo_stays_at_home(None)] == ["demo.E001", "demo.E002"]
