"""A key that is taken tells nobody that somebody is there (hostile.md, B5).

The database refuses a second row whoever may see the first, so each rule of uniqueness on a protected table says
in unique.py why nobody learns anything from it; one that is not there fails. What can be tried on a page is
tried below.
"""

import re

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.urls import reverse

from partners.actions import accept_invitation, bar, invite
from partners.context import acting
from partners.links import token_of
from partners.models import Override, TrailLine, User
from partners.policies import tables
from placements.models import Claim
from tests.access.unique import CHANCE, IMPORT, REASONS
from tests.factories.agreements import BarFactory, OwnAccountFactory
from tests.factories.cases import IdentityFactory, NoteFactory, RecordFactory
from tests.factories.hubs import today
from tests.factories.partners import PostingFactory, WorkerFactory
from tests.factories.placements import StayFactory

pytestmark = pytest.mark.django_db

UNIQUE = """
    select index.relname, held.relname, pg_get_indexdef(index.oid)
    from pg_index x join pg_class index on index.oid = x.indexrelid join pg_class held on held.oid = x.indrelid
    where held.relnamespace = 'public'::regnamespace and not x.indisprimary
        and (x.indisunique or x.indisexclusion) and held.relname = any(%s)
"""


def unique_rules():
    with connection.cursor() as cursor:
        cursor.execute(UNIQUE, [list(tables())])
        return cursor.fetchall()


def test_each_rule_of_uniqueness_has_its_reason():
    assert {name for name, _, _ in unique_rules()} == set(REASONS)


def test_what_is_drawn_by_chance_is_a_reference_or_a_number():
    for name, _, sentence in unique_rules():
        if REASONS[name] is CHANCE:
            assert re.search(r"\((reference|id, person_id)\)", sentence), name
        elif REASONS[name] is IMPORT and name.endswith("tracker_ref_key"):
            assert sentence.endswith("(tracker_ref)"), name


def test_what_the_app_may_not_write_it_cannot(hub_worker, young_person):
    """Derived rows and those of the service: refused, whether or not such a row is there."""
    for sentence in (
        "insert into partners_standing (person_id, ground, source, from_on) values (%s, 'stay', 1, current_date)",
        "insert into partners_override (user_id, person_id, ground, reason, from_at, to_at, review_by) "
        "values (0, %s, 'public_interest', 'x', now(), now() + interval '1 hour', current_date)",
    ):
        with acting(hub_worker), connection.cursor() as cursor:
            with pytest.raises(DatabaseError) as refused, transaction.atomic():
                cursor.execute(sentence, [young_person.pk])
            assert "unique" not in str(refused.value)


# --- What can be tried on a page or by a program


def masked(answer):
    """Without what is another each time: keys, tokens, the clock, and what was typed."""
    pattern = (
        r'name="(csrfmiddlewaretoken|key)" value="[^"]*"|data-left="\d+"|nonce="[^"]*"|value="[0-9a-f]{12}"'
    )
    return answer.status_code, re.sub(pattern, "", answer.content.decode())


@pytest.fixture
def barred_manager(hub_manager, young_person):
    """May do all that a hub manager may, and know nothing of Robin."""
    BarFactory(worker=hub_manager.worker, person=young_person)
    return hub_manager


NOBODYS = "0123456789ab"


def test_an_override_of_somebody_barred_and_of_nobody_are_alike(client_of, barred_manager, young_person):
    client = client_of(barred_manager)
    said = {"ground": "public_interest", "reason": "They rang from a stranger's phone.", "hours": "1"}
    answers = [
        client.post(reverse("open_override"), said | {"reference": reference})
        for reference in (young_person.reference, NOBODYS)
    ]
    assert masked(answers[0]) == masked(answers[1]) and not Override.objects.exists()
    lines = TrailLine.objects.filter(what="denial").order_by("pk")
    assert [line.people for line in lines] == [[], []]


def test_a_bar_of_somebody_hidden_and_of_nobody_are_alike(
    client_of, barred_manager, key_worker, young_person, hidden_person
):
    """Also where such a bar is there already."""
    BarFactory(worker=key_worker.worker, person=hidden_person)
    client = client_of(barred_manager)
    form = reverse("bar_worker", args=[key_worker.worker.reference])
    said = {"ground": "relative", "why": "They are cousins."}
    answers = [
        masked(client.post(form, said | {"reference": reference}))
        for reference in (young_person.reference, hidden_person.reference, NOBODYS)
    ]
    assert answers[0] == answers[1] == answers[2] and "You know no young person" in answers[0][1]


@pytest.mark.parametrize("key", ["reference", "tracker_ref", "nhs_number", "name"])
def test_found_by_no_key_on_pages_nor_by_programs(client_of, program_of, hub_worker, hidden_person, key):
    identity = IdentityFactory(person=hidden_person, nhs_number="9990001427")
    typed = {"nhs_number": identity.nhs_number, "name": hidden_person.name}.get(key) or getattr(
        hidden_person, key
    )
    client, program = client_of(hub_worker), program_of(hub_worker)
    for door in ("find", "search_notes"):
        pages = [
            client.post(reverse(door), {"words": words}, follow=True).content.decode().replace(words, "")
            for words in (typed, typed[::-1])
        ]
        assert hidden_person.family_name not in pages[0].replace(typed, "")
        assert "/young-people/" not in pages[0] and ("No " in pages[0]) == ("No " in pages[1])
    answers = [program.post("young-people/find", {"reference": words}) for words in (typed, NOBODYS)]
    assert answers[0].json() == answers[1].json() == {"items": []}


def test_a_record_of_somebody_hidden_is_no_key_of_a_cursor_nor_of_an_address(
    program_of, hub_worker, young_person, hidden_person
):
    program, hidden = program_of(hub_worker), NoteFactory(person=hidden_person).reference
    never = "7d444840-9dc0-41d1-b245-5ffdce74fad2"
    records = f"young-people/{young_person.reference}/records"
    for ask in (f"{records}?cursor={{}}", f"{records}/{{}}", f"{records}/{{}}/versions"):
        answers = [program.get(ask.format(one)) for one in (hidden, never)]
        assert answers[0].status_code == answers[1].status_code in (400, 404)
        assert answers[0].content == answers[1].content


def test_another_users_keys_are_free(
    program_of, hub_worker, worker_of_another_hub, young_person, hidden_person
):
    key = "7d444840-9dc0-41d1-b245-5ffdce74fad2"
    assert program_of(worker_of_another_hub).write(hidden_person, key).status_code == 201
    assert program_of(hub_worker).write(young_person, key).status_code == 201


def test_an_address_by_which_a_family_signs_in_is_refused_to_nobody(
    hub_manager, hub_worker, east, hidden_person
):
    """Who invites a worker learns of no sign-in that is no worker's; whoever holds the link, that it is dead."""
    own = OwnAccountFactory(person=hidden_person, user__email="zephyrine.q@example.org").user
    newcomer = WorkerFactory(given_name="Nia", family_name="Newcomb", email="nia@example.org")
    PostingFactory(worker=newcomer, hub=east, role="residential_worker")
    invitation = invite(worker=newcomer, by=hub_manager, email=own.email)
    assert invitation.email == own.email
    with pytest.raises(ValidationError) as refused:
        accept_invitation(token=token_of(invitation), password="seven brown geese over the quarry")
    assert refused.value.code == "dead" and "mail" not in str(refused.value)
    assert User.objects.filter(email=own.email).get().worker is None


def test_a_bed_that_is_taken_says_not_by_whom(client_of, barred_manager, east, young_person):
    """It is taken for all who may see the bed; to retire it is refused without a name, and so is its page."""
    stay = StayFactory(claim__person=young_person, claim__bed=east.beds.first())
    client = client_of(barred_manager)
    form = reverse("retire_bed", args=[stay.claim.bed.reference])
    answer = client.post(form, {"on": "today", "closed_on": "today"})
    assert answer.status_code == 200 and "Taken or held" in answer.content.decode()
    for page in (answer, client.get(reverse("hub", args=[east.reference]))):
        said = page.content.decode()
        assert young_person.family_name not in said and young_person.reference not in said


def test_the_database_names_no_row_that_stands_in_the_way(
    worker_of_another_hub, east, young_person, hidden_person
):
    """What PostgreSQL says of a clash holds no value of a row that the one who acts may not see."""
    stay = StayFactory(claim__person=young_person, claim__bed=east.beds.first()).claim
    envelope = RecordFactory(person=hidden_person, kind="stay", category="care_and_placement")
    said = {"kind": "hub_bed", "bed": stay.bed, "start_on": today()}
    with acting(worker_of_another_hub):
        assert not Claim.objects.filter(pk=stay.pk).exists()
        with (
            pytest.raises(IntegrityError, match="a_bed_is_claimed_once_a_night") as refused,
            transaction.atomic(),
        ):
            Claim.objects.create(record=envelope, person=hidden_person, **said)
    assert "Key (" not in str(refused.value)


def test_nobody_bars_somebody_whom_they_do_not_know(barred_manager, key_worker, young_person):
    """Past the page: the database takes no such row, whether or not one is there."""
    words = []
    for there in (False, True):
        if there:
            BarFactory(worker=key_worker.worker, person=young_person)
        with (
            acting(barred_manager),
            pytest.raises((DatabaseError, ValidationError)) as refused,
            transaction.atomic(),
        ):
            bar(person=young_person, worker=key_worker.worker, by=barred_manager, ground="relative", why="x")
        words.append(re.sub(r"\d+", "", str(refused.value)))
    assert words[0] == words[1]
