"""A password changes while another device of the same person saves its session: neither waits for ever."""

import threading

import pytest
from django.db import connection, transaction
from django.test import Client

from partners.actions.passwords import choose_password
from partners.actions.sessions import end_sessions
from partners.models import UserSession

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("words", ["quiet otter lantern", "rowing maple thimble"])
def test_a_new_password_and_another_device(hub_worker, words):
    device = Client()
    device.force_login(hub_worker)
    chosen, ended, faults = threading.Event(), [], []

    def save_there():
        try:
            chosen.wait(10)
            with transaction.atomic():
                device.session.save()
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    other = threading.Thread(target=save_there)
    other.start()
    with transaction.atomic():
        choose_password(user=hub_worker, by=hub_worker, password=words)
        chosen.set()
        other.join(0.5)  # by now it waits
        ended.append(end_sessions(of=hub_worker, by=hub_worker))
    other.join(15)
    assert ended == [1] and [str(fault) for fault in faults if "deadlock" in str(fault)] == []
    hub_worker.refresh_from_db()
    assert hub_worker.check_password(words)
    answer = device.get("/caseload")
    assert answer.status_code == 302, "what was saved meanwhile opens nothing"


def test_two_devices_that_end_each_other(hub_worker):
    """Each goes on or is out; the database never has to choose between them."""
    for _ in range(3):
        Client().force_login(hub_worker)
    keys = list(UserSession.objects.filter(user=hub_worker).values_list("pk", flat=True))
    faults, together = [], threading.Barrier(len(keys))

    def end(key):
        try:
            together.wait(10)
            end_sessions(of=hub_worker, by=hub_worker, but=key)
        except Exception as fault:
            faults.append(fault)
        finally:
            connection.close()

    threads = [threading.Thread(target=end, args=[key]) for key in keys]
    for one in threads:
        one.start()
    for one in threads:
        one.join(20)
    assert faults == [] and UserSession.objects.filter(user=hub_worker).count() <= 1
