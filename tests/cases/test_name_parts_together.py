"""Names that one takes away while another brings them: a name that somebody has is always found."""

from contextlib import closing
from threading import Thread

import pytest
from django.db import connection, transaction
from django.db.models import Value
from django.db.models.functions import Concat

from cases.models import NamePart, YoungPerson
from tests.factories.cases import YoungPersonFactory

pytestmark = pytest.mark.django_db(transaction=True)


def in_another_connection(act):
    def acting():
        with closing(connection), transaction.atomic():
            act()

    thread = Thread(target=acting)
    thread.start()
    return thread


def rename(person):
    YoungPerson.objects.filter(pk=person.pk).update(family_name=Concat(Value("Not"), "family_name"))


def another():
    YoungPersonFactory(family_name="Quillon")


def is_known(part):
    return NamePart.objects.filter(part=part).exists()


@pytest.mark.parametrize("first", ["who brings it", "who takes it away"])
def test_the_name_stays_when_the_last_bearer_goes_while_another_comes(first):
    leaving = YoungPersonFactory(family_name="Quillon")
    acts = [another, lambda: rename(leaving)]
    before, after = acts if first == "who brings it" else acts[::-1]
    with transaction.atomic():
        before()
        thread = in_another_connection(after)
        thread.join(timeout=0.5)
        assert thread.is_alive(), "the second waits for the first"
    thread.join(timeout=10)
    assert not thread.is_alive()
    assert is_known("quillon") and is_known("notquillon")


def test_nobody_waits_for_a_common_name():
    one, two = (YoungPersonFactory(family_name="Quillon") for _ in range(2))
    with transaction.atomic():
        another()
        thread = in_another_connection(lambda: rename(one))
        thread.join(timeout=10)
        assert not thread.is_alive()
    assert is_known("quillon") and two.family_name == "Quillon"
