"""The desk of a partner's worker: what is new for their agency, who is shared with it, what it may do, and why."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from partners.models import TrailLine
from tests.conftest import posted
from tests.factories.agreements import (
    AgreementInForceFactory,
    BarFactory,
    ShareFactory,
    StoppedShareFactory,
    SuspensionFactory,
)
from tests.factories.cases import AllocationFactory, NoteFactory, YoungPersonFactory, hours_ago
from tests.factories.hubs import days_ago
from tests.factories.partners import DeskPostingFactory, PostingFactory
from tests.factories.raise_meetings import ActionFactory, DoneActionFactory


@pytest.fixture
def officer(police):
    """At their own agency's desk: they know whom the agency is told of, and nobody else."""
    return posted(DeskPostingFactory, given="Pat", family="Ford", role="police_liaison", agency=police)


@pytest.fixture
def agreement(police):
    return AgreementInForceFactory(
        agency=police, reads=["offending", "safety_and_risk"], contributes=["offending"], number=3
    )


@pytest.fixture
def share(agreement, police, young_person):
    return ShareFactory(agency=police, content_object=young_person, agreement=agreement)


def text_of(client, url="/"):
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_a_first_visit_says_what_is_shared_and_why_and_what_is_not(client_of, officer, share):
    text = text_of(client_of(officer))
    assert "This is Dale Police’s desk" in text
    assert "Agreement 3: Working together" in text and "have both signed it" in text
    assert "To plan together what keeps them safe. (Agreement 3, clause 1)" in text
    assert "read, and add" in text and "What is not shared with you" in text
    closed = text[text.index("What is not shared with you") :]
    for category in ("health", "their own words", "police intelligence"):
        assert category in closed
    assert "police and justice" not in closed
    assert "Robin Ashby" in text and "They plan together with the hub" in text
    assert reverse("write_note", args=[share.content_object.reference]) in text
    assert "Nothing new." in text


def test_what_is_new_is_what_they_may_read(client_of, officer, share, young_person, hidden_person):
    NoteFactory(person=young_person, category="offending", headline="A talk with the sergeant")
    NoteFactory(person=young_person, category="health", headline="A talk with the nurse")
    NoteFactory(person=young_person, category="offending", headline="A sealed talk", marking="sealed")
    NoteFactory(person=hidden_person, category="offending", headline="A hidden talk")
    NoteFactory(person=young_person, category="offending", headline="My own", author=officer.worker)
    old = {"written_at": timezone.now() - datetime.timedelta(days=15)}
    NoteFactory(person=young_person, category="offending", headline="An old talk", **old)
    brought = {"brought_in": True, "began": timezone.now() - datetime.timedelta(days=40)}
    NoteFactory(person=young_person, category="offending", headline="From the tracker", **brought)
    text = text_of(client_of(officer))
    assert "Robin Ashby: A talk with the sergeant" in text
    for words in ("nurse", "sealed talk", "hidden talk", "My own", "old talk", "From the tracker", "Quillon"):
        assert words not in text, words


def test_new_to_you_is_since_you_were_last_here(client_of, officer, share, young_person):
    for hours, headline in ((60, "Before"), (2, "After")):
        NoteFactory(person=young_person, category="offending", headline=headline, written_at=hours_ago(hours))
    assert "new to you" not in text_of(client_of(officer))
    TrailLine.objects.create(
        at=hours_ago(30), what="list", act="partner_desk", user_id=officer.pk, actor="user", role="",
        people=[], records=[], grounds="",
    )  # fmt: skip
    text = text_of(client_of(officer))
    assert text.count("new to you") == 1
    assert text.index("Robin Ashby: After") < text.index("new to you") < text.index("Robin Ashby: Before")


def test_pages_go_back_through_two_weeks(client_of, officer, share, young_person):
    for number in range(45):
        NoteFactory(
            person=young_person, category="offending", headline=f"Talk {number:02}", written_at=hours_ago(number + 1)
        )  # fmt: skip
    client, url, seen = client_of(officer), "/", []
    for _ in range(3):
        answer = client.get(url)
        seen += [line.headline for line in answer.context["news"].lines]
        url = answer.context["news"].older_url
    assert not url
    assert seen == [f"Talk {number:02}" for number in range(45)]
    for nonsense in ("?older_than=nonsense", "?older_than=00000000-0000-0000-0000-000000000000"):
        assert "Talk 00" in text_of(client, f"/{nonsense}")


def test_actions_of_the_agency(client_of, officer, share, young_person, police, hidden_person):
    ActionFactory(person=young_person, agency=police, action="Ring the youth club")
    ActionFactory(person=young_person, action="The council’s own")
    DoneActionFactory(person=young_person, agency=police, action="Done already")
    ActionFactory(person=hidden_person, agency=police, action="Of somebody hidden")
    text = text_of(client_of(officer))
    text = text[text.index("RAISE: what is asked of Dale Police") : text.index("New in the last two weeks")]
    assert "Ring the youth club" in text
    for words in ("The council’s own", "Done already", "Of somebody hidden"):
        assert words not in text, words


def test_newly_shared_and_no_longer(client_of, east, police, share, young_person):
    """Who is still known in another way is named; of others there is no word left."""
    fresh = ShareFactory(
        agency=police, content_object=YoungPersonFactory(given_name="Fresh"), from_on=days_ago(2)
    )
    gone = StoppedShareFactory(agency=police, content_object=YoungPersonFactory(given_name="Vanished"))
    share.to_on, share.stopped_why = days_ago(1), "Moved away."
    share.save()
    here = posted(PostingFactory, given="Pia", family="Lowe", role="police_liaison", agency=police, hub=east)
    desk = posted(DeskPostingFactory, given="Pol", family="Rees", role="police_liaison", agency=police)
    text = text_of(client_of(here))
    assert (
        "Not shared with your agency any more" in text
        and "Robin Ashby, until" in text
        and "Moved away." in text
    )
    assert "You are posted to East Hub" in text
    for user in (here, desk):
        text = text_of(client_of(user))
        assert fresh.content_object.name in text and "new</strong>" in text
        assert gone.content_object.name not in text
    assert "Robin" not in text_of(client_of(desk))


def test_a_bar_and_a_suspension_close_the_desk_on_the_next_request(client_of, officer, share, agreement):
    client = client_of(officer)
    assert "Robin" in text_of(client)
    BarFactory(worker=officer.worker, person=share.content_object)
    text = text_of(client)
    assert "Robin" not in text and "Nobody is shared with your agency by name" in text
    SuspensionFactory(agreement=agreement)
    assert "has no agreement here" in text_of(client)


def test_all_who_are_shared_by_name(client_of, officer, agreement, police, share):
    for number in range(30):
        person = YoungPersonFactory(given_name="Al", family_name=f"Bee{number:02}")
        ShareFactory(agency=police, content_object=person, agreement=agreement)
    client, url, seen = client_of(officer), reverse("shared_with_us"), []
    assert "And 11 more: all, by name" in text_of(client)
    for _ in range(2):
        page = client.get(url).context["page"]
        seen += [one.content_object.family_name for one in page.rows]
        url = f"{reverse('shared_with_us')}?after={page.after}"
    assert page.after is None and "Ashby" in text_of(client, reverse("shared_with_us") + "?after=%00")
    assert seen == ["Ashby", *(f"Bee{number:02}" for number in range(30))]


def test_the_desk_is_on_the_trail_with_everybody_on_it(client_of, officer, share, young_person):
    note = NoteFactory(person=young_person, category="offending")
    text_of(client_of(officer))
    line = TrailLine.objects.get(act="partner_desk")
    assert (line.what, line.people, line.records) == ("list", [young_person.pk], [note.pk])


@pytest.mark.parametrize("how_many", [1, 30])
def test_as_many_queries_for_one_as_for_thirty(
    client_of, officer, agreement, police, how_many, django_assert_num_queries
):
    for _ in range(how_many):
        person = YoungPersonFactory()
        ShareFactory(agency=police, content_object=person, agreement=agreement)
        NoteFactory(person=person, category="offending")
        ActionFactory(person=person, agency=police)
    client = client_of(officer)
    with django_assert_num_queries(16):  # fourteen, and the savepoint of a request in a test's transaction
        client.get("/")


def test_whoever_answers_for_governance_is_told_of_nobody(client_of, police, agreement, share):
    """Their role opens no record: the agency's share is not theirs to read by the back door of a list."""
    NoteFactory(person=share.content_object, category="offending", headline="Seen in town")
    lead = posted(DeskPostingFactory, given="Gail", family="Moor", role="governance_lead", agency=police)
    text = text_of(client_of(lead))
    assert "Robin Ashby" not in text and "Seen in town" not in text
    assert "Your role opens no young person’s record" in text and "(Agreement 3, clause 1)" in text
    assert client_of(lead).get("/shared-with-us").status_code == 403


def test_a_part_that_is_not_shared_is_not_called_empty(client_of, officer, share, key_worker, young_person):
    """ "Nobody is their key worker" would be untrue, and somebody might act on it."""
    AllocationFactory(person=young_person, worker=key_worker.worker)
    address = reverse("person", args=[young_person.reference])
    text = text_of(client_of(officer), address)
    assert text.count("Not shared with your agency") == 3
    for untrue in ("Nobody is their key worker", "Not recorded", "No contact is recorded", "Kit Moreno"):
        assert untrue not in text
    assert "Not shared with your agency" not in text_of(client_of(key_worker), address)
