"""What somebody tried on a RAISE who wished it ill, or pressed in an order that nobody had thought of."""

import datetime
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from cases.models import Record, YoungPerson
from partners.context import acting
from partners.models import Agency, OutboxItem, TrailLine
from raise_meetings import actions
from raise_meetings.models import AnswerLink, IntelligenceItem, Invitation, Meeting
from raise_meetings.tasks import mail_links, send_answer_link
from tests.factories.agreements import AgreementInForceFactory, ShareFactory, SuspensionFactory
from tests.factories.cases import ReferralFactory, YoungPersonFactory
from tests.factories.hubs import days_ago, in_days
from tests.factories.raise_writing import open_meeting, planned_meeting
from tests.raise_meetings.police import shared

pytestmark = pytest.mark.django_db
SAFETY = ["safety_and_risk"]


def lets(police, person, categories):
    ShareFactory(content_object=person, agency=police)
    AgreementInForceFactory(agency=police, reads=categories, contributes=categories)


def invited(meeting, agency, by):
    return Invitation.objects.create(
        meeting=meeting, agency=agency, invited_by=by.worker, invited_at=timezone.now()
    )


def mailed_by_itself(action):
    return OutboxItem.objects.filter(task="raise_meetings.tasks.mail_links", subject=action.pk).exists()


def test_who_is_asked_and_reads_nothing_of_safety_gets_no_minutes_and_is_asked_all_the_same(
    east, young_person, police, posted_officer, hub_manager, client_of
):
    lets(police, young_person, ["offending"])
    meeting = open_meeting(east, young_person)
    asked = actions.add_raise_action(meeting=meeting, person=young_person, agency=police, action="Visit",
                                     due_on=in_days(3), by=hub_manager)  # fmt: skip
    assert mailed_by_itself(asked)
    actions.close_meeting(meeting=meeting, by=hub_manager)
    with pytest.raises(ValidationError, match="Nobody at"):
        actions.circulate_minutes(meeting=meeting, agencies=[police], by=hub_manager)


def test_minutes_that_were_sent_before_the_clause_ended_are_not_there(
    east, young_person, police, posted_officer, hub_manager, client_of
):
    """What they are asked for stays theirs to see, and the meeting with it."""
    lets(police, young_person, ["offending"])
    safety = AgreementInForceFactory(agency=police, reads=SAFETY)
    meeting = open_meeting(east, young_person)
    asked = actions.add_raise_action(meeting=meeting, person=young_person, agency=police, action="Visit",
                                     due_on=in_days(3), by=hub_manager)  # fmt: skip
    assert not mailed_by_itself(asked)
    actions.close_meeting(meeting=meeting, by=hub_manager)
    (pack,) = actions.circulate_minutes(meeting=meeting, agencies=[police], by=hub_manager)
    SuspensionFactory(agreement=safety)
    browser = client_of(posted_officer)
    assert browser.get(reverse("raise_action", args=[asked.record.reference])).status_code == 200
    assert browser.get(reverse("raise_pack", args=[pack.reference])).status_code == 404
    assert browser.post(reverse("open_raise_pack", args=[pack.reference])).status_code == 404


def test_what_was_answered_before_the_job_ran_is_asked_in_no_mail(
    east, young_person, police, posted_officer, hub_manager
):
    lets(police, young_person, SAFETY)
    meeting = open_meeting(east, young_person, closed_at=timezone.now())
    asked = actions.add_raise_action(meeting=meeting, person=young_person, agency=police, action="Visit",
                                     due_on=in_days(3), by=hub_manager)  # fmt: skip
    with acting(posted_officer):
        actions.accept_raise_action(action=asked, by=posted_officer)
    mail_links(asked.pk)
    assert not AnswerLink.objects.exists()


def test_an_agency_whose_name_ends_a_line_is_mailed(east, young_person, police, posted_officer, hub_manager):
    """A cell of a tracker may hold one; in the head of a mail it would begin another line."""
    lets(police, young_person, SAFETY)
    Agency.objects.filter(pk=police.pk).update(name="Dale\nBcc: somebody@example.org")
    meeting = open_meeting(east, young_person, closed_at=timezone.now())
    asked = actions.add_raise_action(meeting=meeting, person=young_person, agency=police, action="Visit",
                                     due_on=in_days(3), by=hub_manager)  # fmt: skip
    mail_links(asked.pk)
    send_answer_link(AnswerLink.objects.get().pk)
    assert mail.outbox[0].subject.endswith("Dale Bcc: somebody@example.org")
    assert mail.outbox[0].recipients() == [posted_officer.email]


def test_of_a_place_nobody_is_named_whom_the_writer_may_know(east, young_person, hidden_person, hub_manager):
    """Each agency that is invited reads it. Of somebody hidden a name left out would tell."""
    worry = f"{young_person.name} and {hidden_person.name} meet an adult there"
    asked = actions.ask_for_raise(hub=east, worry=worry, name=f"{young_person.name}’s bench", place_type="outside",
                                  by=hub_manager)  # fmt: skip
    assert asked.words == f"A young person and {hidden_person.name} meet an adult there"
    assert asked.name == "A young person’s bench"
    meeting = open_meeting(east, name="Riverside Park", place_type="outside")
    box = actions.add_paragraph(
        meeting=meeting, section="harm", words="There was robin  ASHBY.", by=hub_manager
    )
    assert box.versions.get().words == "There was a young person."
    taken = actions.add_raise_action(meeting=meeting, person=None, agency=hub_manager.worker.agency,
                                     action="Ring Robin Ashby", due_on=in_days(3), by=hub_manager)  # fmt: skip
    assert taken.action == "Ring a young person"


def test_who_came_names_no_other_young_person(east, young_person, police, hub_manager):
    ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Samira", family_name="Dale"))
    meeting = open_meeting(east, young_person)
    one = invited(meeting, police, hub_manager)
    came = actions.Came(True, who_came="PC Robin Lund, and Samira Dale’s mum")
    actions.record_attendance(meeting=meeting, said={one.reference: came}, by=hub_manager)
    one.refresh_from_db()
    assert one.who_came == "PC Robin Lund, and a young person’s mum"


def test_to_another_time_each_answers_anew(east, young_person, police, posted_officer, hub_manager):
    """And who is invited again, too."""
    lets(police, young_person, SAFETY)
    meeting = planned_meeting(east, young_person)
    (one,) = actions.invite(meeting=meeting, to=[(police, None)], by=hub_manager)

    def said():
        one.refresh_from_db()
        return one.answer, one.note

    def answer():
        with acting(posted_officer):
            actions.answer_invitation(
                invitation=one, answer="apologies", note="Not that day", by=posted_officer
            )

    plan = {"meeting": meeting, "venue": "Room 3", "agenda": "", "chair": None, "by": hub_manager}
    answer()
    actions.replan_meeting(planned_for=meeting.planned_for, **plan)
    assert said() == ("apologies", "Not that day")
    actions.replan_meeting(planned_for=timezone.now() + datetime.timedelta(days=9), **plan)
    assert said() == ("", "")
    answer()
    actions.withdraw_invitation(invitation=one, by=hub_manager)
    actions.invite(meeting=meeting, to=[(police, None)], by=hub_manager)
    assert said() == ("", "")


def test_no_meeting_comes_back_into_a_raise_that_is_closed_or_has_another(east, young_person, hub_manager):
    off = planned_meeting(east, young_person)
    actions.cancel_meeting(meeting=off, reason="No room", by=hub_manager)
    actions.close_series(series=off.series, why="safer", by=hub_manager)
    with pytest.raises(ValidationError, match="closed meanwhile"):
        actions.uncancel_meeting(meeting=off, by=hub_manager)
    held = open_meeting(east, young_person)
    actions.close_meeting(meeting=held, by=hub_manager)
    coming = timezone.now() + datetime.timedelta(days=3)
    next_one = actions.plan_meeting(series=held.series, planned_for=coming, by=hub_manager)
    with pytest.raises(ValidationError, match="Another meeting"):
        actions.reopen_meeting(meeting=held, by=hub_manager)
    actions.cancel_meeting(meeting=next_one, reason="Too early", by=hub_manager)
    actions.close_series(series=held.series, why="safer", by=hub_manager)
    with pytest.raises(ValidationError, match="closed meanwhile"):
        actions.reopen_meeting(meeting=held, by=hub_manager)


def test_no_day_is_a_slip_of_the_year(east, young_person, hub_manager):
    """The last day there is could not even be drawn up in a list."""
    never, own = datetime.date.max, hub_manager.worker.agency
    place = open_meeting(east, name="Riverside Park", place_type="outside")
    said = {"agency": own, "action": "Ring", "by": hub_manager}
    with pytest.raises(ValidationError, match="more than a year ahead"):
        actions.add_raise_action(meeting=place, person=None, due_on=never, **said)
    meeting = open_meeting(east, young_person)
    taken = actions.add_raise_action(meeting=meeting, person=young_person, due_on=in_days(3), **said)
    with pytest.raises(ValidationError, match="more than a year ahead"):
        actions.change_due_of_raise_action(action=taken, due_on=never, reason="Later", by=hub_manager)


@pytest.mark.parametrize("choice", ["1" * 5_000, "9" * 30, "²", ""])
def test_a_choice_that_is_no_wording_is_refused_in_words(
    east, young_person, key_worker, hub_manager, client_of, choice
):
    meeting = open_meeting(east, young_person)
    box = actions.add_paragraph(
        meeting=meeting, person=young_person, section="harm", words="One", by=key_worker
    )
    actions.write_paragraph(paragraph=box, words="Two", on_top_of=1, by=key_worker)
    actions.write_paragraph(paragraph=box, words="Other", on_top_of=1, by=hub_manager)
    path = reverse("join_versions", args=[meeting.series.reference, meeting.reference, box.reference])
    sent = {"choice": choice, "on_top_of": "2", "settles": "3"}
    assert client_of(hub_manager).post(path, sent).status_code == 302
    assert box.versions.count() == 3


def test_what_the_database_refuses_to_keep_is_left_out_and_no_box_takes_a_book(
    east, young_person, key_worker, client_of
):
    meeting = open_meeting(east, young_person)
    path = reverse("place_rating", args=[meeting.series.reference, meeting.reference])
    sent = {
        "about": young_person.reference,
        "score": "3",
        "rater": "family",
        "name": "m\0um",
        "why": "\0late",
    }
    assert client_of(key_worker).post(path, sent).status_code == 302
    placed = meeting.ratings.get()
    assert (placed.name, placed.why) == ("mum", "late")
    client_of(key_worker).post(path, sent | {"why": "late " * 100_000})
    placed.refresh_from_db()
    assert placed.why == "late"


def test_what_changes_of_somebody_hidden_is_on_the_trail_and_in_no_line_of_the_writers(
    east, young_person, hidden_person, hub_manager
):
    meeting = open_meeting(east, young_person, hidden_person)
    with acting(hub_manager):
        known = Meeting.objects.visible_to(hub_manager).get(pk=meeting.pk)
        actions.close_meeting(meeting=known, by=hub_manager)
        actions.reopen_meeting(meeting=known, by=hub_manager)
    lines = TrailLine.objects.filter(people__contains=[hidden_person.pk], what="change")
    part = Record.objects.get(meeting_person__meeting=meeting, person=hidden_person)
    assert {(one.act, one.user_id) for one in lines} == {("close_meeting", None), ("reopen_meeting", None)}
    assert all(one.records == [part.pk] for one in lines)


def test_what_an_item_told_of_is_out_of_date_when_the_item_is(
    east, young_person, police, posted_officer, key_worker, lead_agency
):
    """Looked at again, it is relied on for less long: so is the link, and nothing of it is published later."""
    young_person.lead = lead_agency
    lets(police, young_person, ["intelligence", *SAFETY])
    item = shared(posted_officer, young_person)
    with acting(key_worker):
        link = actions.link_from_item(item=item, relation="place", name="Library", source="the police", sure="sure",
                                      said_on=days_ago(1), ring="places", under_18=False, by=key_worker)  # fmt: skip
        asked = actions.ask_release(source=item.record, wording="A van", why="The shift", by=key_worker)
    with acting(posted_officer):
        actions.answer_release(ask=asked, answer="yes", words="A van", by=posted_officer)
        actions.review_item(item=item, words="Seldom now.", review_on=in_days(5), expires_on=in_days(6),
                            by=posted_officer)  # fmt: skip
    link.refresh_from_db()
    assert link.expires_on == link.review_on == in_days(6)
    IntelligenceItem.objects.update(review_on=days_ago(1), expires_on=days_ago(0))
    with acting(key_worker), pytest.raises(ValidationError, match="out of date"):
        actions.publish_released(ask=asked, by=key_worker)


def test_whose_whole_name_stands_in_words(young_person):
    known = YoungPersonFactory(given_name="Samira", family_name="Dale", known_as="Sam")
    people = YoungPerson.objects
    assert list(people.named_in("With sam  dale, and Robin")) == [known]
    assert list(people.named_in("100% of _ are Robin\nAshby’s")) == [young_person]


def test_the_desk_of_who_is_asked_and_reads_nothing_of_safety_stands(
    east, young_person, police, posted_officer, hub_manager, client_of
):
    """They were invited, too: to be asked for something shows no meeting, and none breaks a page."""
    lets(police, young_person, ["offending"])
    meeting = open_meeting(east, young_person)
    invited(meeting, police, hub_manager)
    asked = actions.add_raise_action(meeting=meeting, person=young_person, agency=police, action="Visit them",
                                     due_on=in_days(3), by=hub_manager)  # fmt: skip
    browser = client_of(posted_officer)
    for name, args in (("home", []), ("asked_of_us", []), ("due", []), ("raise_desk", []),
                       ("raise_action", [asked.record.reference]), ("raise_of_person", [young_person.reference]),
                       ("person", [young_person.reference])):  # fmt: skip
        page = browser.get(reverse(name, args=args), follow=True)
        assert page.status_code == 200, name
        assert meeting.reference not in page.content.decode(), name


@pytest.mark.django_db(transaction=True)
def test_it_does_not_close_over_a_second_wording_that_is_on_its_way(
    east, young_person, key_worker, hub_manager
):
    """What was sent and not yet kept when somebody closes is waited for, and asked about."""
    meeting = open_meeting(east, young_person)
    box = actions.add_paragraph(
        meeting=meeting, person=young_person, section="strength", words="One", by=key_worker
    )
    actions.write_paragraph(paragraph=box, words="Two", on_top_of=1, by=key_worker)
    kept, goes_on = Event(), Event()

    def write():
        with acting(key_worker):
            actions.write_paragraph(paragraph=box, words="Other", on_top_of=1, by=key_worker)
            kept.set()
            goes_on.wait(5)
        connection.close()

    def close():
        try:
            with acting(hub_manager):
                actions.close_meeting(meeting=meeting, by=hub_manager)
        except ValidationError as refusal:
            return refusal.messages[0]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        writing = pool.submit(write)
        assert kept.wait(5)
        closing = pool.submit(close)
        time.sleep(0.5)
        goes_on.set()
        writing.result()
        assert "different things" in (closing.result() or "")
