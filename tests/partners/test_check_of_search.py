"""What `check --database default` says when search may not use its index."""

import pytest
from django.db import connection

from partners import checks

pytestmark = pytest.mark.django_db


class Marked:
    """The database's answer to the one question, as a database restored without its superuser's part gives it."""

    def __init__(self, leaks_nothing):
        self.leaks_nothing = leaks_nothing

    def __call__(self, execute, sql, params, many, context):
        return execute(
            sql.replace("bool_and(proleakproof)", f"{self.leaks_nothing}::boolean"), params, many, context
        )


@pytest.mark.parametrize(
    ("leaks_nothing", "said"), [("true", []), ("false", ["nwd.W010"]), ("null", ["nwd.W010"])]
)
def test_an_operator_that_is_not_marked_is_told_with_the_cure(leaks_nothing, said):
    with connection.execute_wrapper(Marked(leaks_nothing)):
        found = checks.search_may_use_its_index(databases=["default"])
    assert [one.id for one in found] == said
    assert all("roles.sql" in one.hint for one in found)


def test_without_a_database_nothing_is_asked(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert checks.search_may_use_its_index(databases=None) == []
