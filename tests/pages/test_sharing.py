"""The pages of sharing, of bars, and of viewing as an agency."""

import pytest
from django.urls import reverse

from cases.models import Record
from partners.models import Bar, Share, TrailLine
from tests.answers import queries_of
from tests.conftest import posted
from tests.factories.agreements import (
    AgreementInForceFactory,
    BarFactory,
    NamedReaderFactory,
    OwnAccountFactory,
    ShareFactory,
    StoppedShareFactory,
    SuspensionFactory,
)
from tests.factories.cases import CorrectionFactory, NoteFactory
from tests.factories.partners import AgencyFactory, DeskPostingFactory, WholeServicePostingFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def agreement(police):
    return AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"], number=3)


@pytest.fixture
def officer(police):
    return posted(DeskPostingFactory, given="Omar", family="Reed", role="clinician", agency=police)


def text_of(client, url, **options):
    answer = client.get(url, **options)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def door(name, person, *more):
    return reverse(name, args=[person.reference, *more])


def test_the_page_says_with_whom_since_when_why_and_what(
    client_of, key_worker, young_person, police, agreement
):
    ShareFactory(content_object=young_person, agency=police, agreement=agreement, said="If it helps Mum too.")
    StoppedShareFactory(content_object=young_person, stopped_why="They moved away.")
    text = text_of(client_of(key_worker), door("sharing", young_person))
    for words in ("Dale Police", "They plan together with the hub", "Agreement 3",
                  "Police and justice (Agreement 3, clause 1)",
                  "If it helps Mum too.", "They moved away.", "Stop sharing", "View as Dale Police"):  # fmt: skip
        assert words in text, words


def test_a_share_whose_agreement_is_not_in_force_says_so(
    client_of, key_worker, young_person, police, agreement
):
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    SuspensionFactory(agreement=agreement)
    text = text_of(client_of(key_worker), door("sharing", young_person))
    assert "This share opens nothing now" in text and "stop this share first" in text
    assert "They may read" not in text and "(Agreement 3, clause 1)" not in text


def test_a_partner_reads_their_own_share_alone(client_of, officer, young_person, police, agreement, health):
    ShareFactory(content_object=young_person, agency=police, agreement=agreement, said="Only for a while.")
    ShareFactory(content_object=young_person, agency=health, agreement=AgreementInForceFactory(agency=health))
    text = text_of(client_of(officer), door("sharing", young_person))
    assert "You may read" in text and "Police and justice" in text
    assert str(health) not in text and "Only for a while." not in text and "Stop sharing" not in text


def test_to_share_says_first_what_they_will_see_and_then_shares(
    client_of, key_worker, officer, young_person, police, agreement
):
    NoteFactory(person=young_person, category="offending")
    NoteFactory(person=young_person, category="health")
    client, start = client_of(key_worker), door("start_sharing", young_person, police.reference)
    assert police.name in text_of(client, door("sharing", young_person))
    text = text_of(client, start)
    assert "Police and justice" in text and "no Undo" in text
    assert f"1 of {Record.objects.filter(person=young_person).count()} entries" in text
    assert client_of(officer).get(door("person", young_person)).status_code == 404
    refused = client.post(start, {"agreement": agreement.reference, "why": "", "told": "yes"})
    assert refused.status_code == 200 and not Share.objects.exists()
    said = {"agreement": agreement.reference, "why": "They plan together.", "told": "yes", "said": "Fine."}
    answer = client.post(start, said, follow=True)
    assert "Shared. Dale Police sees them from now on." in answer.content.decode()
    assert "Undo" not in answer.content.decode()
    assert client_of(officer).get(door("person", young_person)).status_code == 200
    again = client.post(start, {**said, "why": "Once more."})
    assert "already shared" in again.content.decode() and Share.objects.count() == 1


def test_without_an_agreement_there_is_nothing_to_fill_in(
    client_of, key_worker, young_person, police, lead_agency
):
    client = client_of(key_worker)
    text = text_of(client, door("start_sharing", young_person, police.reference))
    assert "No agreement with this agency is in force" in text and "textarea" not in text
    assert client.get(door("start_sharing", young_person, lead_agency.reference)).status_code == 404


def test_to_stop(client_of, key_worker, officer, young_person, police, agreement):
    share = ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    client, theirs = client_of(key_worker), client_of(officer)
    assert theirs.get(door("person", young_person)).status_code == 200
    stop = door("stop_sharing", young_person, share.reference)
    assert "nobody at Dale Police sees" in text_of(client, stop)
    assert client.post(stop, {"why": "Their work has ended."}).status_code == 302
    assert theirs.get(door("person", young_person)).status_code == 404
    assert "already" in client.post(stop, {"why": "Again."}).content.decode()


def test_view_as_shows_what_they_would_read_and_never_more_than_oneself(
    client_of, key_worker, officer, young_person, police, agreement
):
    """Side by side with what a worker of theirs reads: the same notes, but for one that the viewer may not read."""
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    note = NoteFactory(person=young_person, category="offending", words="Given back by the shop.")
    CorrectionFactory(corrects=note, words="Given back by the bakery.")
    NoteFactory(person=young_person, category="health", words="Saw the dentist.")
    NoteFactory(person=young_person, category="health", agency=police, words="A note of the police.")
    on_conditions = {"category": "offending", "marking": "handling_c", "words": "With conditions."}
    NamedReaderFactory(record=NoteFactory(person=young_person, **on_conditions), user=None, agency=police)
    NoteFactory(person=young_person, category="offending", marking="sealed", words="For one reader.")
    mine = text_of(client_of(officer), door("chronology", young_person))
    theirs = text_of(client_of(key_worker), door("view_as", young_person, police.reference))
    for words, read, shown in (
        ("Given back by the bakery.", True, True),
        ("Saw the dentist.", False, False),
        ("A note of the police.", True, True),
        ("With conditions.", True, False),
        ("For one reader.", False, False),
    ):
        assert (words in mine, words in theirs) == (read, shown), words
    assert (
        "You see this as a worker of Dale Police sees it." in theirs
        and "<form" not in theirs.split("<main")[1].split("</main>")[0]
    )
    line = TrailLine.objects.get(act="view_as")
    assert (line.what, line.people, line.counts) == ("read", [young_person.pk], {"agency": police.pk})
    assert note.pk in line.records


def test_view_as_before_sharing_says_that_it_is_not_shared(
    client_of, key_worker, young_person, police, agreement
):
    text = text_of(client_of(key_worker), door("view_as", young_person, police.reference))
    assert "is not shared with Dale Police now" in text and "They would read nothing" in text


def test_bars_are_made_and_lifted(client_of, hub_manager, hub_worker, young_person):
    posted(WholeServicePostingFactory, given="Gwen", family="Lead", role="governance_lead")
    client, new = client_of(hub_manager), door("bar_somebody", young_person)
    account = OwnAccountFactory(person=young_person, relation="family").user
    text = text_of(client, new)
    assert "Lund, Hana (Hub worker, Dale County Council)" in text and account.email in text
    assert "Lead, Gwen (Information governance lead, Dale County Council)" in text
    said = {"who": f"worker-{hub_worker.worker.reference}", "ground": "relative", "why": "They are cousins."}
    assert client.post(new, {"ground": "relative", "why": "No name"}).status_code == 200
    assert client.post(new, said).status_code == 302
    assert client.post(new, {**said, "who": f"sign-in-{account.pk}"}).status_code == 302
    assert client_of(hub_worker).get(door("person", young_person)).status_code == 404
    page = text_of(client, door("bars", young_person))
    assert "Hana Lund" in page and account.email in page and "They are cousins." in page
    of_worker = text_of(client, reverse("worker_bars", args=[hub_worker.worker.reference]))
    assert young_person.name in of_worker
    bar = Bar.objects.get(worker=hub_worker.worker)
    assert (
        client.post(door("lift_bar", young_person, bar.reference), {"why": "Another family."}).status_code
        == 302
    )
    assert "Another family." in text_of(client, door("bars", young_person))
    assert client_of(hub_worker).get(door("person", young_person)).status_code == 200


def test_from_the_workers_page_by_a_reference_that_one_knows(
    client_of, hub_manager, key_worker, young_person, hidden_person
):
    client, new = client_of(hub_manager), reverse("bar_worker", args=[key_worker.worker.reference])
    assert "Of whom they may know nothing" in text_of(
        client, reverse("worker", args=[key_worker.worker.reference])
    )
    said = {"ground": "conflict", "why": "They coach the same team."}
    for reference in (hidden_person.reference, "0" * 12):
        refused = client.post(new, {**said, "reference": reference}).content.decode()
        assert "You know no young person with this reference" in refused
    assert client.post(new, {**said, "reference": young_person.reference}).status_code == 302
    assert Bar.objects.get().person == young_person


def test_who_bars_themselves_is_home_and_sees_them_no_more(client_of, hub_manager, young_person):
    client = client_of(hub_manager)
    said = {"who": f"worker-{hub_manager.worker.reference}", "ground": "relative", "why": "My niece."}
    answer = client.post(door("bar_somebody", young_person), said)
    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.get(door("bars", young_person)).status_code == 404
    assert young_person.name not in text_of(
        client, reverse("worker_bars", args=[hub_manager.worker.reference])
    )


def test_as_many_questions_for_one_share_as_for_thirty(client_of, key_worker, hub_manager, young_person):
    def another():
        agency = AgencyFactory()
        agreement = AgreementInForceFactory(agency=agency, reads=["health"])
        ShareFactory(content_object=young_person, agency=agency, agreement=agreement)
        BarFactory(person=young_person)

    another()
    clients = [
        (client_of(key_worker), door("sharing", young_person)),
        (client_of(hub_manager), door("bars", young_person)),
    ]
    one = [queries_of(*asked) for asked in clients]
    for _ in range(29):
        another()
    assert [queries_of(*asked) for asked in clients] == one
    assert one[0] <= 13 and one[1] <= 9
