"""A form that leads to a very long address is saved like any other, and its second press too."""

import uuid

import pytest
from django.urls import reverse

from partners.models import SavedView

pytestmark = pytest.mark.django_db


def test_a_view_of_many_answers_is_saved_once(client_of, hub_worker):
    client = client_of(hub_worker)
    door = f"{reverse('save_view', args=['missing'])}?{'&'.join(f'which={n:040}' for n in range(30))}"
    form = {"name": "All of them", "key": str(uuid.uuid4())}
    for _ in range(2):
        answer = client.post(door, form)
        assert answer.status_code == 302, answer.content.decode()[:500]
    assert SavedView.objects.count() == 1
