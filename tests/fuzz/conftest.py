from tests.browser.world import world  # noqa: F401 (a fixture)
