"""A database of another past is told so in words, and left as it was."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from partners.owner import as_owner

BEFORE = "DELETE FROM django_migrations WHERE name = '0021_before_the_first_release'"


@pytest.fixture
def made_before(transactional_db):
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES "
            "('partners', '0021_before_the_first_release', now())"
        )
    yield
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(BEFORE)


def test_migrate_says_how_to_begin_afresh_and_changes_nothing(made_before):
    with pytest.raises(CommandError, match=r"made before the first release.* make demo-reset"):
        call_command("migrate", verbosity=0)
