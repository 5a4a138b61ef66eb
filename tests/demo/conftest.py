import pytest


@pytest.fixture
def in_demo(settings):
    """As with NWD_DEMO=1 on this machine: the app, its address and its name for a database are there."""
    settings.NWD_DEMO = True
    settings.INSTALLED_APPS = [*(one for one in settings.INSTALLED_APPS if one != "demo"), "demo"]
    settings.ROOT_URLCONF = "tests.demo.urls"
    return settings


@pytest.fixture(autouse=True)
def on_this_machine(settings, monkeypatch):
    """Tests may run against a real server elsewhere: what the check reads of it is this machine's."""
    monkeypatch.setitem(settings.DATABASES["default"], "HOST", "localhost")
    settings.ALLOWED_HOSTS = ["localhost", "testserver"]
