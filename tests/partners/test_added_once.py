"""A worker or an agency that is sent twice at the same moment is added once (partners/receipts.py)."""

import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from partners.models import Agency, Worker

pytestmark = pytest.mark.django_db(transaction=True)


def twice(client, path, said):
    """Two presses of one form, from two windows of one browser."""
    said = said | {"key": str(uuid.uuid4())}

    def press(_):
        try:
            window = Client()
            window.cookies.update(client.cookies)
            return window.post(path, said)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as presses:
        return [(answer.status_code, answer["Location"]) for answer in presses.map(press, range(2))]


def test_a_worker(client_of, service_manager, lead_agency):
    said = {"given_name": "Nell", "family_name": "Garth", "email": "", "role": "key_worker",
            "agency": lead_agency.reference, "started_on": f"{timezone.localdate():%d/%m/%Y}"}  # fmt: skip
    first, second = twice(client_of(service_manager), "/workers/new", said)
    assert first == second and first[0] == 302
    assert Worker.objects.filter(given_name="Nell").count() == 1


def test_an_agency(client_of, service_manager):
    first, second = twice(
        client_of(service_manager), "/agencies/new", {"name": "Fenland Trust", "kind": "other"}
    )
    assert first == second and first[0] == 302
    assert Agency.objects.filter(name="Fenland Trust").count() == 1
