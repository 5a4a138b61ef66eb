"""Who asks, as the example knows them: signed in by force, and having proved once more that it is them."""

import time

from django.conf import settings
from django.test import Client

from cases.models import Record, YoungPerson
from partners.models import Posting, User, Worker

PROOF = {"method": "password", "reauthenticated": True}


def user_of(staff_ref: str) -> User | None:
    return (
        User.objects.select_related("worker__agency").get(worker__tracker_ref=staff_ref)
        if staff_ref
        else None
    )


def signed_in(user: User | None) -> Client:
    client = Client(SERVER_NAME="localhost")
    if user is not None:
        client.force_login(User.objects.get(pk=user.pk))
        session = client.session
        session["account_authentication_methods_user"] = str(user.pk)
        session["account_authentication_methods"] = [PROOF | {"at": time.time()}]
        session.save()
    return client


def cookies_of(client: Client) -> dict[str, str]:
    """With a token against forgery, which a page would have given."""
    client.get("/sign-in")
    found = {name: morsel.value for name, morsel in client.cookies.items()}
    return found | {"csrf": found.get(settings.CSRF_COOKIE_NAME, "")}


def others_of() -> list[str]:
    """References and keys of whatever there is, whoever it belongs to."""
    people = list(YoungPerson.objects.order_by("pk").values_list("reference", flat=True)[:12])
    records = [str(one) for one in Record.objects.order_by("pk").values_list("reference", flat=True)[:12]]
    workers = list(Worker.objects.order_by("pk").values_list("reference", flat=True)[:8])
    postings = list(Posting.objects.order_by("pk").values_list("reference", flat=True)[:8])
    return [str(one) for one in [*people, *records, *workers, *postings, "1", "2", "3"]]
