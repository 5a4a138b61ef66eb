"""Why can I see this? Each fact named is there and live, the trail names the same, and without a necessary one
there is nothing to see (hostile.md, A20).
"""

import datetime
import random

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from cases.models import Allocation, Record, Referral, YoungPerson
from partners import models, trail
from partners.context import acting
from partners.models import TrailLine, User
from partners.why import why
from placements.models import Claim
from tests.access.oracle import Reading, grounds_by, necessary
from tests.access.worlds import facts
from tests.access.worlds.made import make_world
from tests.access.worlds.stored import store
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, NamedReaderFactory, ShareFactory
from tests.factories.cases import NoteFactory
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db
SEEDS = range(3)
MOST = 110  # things that somebody sees, of each world
SIZE = {"users": 56, "people": 40, "of_records": 260}
KINDS = {
    facts.Posting: "posting", facts.Allocation: "allocation", facts.Share: "share", facts.Clause: "clause",
    facts.Override: "override", facts.OwnAccount: "own_account", facts.VisitorConsent: "visitor",
    facts.NamedReader: "reader",
}  # fmt: skip


def key_of(kept, fact):
    """How the engine names a fact of the page; both signatures together put an agreement in force."""
    if isinstance(fact, facts.Signature):
        return "agreement", kept.key(fact.agreement)
    if isinstance(fact, facts.HubTie):
        return "stay" if fact.why == "stay" else "referral", kept.key(fact)
    return KINDS[type(fact)], kept.key(fact)


def taken_away(kind, pk):
    """What the service does when a fact ends. A signed clause cannot change: its agreement is suspended."""
    today, now = timezone.localdate(), timezone.now()
    if kind in ("agreement", "clause"):
        agreement = pk if kind == "agreement" else models.Clause.objects.get(pk=pk).agreement_id
        models.Suspension.objects.filter(agreement_id=agreement, to_on=None).delete()
        models.Suspension.objects.create(
            agreement_id=agreement,
            from_on=today,
            why="Ended",
            suspended_by=User.objects.order_by("pk").first(),
        )
    elif kind == "referral":
        Referral.objects.filter(pk=pk).update(decision="declined")
    elif kind == "stay":
        Claim.objects.filter(pk=pk).delete()
    elif kind == "reader":
        models.NamedReader.objects.filter(pk=pk).update(to_at=now)
    elif kind == "override":
        models.Override.objects.filter(pk=pk).update(ended_at=now - datetime.timedelta(seconds=1))
    else:
        model, column = {
            "posting": (models.Posting, "end_on"), "allocation": (Allocation, "end_on"),
            "share": (models.Share, "to_on"), "own_account": (models.OwnAccount, "to_on"),
            "visitor": (models.VisitorConsent, "to_on"),
        }[kind]  # fmt: skip
        model.objects.filter(pk=pk).update(**{column: today})


def sees(user, thing):
    """On the next request: every fact is asked anew."""
    fresh = User.objects.get(pk=user.pk)
    with acting(fresh):
        return type(thing).objects.visible_to(fresh).filter(pk=thing.pk).exists()


class Undo(Exception):
    pass


@pytest.mark.parametrize("seed", SEEDS)
def test_every_fact_named_is_live_and_without_a_necessary_one_nothing_is_seen(seed):
    at = timezone.now() + datetime.timedelta(minutes=5)
    kept = store(make_world(seed, at, **SIZE))
    world, dice, now = kept.world, random.Random(seed), timezone.now()
    reading = Reading(world)
    pairs = [(who, thing) for who in world.users for thing in (*world.people, *world.records)]
    dice.shuffle(pairs)
    seen = removed = 0
    for who, thing in pairs:
        if seen == MOST:
            break
        chains = grounds_by(reading, who, thing, now)
        if not chains:
            continue
        seen += 1
        user, row = User.objects.get(pk=kept.key(who)), kept.rows[thing]
        record = row if isinstance(row, Record) else None
        person = row.person_id if record else row.pk
        with acting(user):
            named = why(user, person, record)
            records = [record.pk] if record else []
            trail.write(by=user, what="read", act="read_person", people=[person], records=records)
        assert all(one.sentence for one in named)
        assert TrailLine.objects.latest("id").grounds == " ".join(f"{one.kind}:{one.pk}" for one in named)
        engine = {(one.kind, one.pk) for one in named if one.kind != "agency"}
        assert engine == {key_of(kept, fact) for chain in chains for fact in chain}
        needed = {(one.kind, one.pk) for one in named if one.necessary and one.kind != "agency"}
        assert needed == {key_of(kept, fact) for fact in necessary(chains)}
        for key in needed:
            removed += 1
            with pytest.raises(Undo), transaction.atomic():
                taken_away(*key)
                assert not sees(user, row), (who.name, key)
                raise Undo
        assert sees(user, row)
    assert seen == MOST and removed > 60


def text_of(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.fixture
def clinician_by_share(health):
    user = posted(DeskPostingFactory, given="Cleo", family="Byrne", role="clinician", agency=health)
    return user


def test_the_page_says_it_in_sentences(client_of, key_worker, young_person):
    text = text_of(client_of(key_worker), reverse("why_person", args=[young_person.reference]))
    assert "You are posted to East Hub as key worker since" in text
    assert "East Hub was asked to support them on" in text
    assert "Nothing bars it." in text and text.count("Without this you could not.") == 2


def test_a_partner_reads_share_agreement_and_clause(client_of, clinician_by_share, health, young_person):
    agreement = AgreementInForceFactory(agency=health, reads=["health"], number=3)
    share = ShareFactory(content_object=young_person, agency=health, agreement=agreement, why="To plan care")
    note = NoteFactory(person=young_person, category="health")
    url = reverse("why_record", args=[young_person.reference, note.reference])
    text = text_of(client_of(clinician_by_share), url)
    for words in (
        f"They are shared with {health} since",
        ": To plan care.",
        "Agreement 3, “",
        "is in force until",
        f"Agreement 3, clause 1 lets {health} read “Health”: To plan together what keeps them safe.",
        "Nothing bars it.",
    ):
        assert words in text, words
    clause = agreement.clauses.get()
    line = TrailLine.objects.filter(records=[note.pk]).latest("id")
    assert line.grounds == f"share:{share.pk} agreement:{agreement.pk} clause:{clause.pk}"


def test_a_named_reader_is_told_so(client_of, key_worker, young_person):
    reader = NamedReaderFactory(record=NoteFactory(person=young_person, marking="sealed"), user=key_worker)
    url = reverse("why_record", args=[young_person.reference, reader.record.reference])
    text = text_of(client_of(key_worker), url)
    assert "You are named as a reader of this record, since" in text and "leads this service" in text


def test_a_list_of_many_names_postings_and_agreements(key_worker, young_person, hidden_person):
    trail.listed(by=key_worker, act="caseload", people=[young_person.pk, hidden_person.pk])
    assert TrailLine.objects.latest("id").grounds == f"posting:{key_worker.worker.postings.get().pk}"


def test_nobody_else_is_told_anything(client_of, worker_of_another_hub, young_person):
    client = client_of(worker_of_another_hub)
    for name in ("why_person", "who_person"):
        assert client.get(reverse(name, args=[young_person.reference])).status_code == 404
    assert YoungPerson.objects.filter(pk=young_person.pk).exists()
