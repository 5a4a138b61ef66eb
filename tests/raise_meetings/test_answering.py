"""What a RAISE asks of an agency: taken on, declined, passed on, done; chased warmly; in no mail a name."""

import datetime

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.utils import timezone

from nwd.ui.spoken import date_words
from partners.models import OutboxItem, TrailLine
from raise_meetings.actions.answering import accept_raise_action, decline_raise_action, pass_on_raise_action
from raise_meetings.actions.chasing import chase_raise_action
from raise_meetings.actions.completing import complete_raise_action, reopen_raise_action
from raise_meetings.actions.due_days import change_due_of_raise_action
from raise_meetings.actions.taking_on import add_raise_action
from raise_meetings.actions.together import answer_together
from raise_meetings.models import Action, AnswerLink, PlaceAction
from raise_meetings.tasks import mail_links, send_answer_link
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.cases import RecordFactory, ReferralFactory, YoungPersonFactory
from tests.factories.hubs import days_ago, in_days
from tests.factories.raise_meetings import MeetingFactory, MeetingPersonFactory
from tests.factories.raise_writing import open_meeting

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(east, young_person):
    return MeetingPersonFactory(person=young_person, meeting=MeetingFactory(hub=east)).meeting


@pytest.fixture
def officer(posted_officer, police):
    safety = ["safety_and_risk"]
    AgreementInForceFactory(agency=police, reads=safety, contributes=safety)
    return posted_officer


@pytest.fixture
def asked(meeting, young_person, hub_manager, police):
    return add_raise_action(meeting=meeting, person=young_person, agency=police, action="Visit the two addresses",
                            due_on=in_days(3), how_we_will_know="Nobody answers there", by=hub_manager)  # fmt: skip


def test_what_is_asked_is_the_agencys_own_to_answer(asked, officer, hub_manager, police):
    assert asked.answer == "asked" and asked.record.agency == police
    with pytest.raises(ValidationError, match="theirs to answer"):
        accept_raise_action(action=asked, by=hub_manager)
    accepted = accept_raise_action(action=asked, by=officer)
    assert accepted.answer == "accepted" and accepted.answered_by == officer.worker
    passed = pass_on_raise_action(action=asked, to="the  night team", by=officer)
    assert passed.passed_on_to == "the night team" and passed.passed_on_by == officer.worker
    done = complete_raise_action(action=asked, words="Went twice. Quiet.", by=officer)
    assert done.completed_on == timezone.localdate() and done.record.ended
    with pytest.raises(ValidationError, match="done already"):
        decline_raise_action(action=asked, reason="No time", by=officer)
    assert reopen_raise_action(action=asked, by=officer).completed_on is None
    acts = list(TrailLine.objects.filter(records=[asked.pk], what="change").values_list("act", flat=True))
    assert acts == ["add_raise_action", "accept_raise_action", "pass_on_raise_action", "complete_raise_action",
                    "reopen_raise_action"]  # fmt: skip


def test_a_no_says_why_and_may_become_a_yes(asked, officer, hub_manager):
    with pytest.raises(ValidationError, match="Say why"):
        decline_raise_action(action=asked, reason=" ", by=officer)
    declined = decline_raise_action(action=asked, reason="The team is two short", by=officer)
    assert declined.answer == "declined" and not Action.objects.to_do().filter(pk=asked.pk).exists()
    with pytest.raises(ValidationError, match="has said no"):
        change_due_of_raise_action(action=asked, due_on=in_days(9), reason="Later", by=hub_manager)
    assert accept_raise_action(action=asked, by=officer).reason == ""


def test_ones_own_is_taken_on_with_the_asking(
    meeting, young_person, officer, hub_manager, police, lead_agency
):
    own = add_raise_action(meeting=meeting, person=young_person, agency=police, action="Walk past at ten",
                           due_on=in_days(2), by=officer)  # fmt: skip
    assert (
        own.answer == "accepted" and not OutboxItem.objects.filter(task__startswith="raise_meetings").exists()
    )
    with pytest.raises(ValidationError, match="Who leads asks the others"):
        add_raise_action(meeting=meeting, person=young_person, agency=lead_agency, action="Ring", due_on=in_days(2),
                         by=officer)  # fmt: skip
    with pytest.raises(ValidationError, match="has passed"):
        add_raise_action(meeting=meeting, person=young_person, agency=lead_agency, action="Ring", due_on=days_ago(1),
                         by=hub_manager)  # fmt: skip


def test_another_day_has_a_reason_and_keeps_the_first(asked, officer):
    with pytest.raises(ValidationError, match="why the day moves"):
        change_due_of_raise_action(action=asked, due_on=in_days(9), reason="", by=officer)
    moved = change_due_of_raise_action(
        action=asked, due_on=in_days(9), reason="The house is empty until then", by=officer
    )
    assert moved.due_on == in_days(9) and timezone.localdate(moved.record.began) == in_days(9)
    history = Action._meta.apps.get_model("raise_meetings", "ActionEvent").objects.filter(pgh_obj=asked.pk)
    assert in_days(3) in set(history.values_list("due_on", flat=True))


def test_for_a_place_the_same_verbs(east, hub_manager, lead_agency):
    meeting = MeetingFactory(hub=east)
    made = add_raise_action(meeting=meeting, person=None, agency=lead_agency, action="Light it", due_on=in_days(5),
                            by=hub_manager)  # fmt: skip
    assert isinstance(made, PlaceAction) and made.asked_by == hub_manager.worker
    assert complete_raise_action(action=made, by=hub_manager).completed_on == timezone.localdate()


def test_the_mail_names_nobody_and_chasing_is_at_most_once_in_three_days(
    asked, officer, hub_manager, settings
):
    settings.SITE_URL = "https://nwd.example.org"
    (item,) = OutboxItem.objects.filter(task="raise_meetings.tasks.mail_links")
    for _ in range(2):
        mail_links(item.subject)
    (link,) = AnswerLink.objects.all()
    for _ in range(2):
        send_answer_link(link.pk)
    (sent,) = mail.outbox
    assert sent.to == [officer.email] and "https://nwd.example.org/answer/" in sent.body
    assert date_words(asked.due_on) in sent.body and str(asked.record.reference)[:8] in sent.body
    for word in ("Robin", "Ashby", "Visit", "addresses", "East Hub", asked.person.reference):
        assert word not in sent.body + sent.subject
    assert chase_raise_action(action=asked, by=hub_manager).chased_by == hub_manager.worker
    with pytest.raises(ValidationError, match="asked again already"):
        chase_raise_action(action=asked, by=hub_manager)
    mail_links(asked.pk)
    link.refresh_from_db()
    assert link.withdrawn_at and AnswerLink.objects.open().count() == 1
    send_answer_link(AnswerLink.objects.open().get().pk)
    assert "Is there anything in the way?" in mail.outbox[1].body
    Action.objects.filter(pk=asked.pk).update(
        chased_at=timezone.now() - datetime.timedelta(days=3, minutes=1)
    )
    accept_raise_action(action=asked, by=officer)
    assert not AnswerLink.objects.open().exists()
    with pytest.raises(ValidationError, match="not late"):
        chase_raise_action(action=asked, by=hub_manager)


def test_several_at_once_are_all_or_none(
    asked, meeting, young_person, hub_manager, officer, police, lead_agency
):
    second = add_raise_action(meeting=meeting, person=young_person, agency=police, action="Ring the school",
                              due_on=in_days(1), by=hub_manager)  # fmt: skip
    ours = add_raise_action(meeting=meeting, person=young_person, agency=lead_agency, action="Ring her aunt",
                            due_on=in_days(1), by=hub_manager)  # fmt: skip
    mine = [str(one.record.reference) for one in (asked, second)]
    with pytest.raises(ValidationError, match="theirs to answer"):
        answer_together(references=[*mine, str(ours.record.reference)], answer="accept", words="", by=officer)
    with pytest.raises(ValidationError, match="not in the list"):
        answer_together(references=[*mine, "000000000000"], answer="accept", words="", by=officer)
    assert answer_together(references=mine, answer="pass_on", words="the desk sergeant", by=officer) == 2
    assert set(Action.objects.filter(agency=police).values_list("passed_on_to", "answer")) == {
        ("the desk sergeant", "accepted")
    }


def test_in_a_group_nobody_else_is_named(east, young_person, hub_manager, lead_agency):
    other = ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Ash", family_name="Vale")).person
    meeting, due = open_meeting(east, young_person, other), {"due_on": in_days(2), "by": hub_manager}
    said = {"meeting": meeting, "agency": lead_agency, "action": "Ring Ash Vale and Robin Ashby", **due}
    assert add_raise_action(person=young_person, **said).action == "Ring another young person and Robin Ashby"
    whole = add_raise_action(person=None, **said)
    assert "Ash Vale" not in whole.action and "Robin" not in whole.action
    done = complete_raise_action(action=whole, words="Ash Vale was out", by=hub_manager)
    assert "Ash" not in done.done_words


def test_what_police_share_with_conditions_is_not_repeated(
    meeting, young_person, hub_manager, lead_agency, police
):
    words = "the grey car with the broken lamp waits at the corner"
    held = RecordFactory(person=young_person, agency=police, category="intelligence", marking="handling_c",
                         words=words, named_agencies=[lead_agency.pk])  # fmt: skip
    type(held).objects.filter(pk=held.pk).update(named_agencies=[lead_agency.pk])
    with pytest.raises(ValidationError, match="your own words"):
        add_raise_action(meeting=meeting, person=young_person, agency=police, action=f"Look whether {words}",
                         due_on=in_days(2), by=hub_manager)  # fmt: skip


def test_where_nobody_there_may_know_no_mail_goes_out(meeting, young_person, hub_manager, health):
    asked = add_raise_action(meeting=meeting, person=young_person, agency=health, action="See her twice",
                             due_on=in_days(2), by=hub_manager)  # fmt: skip
    mail_links(asked.pk)
    assert not AnswerLink.objects.exists()
