"""Programs with somebody's token, as the tests of the API have them."""

from tests.api.conftest import program_of  # noqa: F401
