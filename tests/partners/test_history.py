"""History is rows: what is changed or removed leaves its old row behind, and nobody edits that."""

import pytest
from django.db import ProgrammingError, connection, transaction

from tests.factories.cases import AllocationFactory, ContactFactory

pytestmark = pytest.mark.django_db


def kept(table):
    with connection.cursor() as cursor:
        cursor.execute(f"select pgh_label, count(*) from {table} group by 1 order by 1")
        return dict(cursor.fetchall())


def test_a_change_and_a_removal_keep_the_old_row_and_a_first_row_does_not():
    contact = ContactFactory(method="phone")
    assert kept("cases_contactevent") == {}
    contact.method = "video"
    contact.save()
    assert kept("cases_contactevent") == {"update": 1}
    with connection.cursor() as cursor:
        cursor.execute("select method from cases_contactevent")
        assert cursor.fetchone() == ("phone",)
    type(contact).objects.filter(pk=contact.pk).delete()
    assert kept("cases_contactevent") == {"update": 1, "delete": 1}


def test_a_save_that_changes_nothing_leaves_no_row():
    ContactFactory().save()
    assert kept("cases_contactevent") == {}


@pytest.mark.parametrize(
    "sql", ["delete from cases_allocationevent", "update cases_allocationevent set role = ''"]
)
def test_the_running_role_can_neither_change_nor_remove_history(sql):
    allocation = AllocationFactory()
    allocation.end_reason = "Moved"
    allocation.save()
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic():
        connection.cursor().execute(sql)
