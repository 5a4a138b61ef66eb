"""Who looks at a RAISE from outside: of another hub, with half a clause, without a place of their own yet."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.actions import correct_note, seal, take_back_note
from cases.models import Record
from partners import just_done
from partners.context import acting
from raise_meetings import actions
from raise_meetings.intelligence.refused import refuse_higher
from raise_meetings.models import AnswerLink, Invitation, Meeting, Paragraph, Series
from raise_meetings.tasks import mail_links
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import AllocationFactory, ReferralFactory, YoungPersonFactory
from tests.factories.hubs import days_ago, in_days
from tests.factories.partners import PostingFactory
from tests.factories.raise_meetings import ActionFactory
from tests.factories.raise_writing import open_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam(east):
    return ReferralFactory(
        hub=east, person=YoungPersonFactory(given_name="Samira", family_name="Dale")
    ).person


def test_who_knows_one_of_them_from_another_hub_runs_nothing_here(east, west, young_person, client_of):
    """A key worker who came along: they read of it, and the hub's own begin and close it."""
    theirs = posted(PostingFactory, given="Nia", family="West", role="key_worker", hub=west)
    AllocationFactory(person=young_person, worker=theirs.worker)
    meeting = open_meeting(east, young_person)
    at = [meeting.series.reference, meeting.reference]
    browser = client_of(theirs)
    page = browser.get(reverse("raise_meeting", args=at))
    assert page.status_code == 200 and reverse("close_meeting", args=at) not in page.content.decode()
    assert browser.post(reverse("close_meeting", args=at)).status_code == 403
    assert browser.post(reverse("agree_scale", args=at), {"score": "3"}).status_code == 403
    Meeting.objects.filter(pk=meeting.pk).update(held_at=None, planned_for=timezone.now())
    assert browser.post(reverse("begin_meeting", args=at)).status_code == 403
    Meeting.objects.filter(pk=meeting.pk).update(held_at=timezone.now(), closed_at=timezone.now())
    with acting(theirs), pytest.raises(PermissionDenied):
        actions.reopen_meeting(meeting=meeting, by=theirs)


def test_of_a_group_as_a_whole_an_agency_reads_what_a_clause_lets_it(
    east, young_person, sam, police, posted_officer, hub_manager
):
    """To be asked to do something tells the officer of that, and not what all of them said of safety."""
    ShareFactory(content_object=young_person, agency=police)
    AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])
    meeting = open_meeting(east, young_person, sam)
    whole = actions.add_paragraph(
        meeting=meeting, section="harm", words="Parties by the canal", by=hub_manager
    )
    own = ActionFactory(person=young_person, meeting=meeting, agency=police, answer="asked",
                        record__agency=police)  # fmt: skip
    with acting(posted_officer):
        assert type(own).objects.visible_to(posted_officer).filter(pk=own.pk).exists()
        assert not Paragraph.objects.visible_to(posted_officer).exists()
        assert not Paragraph.objects.filter(pk=whole.pk).exists()
    with acting(hub_manager):
        assert Paragraph.objects.visible_to(hub_manager).get() == whole


def test_a_place_on_the_scale_is_nowhere_before_ones_own(
    east, young_person, key_worker, hub_manager, client_of
):
    """Nor why: it says as much as the number."""
    meeting = open_meeting(east, young_person)
    theirs = actions.place_rating(
        meeting=meeting, person=young_person, score=2, why="The uncle is back", by=key_worker
    )
    browser, reference = client_of(hub_manager), young_person.reference
    addresses = [
        reverse("raise_meeting", args=[meeting.series.reference, meeting.reference]),
        reverse("record", args=[reference, theirs.record.reference]),
        reverse("person", args=[reference]),
        reverse("chronology", args=[reference]),
        f"{reverse('search_notes')}?q=uncle",
    ]
    for address in addresses:
        page = browser.get(address)
        assert page.status_code == 200 and "uncle" not in page.content.decode(), address
    actions.agree_scale(meeting=meeting, person=young_person, score=None, by=hub_manager)
    actions.close_meeting(meeting=meeting, by=hub_manager)
    assert "The uncle is back" in browser.get(addresses[1]).content.decode()


def test_a_note_on_who_came_names_none_of_them(east, young_person, sam, police, hub_manager):
    """Whoever may know one of a group reads it."""
    meeting = open_meeting(east, young_person, sam)
    invited = Invitation.objects.create(
        meeting=meeting, agency=police, invited_by=hub_manager.worker, invited_at=timezone.now()
    )
    came = actions.Came(False, note="With Samira Dale at court")
    actions.record_attendance(meeting=meeting, said={invited.reference: came}, by=hub_manager)
    invited.refresh_from_db()
    assert invited.note == "With a young person at court"


def test_what_is_sealed_after_a_meeting_is_in_no_summary_of_it(east, young_person, key_worker, hub_manager):
    meeting = open_meeting(east, young_person)
    said = {"meeting": meeting, "person": young_person, "by": key_worker}
    box = actions.add_paragraph(section="harm", words="Sleeps at the uncle’s", **said)
    actions.add_paragraph(section="strength", words="Rings us", **said)
    actions.close_meeting(meeting=meeting, by=hub_manager)
    summary = Record.objects.get(meeting_person__meeting=meeting)
    assert "uncle" in summary.words and "Rings us" in summary.words
    box.record.refresh_from_db()
    seal(record=box.record, by=key_worker)
    summary.refresh_from_db()
    assert summary.words == ""


def test_a_goal_whose_worry_one_may_not_read_stands_by_itself(
    east, young_person, police, posted_officer, key_worker, client_of
):
    """Also for its writer, and so does a step: nothing says that there is more, and no goal is begun that way."""
    ShareFactory(content_object=young_person, agency=police)
    safety = ["safety_and_risk"]
    AgreementInForceFactory(agency=police, reads=safety, contributes=safety)
    meeting = open_meeting(east, young_person)
    said = {"meeting": meeting, "person": young_person}
    with acting(key_worker):
        danger = actions.add_paragraph(section="danger", words="Hurt at her uncle’s", by=key_worker, **said)
        theirs = actions.add_paragraph(
            section="goal", words="Nights at Nan’s", by=key_worker, answers=danger, **said
        )
    with acting(posted_officer):
        by = {"by": posted_officer, **said}
        goal = actions.add_paragraph(section="goal", words="Home by ten", answers=danger, **by)
        step = actions.add_paragraph(section="next_step", words="Ring at nine", answers=theirs, **by)
        note = actions.add_paragraph(section="note", words="It is early", answers=danger, **by)
    browser, at = client_of(posted_officer), [meeting.series.reference, meeting.reference]
    address, changes = (reverse(name, args=at) for name in ("raise_meeting", "raise_meeting_changes"))
    whole = browser.get(address).content.decode()
    assert whole.count(f'id="pair-{danger.reference}"') == 1 and f"slot-goal-{danger.reference}" in whole
    hidden = [danger.record_id, theirs.record_id]
    Record.objects.filter(pk__in=hidden).update(marking="sealed")
    page = browser.get(address).content.decode()
    for box in (goal, step, note):
        assert page.count(f'id="box-{box.reference}"') == 1
    for word in ("uncle", "Nan’s", danger.reference, theirs.reference):
        assert word not in page, word
    pieces = {piece["id"]: piece["slot"] for piece in browser.post(changes).json()["pieces"]}
    about = young_person.reference
    assert pieces[f"with-{goal.reference}"] == f"slot-goal-{about}" and f'id="slot-goal-{about}"' in page
    assert pieces[f"box-{step.reference}"] == f"slot-next_step-{about}"


def test_what_is_corrected_after_a_meeting_stands_so_in_its_summary(
    east, young_person, key_worker, hub_manager, clinician
):
    """At once, also when the correction is taken back or sealed; what was said beside it stays as it was."""
    meeting = open_meeting(east, young_person)
    said = {"meeting": meeting, "person": young_person, "by": key_worker}
    actions.add_paragraph(section="harm", words="Cars outside the arcade", **said)
    wrong = actions.add_paragraph(section="harm", words="Cars", **said)
    actions.add_paragraph(section="strength", words="Rings us", **said)
    actions.close_meeting(meeting=meeting, by=hub_manager)

    def summary():
        with connection.cursor() as cursor:
            cursor.execute("set constraints all immediate; set constraints all deferred")
        return Record.objects.get(meeting_person__meeting=meeting).words

    before = "Worried about: Cars outside the arcade {}\n\nWorking well: Rings us"
    assert summary() == before.format("Cars")
    box = Record.objects.get(pk=wrong.record_id)
    correct_note(record=box, by=key_worker, words="One car, once")
    assert summary() == before.format("One car, once")
    second = correct_note(record=box, by=key_worker, words="One van, twice")
    assert summary() == before.format("One van, twice")
    take_back_note(record=second, by=key_worker)
    assert summary() == before.format("One car, once")
    with acting(key_worker), pytest.raises(ValidationError):
        actions.reopen_meeting(meeting=meeting, by=key_worker)
    with acting(key_worker):
        seal(record=box, by=key_worker)
    assert summary() == ""


def test_a_raise_is_opened_again_for_ten_minutes_by_who_closed_it(
    east, young_person, hub_manager, monkeypatch
):
    """Later, or by somebody else, it would take away what was learned. Midnight between is nothing."""
    series = open_meeting(east, young_person, closed_at=timezone.now()).series
    actions.close_series(series=series, why="safer", learned={young_person.pk: "Ring first"}, by=hub_manager)
    assert actions.reopen_series(series=series, by=hub_manager).closed_on is None
    actions.close_series(series=series, why="safer", learned={young_person.pk: "Ring first"}, by=hub_manager)
    Series.objects.update(closed_on=days_ago(1))
    other = posted(PostingFactory, given="Una", family="Marsh", role="hub_manager", hub=east)
    with acting(other), pytest.raises(ValidationError, match="Whoever closed it"):
        actions.reopen_series(series=series, by=other)
    later = timezone.now() + timezone.timedelta(minutes=10, seconds=1)
    with monkeypatch.context() as clock, pytest.raises(ValidationError, match="ten minutes"):
        clock.setattr(just_done.timezone, "now", lambda: later)
        actions.reopen_series(series=series, by=hub_manager)
    assert Record.objects.get(series_person__series=series).words == "Ring first"
    assert actions.reopen_series(series=series, by=hub_manager).closed_on is None


@pytest.mark.parametrize(
    ("words", "higher"),
    [
        ("He is in a van. UK SECRET", True),
        ("Classification: Secret. A van waits.", True),
        ("Marked top secret by the unit", True),
        ("It is a secret that she keeps", False),
        ("OFFICIAL-SENSITIVE: A van waits", False),
    ],
)
def test_what_is_marked_higher_is_refused_wherever_it_says_so(words, higher):
    if not higher:
        return refuse_higher(words)
    with pytest.raises(ValidationError, match="above OFFICIAL-SENSITIVE"):
        refuse_higher(words)


@pytest.mark.django_db(transaction=True)
def test_two_answer_by_links_of_their_own_and_one_on_the_page(
    east, young_person, police, posted_officer, hub_manager, monkeypatch
):
    """Whoever is second finds it answered, or changes the answer: nobody is caught in the other's rows."""
    AgreementInForceFactory(agency=police, reads=["safety_and_risk"], contributes=["safety_and_risk"])
    other = posted(PostingFactory, given="Ida", family="Two", role="police_liaison", agency=police, hub=east)
    meeting = open_meeting(east, young_person, closed_at=timezone.now())
    for _ in range(6):
        asked = actions.add_raise_action(meeting=meeting, person=young_person, agency=police, action="Ring them",
                                         due_on=in_days(3), by=hub_manager)  # fmt: skip
        mail_links(asked.pk)
        links = {link.user_id: link for link in AnswerLink.objects.of(asked).select_related("user", "action")}

        def press(user, links=links, asked=asked):
            try:
                with acting(user):
                    return actions.answer_by_link(link=links[user.pk], answer="accept", words="", by=user)
            except Exception as caught:
                return caught
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            said = list(pool.map(press, (posted_officer, other)))
        refused = [one for one in said if isinstance(one, Exception)]
        assert [getattr(one, "code", repr(one)) for one in refused] in ([], ["dead"])
        asked.refresh_from_db()
        assert asked.answer == "accepted" and not AnswerLink.objects.of(asked).open().exists()
    assert Record.objects.filter(kind="raise_action").count() == 6
