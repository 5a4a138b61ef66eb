import uuid

import pytest
from django.test import Client

from partners.actions.tokens import make_token


class Program:
    """A program that shows somebody's token: `program_of(hub_worker).get("me")`."""

    def __init__(self, secret, **options):
        self.secret = secret
        self.client = Client(headers={"Authorization": f"Bearer {secret}"}, **options)

    def __getattr__(self, method):
        def ask(path, said=None, **headers):
            address = path if path.startswith("/") else f"/api/v1/{path}"
            body = {"content_type": "application/json", "data": said} if said is not None else {}
            return getattr(self.client, method)(address, headers=headers, **body)

        return ask

    def write(self, person, key=None, /, **said):
        note = {"words": "Robin made soup.", "at": "2026-01-02T10:00:00Z"} | said
        reference = getattr(person, "reference", person)
        return self.post(
            f"young-people/{reference}/notes", note, **{"Idempotency-Key": str(key or uuid.uuid4())}
        )


@pytest.fixture
def program_of():
    def made(user, name="reports"):
        _, secret = make_token(by=user, name=name, days=30)
        return Program(secret)

    return made
