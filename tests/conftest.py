"""The cast: two hubs, three agencies, and one person of each sort that a test may need.

East is the hub most tests look at; West is where things are hidden from it. Factories: tests/factories/<app>.py.
"""

import gc
import time
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client

from partners.owner import as_owner
from tests import emptied, looked_through, outside  # noqa: F401  each is said in it
from tests.factories.cases import AllocationFactory, ReferralFactory, YoungPersonFactory
from tests.factories.hubs import BedFactory, HubFactory
from tests.factories.partners import (
    DeskPostingFactory,
    LeaverFactory,
    MentalHealthTrustFactory,
    PoliceFactory,
    PostingFactory,
    UserFactory,
    WholeServicePostingFactory,
    WorkerFactory,
    the_lead,
)


def pytest_collection_finish():
    """What was read by now lives as long as the run: looking for litter among it took an eighth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 10, 10)


@pytest.fixture(autouse=True)
def a_trail_of_its_own(request, django_db_blocker):
    """What a test committed is flushed, but nothing empties the trail: here its owner does, with the triggers off."""
    yield
    mark = request.node.get_closest_marker("django_db")
    if mark and mark.kwargs.get("transaction"):
        with django_db_blocker.unblock(), as_owner(), connection.cursor() as cursor:
            for table in ("partners_trail", "partners_seal"):
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
                cursor.execute(f"DELETE FROM {table}")
                cursor.execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")


@pytest.fixture
def client_of():
    """A browser in which this user is signed in: `client_of(hub_worker).get("/")`."""

    def sign_in(user):
        client = Client()
        client.force_login(user)
        proves_again(client, user)
        client.session._load_row()  # as after a first page: a copy of it lies in the cache
        return client

    return sign_in


def proves_again(client, user):
    """As if they had just proved once more who they are: what is dangerous asks for it (sign_in/proof.py)."""
    session = client.session
    session["account_authentication_methods_user"] = str(user.pk)
    session["account_authentication_methods"] = [
        {"method": "password", "at": time.time(), "reauthenticated": True}
    ]
    session.save()


@pytest.fixture
def lead_agency(db):
    return the_lead()


@pytest.fixture
def police(db):
    return PoliceFactory()


@pytest.fixture
def health(db):
    return MentalHealthTrustFactory()


@pytest.fixture
def east(db):
    """A hub with three beds: `east.beds.all()`."""
    hub = HubFactory(name="East Hub", tracker_ref="EAST")
    BedFactory.create_batch(3, hub=hub)
    return hub


@pytest.fixture
def west(db):
    hub = HubFactory(name="West Hub", tracker_ref="WEST")
    BedFactory.create_batch(3, hub=hub)
    return hub


@pytest.fixture
def young_person(east):
    """Known to East by a referral; to West not at all."""
    return ReferralFactory(
        hub=east, person=YoungPersonFactory(given_name="Robin", family_name="Ashby")
    ).person


@pytest.fixture
def hidden_person(west):
    """Known to West alone. Whatever East sees, this name is not in it."""
    return ReferralFactory(
        hub=west, person=YoungPersonFactory(given_name="Zephyrine", family_name="Quillon")
    ).person


def posted(factory, *, given, family, role, agency=None, worker=WorkerFactory, **options):
    """A worker with a posting and a sign-in. A role that only postings know is `other` in the tracker."""
    tracker_role = "other" if role in ("service_manager", "governance_lead", "clinician") else role
    person = worker(
        given_name=given, family_name=family, role=tracker_role, **({"agency": agency} if agency else {})
    )
    factory(worker=person, role=role, **options)
    return UserFactory(worker=person, email=f"{given}.{family}@example.org".lower())


@pytest.fixture
def hub_worker(east):
    return posted(PostingFactory, given="Hana", family="Lund", role="residential_worker", hub=east)


@pytest.fixture
def key_worker(east):
    return posted(PostingFactory, given="Kit", family="Moreno", role="key_worker", hub=east)


@pytest.fixture
def hub_manager(east):
    return posted(PostingFactory, given="Maya", family="Okoro", role="hub_manager", hub=east)


@pytest.fixture
def worker_of_another_hub(west):
    return posted(PostingFactory, given="Wren", family="Castle", role="residential_worker", hub=west)


@pytest.fixture
def service_manager(east, west):
    return posted(WholeServicePostingFactory, given="Sana", family="Iqbal", role="service_manager")


@pytest.fixture
def performance_officer(east, west):
    return posted(WholeServicePostingFactory, given="Piotr", family="Nowak", role="performance_officer")


@pytest.fixture
def governance_lead(lead_agency):
    return posted(DeskPostingFactory, given="Gwen", family="Pryce", role="governance_lead")


@pytest.fixture
def social_worker(lead_agency):
    """One young person is allocated to them: `social_worker.worker.allocations.get().person`."""
    user = posted(DeskPostingFactory, given="Sol", family="Adeyemi", role="social_worker")
    AllocationFactory(worker=user.worker, role="social_worker")
    return user


@pytest.fixture
def police_officer(east, police):
    """Posted to the whole service by the police: that stands to nobody. No agreement, nobody shared."""
    return posted(
        WholeServicePostingFactory, given="Priya", family="Stone", role="police_liaison", agency=police
    )


@pytest.fixture
def clinician(east, health):
    """At the trust's own desk. No agreement, nobody shared."""
    return posted(DeskPostingFactory, given="Cleo", family="Byrne", role="clinician", agency=health)


@pytest.fixture
def posted_officer(east, police):
    """Posted to East by the police: knows who is known there, and reads nothing without an agreement."""
    return posted(PostingFactory, given="Otis", family="Vane", role="police_liaison", agency=police, hub=east)


@pytest.fixture
def leaver(east):
    """Left yesterday; nobody ended the posting or closed the sign-in."""
    return posted(
        PostingFactory, given="Lee", family="Frost", role="hub_manager", worker=LeaverFactory, hub=east
    )


@pytest.fixture
def without_worker(db):
    """A sign-in that is nobody's; its superuser flag means nothing."""
    return UserFactory(worker=None, email="nobody@example.org", is_superuser=True)


@pytest.fixture
def cast(
    hub_worker, key_worker, hub_manager, worker_of_another_hub, service_manager, performance_officer,
    governance_lead, social_worker, police_officer, clinician, leaver, without_worker,
):  # fmt: skip
    """Everybody at once, by the names of their fixtures."""
    return SimpleNamespace(**locals())
