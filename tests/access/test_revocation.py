"""Every fact that opens something, taken away: the next request is refused in a page that is open, to a program, and
to the queue (hostile.md, A9)."""

import datetime
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from cases.models import Allocation, Record, YoungPerson
from nwd.pages.tasks import prepare_list
from partners.actions.tokens import end_token, make_token
from partners.context import acting
from partners.models import (
    Agreement,
    NamedReader,
    Override,
    OwnAccount,
    Posting,
    Share,
    Suspension,
    User,
    VisitorConsent,
    Worker,
)
from partners.models.agreement import Clause, Signature
from partners.owner import as_owner
from reports.models import Prepared
from tests.access.worlds.compared import raw
from tests.factories.agreements import (
    AgreementInForceFactory,
    BarFactory,
    NamedReaderFactory,
    OverrideFactory,
    OwnAccountFactory,
    ShareFactory,
    VisitorConsentFactory,
    signer_of,
)
from tests.factories.cases import AllocationFactory, NoteFactory
from tests.factories.hubs import today
from tests.factories.partners import UserFactory

pytestmark = pytest.mark.django_db
PERSON, RECORD = "/young-people/{robin}", "/young-people/{robin}/records/{note}"


@pytest.fixture
def world(cast, young_person, police):
    """The officer by a share, the social worker by an allocation, Wren of West by an override, Kit by a posting."""
    agreement = AgreementInForceFactory(agency=police, reads=["offending"])
    share = ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    allocation = AllocationFactory(
        worker=cast.social_worker.worker, person=young_person, role="social_worker"
    )
    override = OverrideFactory(user=cast.worker_of_another_hub, person=young_person)
    note = NoteFactory(person=young_person, category="offending", words="Zigzag.")
    sealed = NoteFactory(person=young_person, category="offending", marking="sealed")
    for user in (cast.key_worker, cast.police_officer):
        NamedReaderFactory(record=sealed, user=user)
    conditions = NoteFactory(
        person=young_person, category="offending", marking="handling_c", conditions="Ask first."
    )
    NamedReaderFactory(record=conditions, user=None, agency=police)
    return SimpleNamespace(cast=cast, robin=young_person, police=police, agreement=agreement, share=share,
                           allocation=allocation, override=override, note=note, sealed=sealed,
                           conditions=conditions)  # fmt: skip


def ended(rows, **more):
    return lambda world: rows(world).update(**more)


def today_ended(rows, column="to_on"):
    return lambda world: rows(world).update(**{column: today()})


def suspend(world):
    Suspension.objects.create(
        agreement=world.agreement, from_on=today(), why="Lost.", suspended_by=signer_of(world.police)
    )


def bar(user, **more):
    return lambda world: BarFactory(
        person=world.robin, worker=getattr(world.cast, user).worker, from_on=today(), **more
    )


def postings(user):
    return lambda world: Posting.objects.filter(worker=getattr(world.cast, user).worker)


def replaced_without_the_category(world):
    """Of the same parties, about something else: the share goes over to it, as it does with a new version."""
    other = AgreementInForceFactory(agency=world.police, reads=["housing"])
    Agreement.objects.filter(pk=world.agreement.pk).update(end_on=today())
    Share.objects.filter(pk=world.share.pk).update(agreement=other)


def names_of(record, **of):
    return lambda world: NamedReader.objects.filter(
        record=getattr(world, record), **{name: value(world) for name, value in of.items()}
    ).update(to_at=timezone.now())


#: Who reads what, and what is taken away; what they get then. Signed out because nothing is left: 403.
FACTS = {
    "posting": ("key_worker", RECORD, today_ended(postings("key_worker"), "end_on"), 403),
    "posting to the whole service": (
        "service_manager", RECORD, today_ended(postings("service_manager"), "end_on"), 403,
    ),
    "posting to another hub": (
        "key_worker", RECORD, lambda world: postings("key_worker")(world).update(hub=world.cast.worker_of_another_hub
                                                                                 .worker.postings.get().hub), 404,
    ),
    "role": ("key_worker", RECORD, ended(postings("key_worker"), role="other"), 403),
    "employment": (
        "key_worker", RECORD,
        lambda world: Worker.objects.filter(pk=world.cast.key_worker.worker_id).update(left_on=today()), 403,
    ),
    "agency": (
        "key_worker", RECORD,
        lambda world: Worker.objects.filter(pk=world.cast.key_worker.worker_id)
        .update(agency=world.cast.clinician.worker.agency), 404,
    ),
    "account": (
        "key_worker", RECORD,
        lambda world: User.objects.filter(pk=world.cast.key_worker.pk).update(is_active=False), 302,
    ),
    "allocation": ("social_worker", RECORD,
                   today_ended(lambda world: Allocation.objects.filter(pk=world.allocation.pk), "end_on"), 404),
    "share": ("police_officer", RECORD, today_ended(lambda world: Share.objects.filter(pk=world.share.pk)), 404),
    "clause": ("police_officer", RECORD, replaced_without_the_category, 404),
    "agreement ended": (
        "police_officer", RECORD,
        today_ended(lambda world: Agreement.objects.filter(pk=world.agreement.pk), "end_on"), 404,
    ),
    "agreement suspended": ("police_officer", RECORD, suspend, 404),
    "override ended": (
        "worker_of_another_hub", RECORD,
        lambda world: Override.objects.filter(pk=world.override.pk).update(ended_at=timezone.now()), 404,
    ),
    "hours of the override": (
        "worker_of_another_hub", RECORD,
        lambda world: Override.objects.filter(pk=world.override.pk).update(
            from_at=timezone.now() - datetime.timedelta(hours=3), to_at=timezone.now()), 404,
    ),
    "bar of somebody posted": ("key_worker", PERSON, bar("key_worker"), 404),
    "bar of somebody shared with": ("police_officer", PERSON, bar("police_officer"), 404),
    "bar of somebody with an override": ("worker_of_another_hub", PERSON, bar("worker_of_another_hub"), 404),
    "bar of who leads": ("service_manager", PERSON, bar("service_manager"), 404),
    "named reader": (
        "key_worker", "/young-people/{robin}/records/{sealed}",
        names_of("sealed", user=lambda world: world.cast.key_worker), 404,
    ),
    "named agency": (
        "police_officer", "/young-people/{robin}/records/{conditions}",
        names_of("conditions", agency=lambda world: world.police), 404,
    ),
    "marking": (
        "hub_worker", RECORD,
        lambda world: Record.objects.filter(pk=world.note.pk).update(marking="own_space"), 404,
    ),
    "category": (
        "police_officer", RECORD,
        lambda world: Record.objects.filter(pk=world.note.pk).update(category="health"), 404,
    ),
}  # fmt: skip


def address(path, world):
    return path.format(robin=world.robin.reference, note=world.note.reference, sealed=world.sealed.reference,
                       conditions=world.conditions.reference)  # fmt: skip


@pytest.mark.parametrize("fact", FACTS)
def test_the_next_request_is_refused(fact, world, client_of):
    """In a browser that had the page open, and to a program that had read it."""
    who, path, take_away, status = FACTS[fact]
    user, path = getattr(world.cast, who), address(path, world)
    browser = client_of(user)
    program = Client(headers={"Authorization": f"Bearer {make_token(by=user, name='program', days=30)[1]}"})
    assert browser.get(path).status_code == 200 == program.get(f"/api/v1{path}").status_code
    assert take_away(world) != 0
    assert browser.get(path).status_code == status
    gone = {302: 401, 403: 401}.get(status, 404) if fact != "role" else 403
    assert program.get(f"/api/v1{path}").status_code == gone
    assert browser.get(path).status_code in (302, 403, 404), "nor the one after it"


def test_a_token_that_was_ended(world):
    token, secret = make_token(by=world.cast.key_worker, name="program", days=30)
    program = Client(headers={"Authorization": f"Bearer {secret}"})
    assert program.get("/api/v1/me").status_code == 200
    end_token(by=world.cast.key_worker, reference=type(token).objects.get(pk=token.pk).reference)
    assert program.get("/api/v1/me").status_code == 401


def known_to(user):
    """By the filter, and by the policies alone."""
    fresh = User.objects.get(pk=user.pk)
    by_filter = set(YoungPerson.objects.visible_to(fresh).values_list("pk", flat=True))
    with acting(User.objects.get(pk=user.pk)):
        assert raw("cases_youngperson", "id") == by_filter
        records = raw("cases_record", "id")
    assert set(Record.objects.visible_to(fresh).values_list("pk", flat=True)) == records
    return by_filter, records


@pytest.mark.parametrize("factory", [OwnAccountFactory, VisitorConsentFactory])
def test_an_account_that_is_no_workers(factory, young_person):
    """Such a sign-in has no page of its own yet: asked of the filter and of the database."""
    user = UserFactory(worker=None)
    opened = factory(user=user, person=young_person)
    note = NoteFactory(person=young_person, category="voice")
    NamedReaderFactory(record=note, user=user)
    assert known_to(user) == ({young_person.pk}, {note.pk})
    {OwnAccount: OwnAccount, VisitorConsent: VisitorConsent}[type(opened)]._default_manager.filter(
        pk=opened.pk
    ).update(to_on=today())
    assert known_to(user) == (set(), set())


def test_what_the_day_takes_away(world, monkeypatch):
    """Nobody does anything; a day begins. Open until midnight, and not after it."""
    Share.objects.filter(pk=world.share.pk).update(to_on=today() + datetime.timedelta(days=1))
    assert known_to(world.cast.police_officer)[0] == {world.robin.pk}
    tomorrow = timezone.now() + datetime.timedelta(days=1)
    monkeypatch.setattr(timezone, "now", lambda: tomorrow)
    assert known_to(world.cast.police_officer)[0] == set()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("model", [Signature, Clause])
def test_what_was_signed_is_taken_away_by_nobody_but_the_owner(model, world):
    """A signature or a clause that is not there opens nothing, however it went."""
    assert known_to(world.cast.police_officer)[1]
    table = model._meta.db_table
    key = model.objects.filter(agreement=world.agreement, agency=world.police).get().pk
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(f"alter table {table} disable trigger user")
        cursor.execute(f"delete from {table} where id = %s", [key])
        cursor.execute(f"alter table {table} enable trigger user")
    assert known_to(world.cast.police_officer)[1] == set()


@pytest.fixture
def uploads(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "uploads"


def asked_for(world, who, listing, asked=""):
    return Prepared.objects.create(
        listing=listing, asked=asked, sort="csv", total=1, asked_by=getattr(world.cast, who)
    )


LISTED = {
    name: row for name, row in FACTS.items() if row[1] == RECORD and name not in ("marking", "named reader")
}


@pytest.mark.parametrize("fact", LISTED)
def test_the_queue_yields_nothing(fact, world, uploads):
    """Asked for while it was open, prepared afterwards: decided again, as the person who asked."""
    who, _, take_away, _ = FACTS[fact]
    before = asked_for(world, who, "chronology", f"of={world.robin.reference}")
    prepare_list(before.pk)
    assert "Zigzag." in written(before)
    after = asked_for(world, who, "chronology", f"of={world.robin.reference}")
    take_away(world)
    prepare_list(after.pk)
    assert "Zigzag." not in written(after)


def written(prepared):
    prepared.refresh_from_db()
    return prepared.path.read_text() if prepared.outcome == "done" else ""


@pytest.mark.parametrize("fact", LISTED)
def test_a_file_that_was_prepared_is_not_handed_out(fact, world, uploads, client_of):
    """It lies there ready; whoever is in it may be known no more, or what it says of them be read no more."""
    who, _, take_away, _ = FACTS[fact]
    browser = client_of(getattr(world.cast, who))
    prepared = asked_for(world, who, "chronology", f"of={world.robin.reference}")
    prepare_list(prepared.pk)
    path = f"/prepared/{Prepared.objects.get(pk=prepared.pk).reference}/file"
    answer = browser.get(path)
    assert answer.status_code == 200 and b"Zigzag." in answer.getvalue()
    for close in answer._resource_closers:  # `answer.close()` would close the connection of the test too
        close()
    take_away(world)
    assert browser.get(path).status_code in (302, 403, 404)
