"""Who is barred knows nothing, whatever else opens; and nothing tells them."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from cases.models import Record, YoungPerson
from partners import actions
from partners.context import acting
from partners.models import Bar, Draft, TrailLine, User
from tests.answers import body_of
from tests.conftest import posted
from tests.factories.agreements import (
    AgreementInForceFactory,
    BarFactory,
    LiftedBarFactory,
    OverrideFactory,
    OwnAccountFactory,
    ShareFactory,
    VisitorConsentFactory,
)
from tests.factories.cases import AllocationFactory, NoteFactory
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db
SAID = {"ground": "relative", "why": "They are cousins."}


def sees(user, person):
    fresh = User.objects.get(pk=user.pk)
    with acting(fresh):
        return YoungPerson.objects.filter(pk=person.pk).exists() or (
            YoungPerson.objects.visible_to(fresh).filter(pk=person.pk).exists()
            or Record.objects.visible_to(fresh).filter(person=person).exists()
        )


def by_posting(request, person):
    return request.getfixturevalue("hub_worker")


def by_allocation(request, person):
    user = request.getfixturevalue("social_worker")
    AllocationFactory(worker=user.worker, person=person)
    return user


def by_the_whole_service(request, person):
    return request.getfixturevalue("service_manager")


def by_share(request, person):
    police = request.getfixturevalue("police")
    agreement = AgreementInForceFactory(agency=police, reads=["daily_life"])
    ShareFactory(content_object=person, agency=police, agreement=agreement)
    return posted(DeskPostingFactory, given="Omar", family="Reed", role="police_analyst", agency=police)


def by_override(request, person):
    user = request.getfixturevalue("worker_of_another_hub")
    OverrideFactory(user=user, person=person)
    return user


@pytest.mark.parametrize("way", [by_posting, by_allocation, by_the_whole_service, by_share, by_override])
def test_a_bar_beats_everything(way, request, hub_manager, young_person):
    user = way(request, young_person)
    NoteFactory(person=young_person)
    assert sees(user, young_person)
    with acting(hub_manager):
        made = actions.bar(person=young_person, worker=user.worker, by=hub_manager, **SAID)
    assert not sees(user, young_person)
    with acting(hub_manager):
        actions.lift_bar(bar=made, by=hub_manager, why="Another family of the same name.")
    assert sees(user, young_person)
    assert list(TrailLine.objects.filter(what="permission").order_by("id").values_list("act", flat=True)) == [
        "bar", "lift_bar",
    ]  # fmt: skip


@pytest.mark.parametrize("account", [OwnAccountFactory, VisitorConsentFactory])
def test_a_sign_in_that_is_no_workers_is_barred_too(account, hub_manager, young_person):
    user = account(person=young_person).user
    assert sees(user, young_person)
    with acting(hub_manager):
        actions.bar(person=young_person, user=user, by=hub_manager, **SAID)
        with pytest.raises(ValidationError, match="barred already"):
            actions.bar(person=young_person, user=user, by=hub_manager, **SAID)
    assert not sees(user, young_person)


@pytest.mark.parametrize(
    ("said", "words"),
    [({"why": " "}, "few words"), ({"ground": "none"}, "Choose why"), ({"worker": None}, "Choose who")],
)
def test_a_bar_says_of_whom_and_why(said, words, hub_manager, key_worker, young_person):
    with acting(hub_manager), pytest.raises(ValidationError, match=words):
        actions.bar(person=young_person, by=hub_manager, **{"worker": key_worker.worker, **SAID, **said})


def test_a_workers_sign_in_is_barred_as_a_worker(hub_manager, key_worker, young_person):
    with acting(hub_manager), pytest.raises(ValidationError, match="Bar the worker"):
        actions.bar(person=young_person, user=key_worker, by=hub_manager, **SAID)


def test_lifted_once(hub_manager, young_person):
    with acting(hub_manager), pytest.raises(ValidationError, match="already"):
        actions.lift_bar(bar=LiftedBarFactory(person=young_person), by=hub_manager, why="Again")


#: Where somebody's own name, work and reviews stand, and where they would look for a young person.
PAGES = ("/", "/caseload", "/my/drafts", "/my/settings", "/workers", "/people-and-places", "/who-has-access",
         "/reviews", "/missing", "/raise-actions", "/roles", "/figures")  # fmt: skip


def test_nothing_tells_the_one_who_is_barred(client_of, hub_manager, young_person, hidden_person):
    """A manager, allocated too, with a note and a draft of their own: as if the young person had never been."""
    worker = hub_manager.worker
    AllocationFactory(worker=worker, person=young_person)
    note = NoteFactory(person=young_person, author=worker)
    client = client_of(hub_manager)
    door = reverse("write_note", args=[young_person.reference])
    client.post(reverse("keep_draft"), {"draft_door": door, "key": "8f14e45f-ceea-467f-a0e6-0d8f5b1c2a3b",
                                        "words": "Half a"})  # fmt: skip
    BarFactory(worker=worker, person=young_person, why="Their mother’s brother")
    own = (
        *PAGES,
        reverse("worker", args=[worker.reference]),
        reverse("worker_bars", args=[worker.reference]),
    )
    for page in own:
        answer = client.get(page)
        assert answer.status_code == 200, page
        for words in (young_person.family_name, young_person.reference, "brother", str(note.reference)):
            assert words not in answer.content.decode(), (page, words)
    found = client.post(reverse("find"), {"words": young_person.family_name}, follow=True).content.decode()
    assert young_person.reference not in found
    for name in (
        "person",
        "chronology",
        "sharing",
        "bars",
        "why_person",
        "who_person",
        "who_looked",
        "write_note",
    ):
        barred = client.get(reverse(name, args=[young_person.reference]))
        absent = client.get(reverse(name, args=["0" * 12]))
        assert barred.status_code == absent.status_code == 404, name
        assert body_of(barred) == body_of(absent), name
    assert Bar.objects.count() == 1 == Draft.objects.count()


def test_their_own_page_counts_nobody_they_are_barred_from(client_of, hub_manager, young_person):
    AllocationFactory(worker=hub_manager.worker, person=young_person)
    client, page = client_of(hub_manager), reverse("worker", args=[hub_manager.worker.reference])
    assert "Works with 1 young person" in client.get(page).content.decode()
    BarFactory(worker=hub_manager.worker, person=young_person)
    assert "No young person is allocated to them today" in client.get(page).content.decode()


def test_a_bar_is_read_by_those_of_the_lead_who_may_know(hub_manager, worker_of_another_hub, clinician, key_worker,
                                                         young_person):  # fmt: skip
    bar = BarFactory(worker=key_worker.worker, person=young_person)
    for user, expected in ((hub_manager, 1), (worker_of_another_hub, 0), (clinician, 0), (key_worker, 0)):
        fresh = User.objects.get(pk=user.pk)
        with acting(fresh):
            assert Bar.objects.filter(pk=bar.pk).count() == expected, user
            assert Bar.objects.visible_to(fresh).count() == expected, user
