"""What a test committed is emptied away; what `migrate` made of the models is not made anew each time.

Django's `flush` writes every content type and permission again, which takes longer than to empty all tables.
"""

from django.db import connection
from django.test import TransactionTestCase

from partners.owner import as_owner

MADE_BY_MIGRATE = {"django_content_type", "auth_permission"}


def empty(self):
    with as_owner(), connection.cursor() as cursor:
        tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
        cursor.execute(f"truncate {', '.join(sorted(set(tables) - MADE_BY_MIGRATE))}")


TransactionTestCase._fixture_teardown = empty
