"""Who can see this? One question for everybody, which says what asking each of them says."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models import Record, YoungPerson
from partners.context import acting
from partners.models import TrailLine, User
from partners.who import who_knows, who_reads, who_would_read
from tests.access.worlds.made import make_world
from tests.access.worlds.stored import store
from tests.answers import body_of, queries_of
from tests.conftest import posted
from tests.factories.agreements import (
    AgreementInForceFactory,
    BarFactory,
    OverrideFactory,
    OwnAccountFactory,
    ShareFactory,
)
from tests.factories.cases import AllocationFactory, NoteFactory
from tests.factories.partners import DeskPostingFactory, PostingFactory, UserFactory

pytestmark = pytest.mark.django_db


def by_person(model, column="pk"):
    """Asked of each user one by one: who sees which."""
    found = {}
    for user in User.objects.order_by("pk"):
        with acting(user):
            for pk in model.objects.visible_to(user).values_list(column, flat=True):
                found.setdefault(pk, set()).add(user.pk)
    return found


def test_it_is_what_each_is_told():
    at = timezone.now() + datetime.timedelta(minutes=5)
    kept = store(make_world(5, at, users=40, people=25, of_records=90))
    knows, reads = by_person(YoungPerson), by_person(Record)
    some = 0
    for person in kept.world.people:
        said = {one.user for one in who_knows(kept.key(person))}
        assert said == knows.get(kept.key(person), set())
        some += len(said)
    assert some > 50
    for record in kept.world.records[:90]:
        row = Record.objects.get(pk=kept.key(record))
        said = {one.user for one in who_reads(row.person_id, row.pk)}
        assert said == reads.get(row.pk, set())
        before = who_would_read(
            row.person_id, category=row.category, agency=row.agency_id, marking=row.marking,
            discipline=row.discipline, users=tuple(row.named_users), agencies=tuple(row.named_agencies),
        )  # fmt: skip
        assert {one.user for one in before} == said


@pytest.fixture
def world(east, police, young_person, key_worker, hub_worker, service_manager):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    posted(PostingFactory, given="Lara", family="Bell", role="life_coach", hub=east)
    agreement = AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    return posted(DeskPostingFactory, given="Omar", family="Reed", role="clinician", agency=police)


def sentence_of(client, url):
    return client.get(url).context["seen_by"]


def test_the_form_says_it_before_saving(client_of, world, hub_worker, young_person, police):
    client, door = client_of(hub_worker), reverse("write_note", args=[young_person.reference])
    assert sentence_of(client, door) == (
        "Seen by the East Hub team, Kit Moreno (key worker) and those who work for the whole service: "
        "4 people in 1 agency."
    )
    fragment = reverse("who_note", args=[young_person.reference])
    wider = f"{fragment}?category=offending"
    assert f"whole service and {police}: 5 people in 2 agencies." in sentence_of(client, wider)
    assert client.get(fragment).context["seen_by"] == sentence_of(client, door)
    assert client.get(f"{fragment}?category=nonsense&readers=nonsense").status_code == 200
    assert "Seen by" in client.post(door, {"words": "", "category": "offending"}).context["seen_by"]


def test_a_note_only_for_oneself_says_so(client_of, world, key_worker, young_person):
    url = reverse("who_note", args=[young_person.reference]) + "?category=daily_life&readers=sealed"
    assert sentence_of(client_of(key_worker), url).endswith("1 person in 1 agency.")


def test_the_pages_of_a_person_and_a_record(client_of, world, hub_worker, young_person, police):
    OverrideFactory(person=young_person, user=UserFactory(worker__given_name="Over"))
    OwnAccountFactory(person=young_person)
    note = NoteFactory(person=young_person)
    client = client_of(hub_worker)
    answer = client.get(reverse("who_person", args=[young_person.reference]))
    said = answer.context["seen_by"]
    assert f"{police}, one person by an override and their own or their family’s sign-in: 7 people" in said
    text = answer.content.decode()
    assert "Omar Reed" in text and "shared with their agency" in text and "@example.org" not in text
    of_record = client.get(reverse("who_record", args=[young_person.reference, note.reference]))
    assert "Omar Reed" not in of_record.content.decode() and "Kit Moreno" in of_record.content.decode()
    assert TrailLine.objects.latest("id").records == [note.pk]


def test_who_is_barred_is_not_among_them(client_of, world, hub_worker, key_worker, young_person):
    BarFactory(worker=key_worker.worker, person=young_person)
    text = client_of(hub_worker).get(reverse("who_person", args=[young_person.reference])).content.decode()
    assert "Kit Moreno" not in text and "Lara Bell" in text


def test_a_partner_is_told_of_the_service_and_their_own_alone(
    client_of, world, young_person, health, hub_worker
):
    """Whether mental health has them too is nothing that the police read off a page."""
    client, door = client_of(world), reverse("who_person", args=[young_person.reference])
    before = client.get(door)
    ShareFactory(content_object=young_person, agency=health, agreement=AgreementInForceFactory(agency=health))
    posted(DeskPostingFactory, given="Cleo", family="Byrne", role="clinician", agency=health)
    OverrideFactory(person=young_person, user=posted(DeskPostingFactory, given="Ova", family="Rude", role="clinician",
                                                     agency=health))  # fmt: skip
    after = client.get(door)
    assert body_of(before) == body_of(after) and "for the service to say" in after.content.decode()
    assert "Cleo Byrne" in client_of(hub_worker).get(door).content.decode()


def test_as_many_questions_for_one_as_for_thirty(client_of, world, hub_worker, young_person, east):
    client, door = client_of(hub_worker), reverse("who_person", args=[young_person.reference])
    one = queries_of(client, door)
    for number in range(30):
        posted(PostingFactory, given=f"More{number}", family="Hands", role="key_worker", hub=east)
    assert queries_of(client, door) == one <= 12
