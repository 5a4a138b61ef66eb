"""A RAISE is asked for or proposed, accepted or not, planned, and those who are asked to it answer."""

import datetime

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from partners.access import Service
from partners.context import acting
from partners.models import TrailLine
from raise_meetings import actions
from raise_meetings.models import AskFact, Invitation, Meeting, MeetingPerson, RaiseAsk, Series
from raise_meetings.tasks import send_raise_invitation
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import MissingEpisodeFactory, ReferralFactory, YoungPersonFactory, hours_ago
from tests.factories.incidents import RecordedIncidentFactory
from tests.factories.partners import DeskPostingFactory
from tests.factories.placements import IncidentPersonFactory

pytestmark = pytest.mark.django_db
NEXT_WEEK = datetime.timedelta(days=7)


@pytest.fixture
def zoe(east):
    return ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Zoë", family_name="Hill")).person


@pytest.fixture
def officer(police):
    return posted(DeskPostingFactory, given="Pat", family="Reed", role="police_liaison", agency=police)


@pytest.fixture
def shared(young_person, police):
    """Robin with the police, who read and add to safety and offending."""
    both = ("safety_and_risk", "offending")
    agreement = AgreementInForceFactory(agency=police, reads=both, contributes=both)
    return ShareFactory(content_object=young_person, agency=police, agreement=agreement)


def asked(east, by, people=(), **told):
    with acting(by):
        return actions.ask_for_raise(
            hub=east, worry="Zoë says Robin is afraid.", by=by, people=people, **told
        )


def begun(east, manager, people=(), **told):
    ask = asked(east, manager, people, **told)
    with acting(manager):
        series = actions.accept_raise(ask=ask, by=manager)
        meeting = actions.plan_meeting(series=series, planned_for=timezone.now() + NEXT_WEEK, by=manager)
    return series, meeting


def seen(model, user):
    with acting(user):
        return set(model.objects.visible_to(user)), set(model.objects.all())


class TestAsking:
    def test_of_a_group_each_has_a_copy_without_the_others(self, east, young_person, zoe, hub_worker):
        ask = asked(east, hub_worker, [young_person, zoe], name="The canal group")
        robins, zoes = (Record.objects.get(raise_ask_person__person=one).words for one in (young_person, zoe))
        assert robins == "Another young person says Robin is afraid."
        assert zoes == "Zoë says another young person is afraid." and (ask.about, ask.words) == ("group", "")
        line = TrailLine.objects.get(act="ask_for_raise")
        assert sorted(line.people) == sorted([young_person.pk, zoe.pk])

    def test_a_partner_asks_of_its_own_field_and_the_hub_reads_it(
        self, east, young_person, shared, officer, hub_manager, clinician
    ):
        ask = asked(east, officer, [young_person])
        assert Record.objects.get(raise_ask_person__ask=ask).category == "offending"
        for reader, expected in ((officer, {ask}), (hub_manager, {ask}), (clinician, set())):
            assert seen(RaiseAsk, reader) == (expected, expected)

    def test_a_place_is_the_teams_and_whoever_asked(
        self, east, shared, officer, hub_worker, worker_of_another_hub, clinician
    ):
        ask = asked(east, officer, name="Canal Park", place_type="outside")
        for reader, expected in ((officer, {ask}), (hub_worker, {ask}), (worker_of_another_hub, set()),
                                 (clinician, set())):  # fmt: skip
            assert seen(RaiseAsk, reader) == (expected, expected)

    def test_the_page_knows_names_and_references_and_tells_of_nobody_hidden(
        self, client_of, east, young_person, zoe, hidden_person, hub_worker
    ):
        browser = client_of(hub_worker)
        sent = {"worry": "Out all night.", "name": "The two"}
        refused = browser.post(
            reverse("ask_for_raise"), sent | {"who": f"robin ashby, {hidden_person.reference}"}
        )
        assert "You know nobody called" in refused.content.decode() and not RaiseAsk.objects.exists()
        done = browser.post(reverse("ask_for_raise"), sent | {"who": f"robin  ashby, {zoe.reference}"})
        ask = RaiseAsk.objects.get()
        assert done.url == reverse("raise_ask", args=[ask.reference]) and ask.hub == east
        assert set(ask.person_ids) == {young_person.pk, zoe.pk}
        page = browser.get(done.url).content.decode()
        assert "Out all night." in page and "Accept and plan" not in page


class TestAnswering:
    def test_declined_with_the_reason_and_undone(
        self, client_of, east, young_person, hub_worker, hub_manager
    ):
        ask = asked(east, hub_worker, [young_person])
        browser = client_of(hub_manager)
        done = browser.post(reverse("decline_raise", args=[ask.reference]), {"reason": "Robin has a plan."})
        ask.refresh_from_db()
        assert done.status_code == 302 and ask.reason == "A young person has a plan."
        assert (
            "A young person has a plan."
            in client_of(hub_worker).get(reverse("raise_ask", args=[ask.reference])).content.decode()
        )
        with acting(hub_manager):
            actions.undecline_raise(ask=ask, by=hub_manager)
        ask.refresh_from_db()
        assert (ask.decision, ask.reason, ask.decided_by) == ("", "", None)

    def test_accepted_planned_and_sent_on_one_page(
        self, client_of, east, young_person, shared, officer, hub_manager, django_capture_on_commit_callbacks
    ):
        ask = asked(east, officer, [young_person])
        browser, when = client_of(hub_manager), timezone.localtime() + NEXT_WEEK
        page = browser.get(reverse("accept_raise", args=[ask.reference])).content.decode()
        assert f'value="{shared.agency.reference}"' in page and "checked" in page
        sent = {"planned_for_0": f"{when:%d/%m/%Y}", "planned_for_1": "10:30", "venue": "Room 2",
                "agenda": "How Robin is.", "invite": [shared.agency.reference]}  # fmt: skip
        done = browser.post(reverse("accept_raise", args=[ask.reference]), sent)
        series, meeting = Series.objects.get(), Meeting.objects.get()
        assert done.url == reverse("raise_meeting", args=[series.reference, meeting.reference])
        assert (meeting.agenda, meeting.held_at, meeting.chair) == (
            "How a young person is.",
            None,
            hub_manager.worker,
        )
        assert MeetingPerson.objects.get().record.began == meeting.planned_for
        again = browser.post(reverse("accept_raise", args=[ask.reference]), sent)
        assert Series.objects.count() == 1 and again.status_code in (200, 302, 422)

    def test_who_runs_another_hub_or_works_for_a_partner_does_not_answer(
        self, east, young_person, shared, officer, hub_worker, worker_of_another_hub
    ):
        ask = asked(east, hub_worker, [young_person])
        for by in (officer, worker_of_another_hub):
            with acting(by), pytest.raises(PermissionDenied):
                actions.decline_raise(ask=ask, reason="No.", by=by)

    def test_one_that_goes_on_takes_the_next_ask(self, east, young_person, zoe, hub_manager):
        series, _ = begun(east, hub_manager, [young_person])
        again, other = asked(east, hub_manager, [young_person]), asked(east, hub_manager, [zoe])
        with acting(hub_manager):
            assert actions.accept_raise(ask=again, by=hub_manager, series=series) == series
            with pytest.raises(ValidationError, match="not about all of them"):
                actions.accept_raise(ask=other, by=hub_manager, series=series)


class TestInviting:
    def test_the_mail_and_its_calendar_say_nothing_and_the_link_is_not_there_for_others(
        self, client_of, east, young_person, shared, officer, clinician, hub_manager
    ):
        series, meeting = begun(east, hub_manager, [young_person])
        with acting(hub_manager):
            actions.invite(meeting=meeting, to=[(shared.agency, None), (clinician.worker.agency, clinician.worker)],
                           by=hub_manager)  # fmt: skip
        for one in Invitation.objects.all():
            send_raise_invitation(one.pk)
        assert sorted(one.to[0] for one in mail.outbox) == [clinician.email, officer.email]
        for one in mail.outbox:
            said = one.subject + one.body + one.attachments[0][1]
            assert "SUMMARY:NWD meeting" in said
            assert not any(
                word in said for word in ("Robin", "Ashby", "RAISE", "East", young_person.reference)
            )
        link = reverse("planned_meeting", args=[series.reference, meeting.reference])
        assert link in mail.outbox[0].body
        assert client_of(clinician).get(link).status_code == 404
        assert client_of(officer).get(link).status_code == 200
        hosts = client_of(hub_manager).get(link).content.decode()
        assert "may not know Robin Ashby" in hosts

    def test_they_answer_for_their_own_agency_alone(
        self, client_of, east, young_person, shared, officer, hub_manager
    ):
        series, meeting = begun(east, hub_manager, [young_person])
        with acting(hub_manager):
            one = actions.invite(meeting=meeting, to=[(shared.agency, None)], by=hub_manager)[0]
        link = reverse("planned_meeting", args=[series.reference, meeting.reference])
        done = client_of(officer).post(link, {"answer": "apologies", "note": "Robin knows."})
        one.refresh_from_db()
        assert done.status_code == 302 and (one.answer, one.note) == ("apologies", "A young person knows.")
        with acting(hub_manager), pytest.raises(PermissionDenied):
            actions.answer_invitation(invitation=one, answer="coming", by=hub_manager)

    def test_a_place_opens_to_an_invited_agency_while_its_agreement_lets_it_read_of_safety(
        self, east, shared, officer, clinician, hub_manager
    ):
        series, meeting = begun(east, hub_manager, name="Canal Park", place_type="outside")
        assert seen(Meeting, officer) == (set(), set())
        with acting(hub_manager):
            invited = actions.invite(
                meeting=meeting, to=[(shared.agency, None), (clinician.worker.agency, None)], by=hub_manager
            )
        assert seen(Meeting, officer) == ({meeting}, {meeting}) and seen(Series, officer) == (
            {series},
            {series},
        )
        assert seen(Meeting, clinician) == (set(), set())
        with acting(hub_manager):
            actions.withdraw_invitation(invitation=invited[0], by=hub_manager)
        assert seen(Meeting, officer) == (set(), set())

    def test_planned_anew_called_off_and_after_all(self, east, young_person, shared, officer, hub_manager):
        _, meeting = begun(east, hub_manager, [young_person])
        later = timezone.now() + 2 * NEXT_WEEK
        with acting(hub_manager):
            actions.invite(meeting=meeting, to=[(shared.agency, None)], by=hub_manager)
            actions.replan_meeting(meeting=meeting, planned_for=later, venue="Room 3", agenda="", chair=None,
                                   by=hub_manager)  # fmt: skip
            meeting.refresh_from_db()
            assert (meeting.planned_for, meeting.revision) == (later, 1)
            assert Record.objects.get(meeting_person__meeting=meeting).began == later
            off = actions.cancel_meeting(meeting=meeting, reason="Robin is ill.", by=hub_manager)
            assert off.cancelled_why == "A young person is ill."
            actions.uncancel_meeting(meeting=meeting, by=hub_manager)
        meeting.refresh_from_db()
        assert (meeting.cancelled_at, meeting.revision) == (None, 3)


class TestProposing:
    def three(self, person):
        return [MissingEpisodeFactory(person=person, started_at=hours_ago(24 * n)) for n in (2, 9, 16)]

    def propose(self):
        with acting(Service()):
            return actions.propose_raises(day=timezone.localdate(), by=Service())

    def test_three_missing_once_and_again_only_for_something_new(self, east, young_person, hub_manager):
        episodes = self.three(young_person)
        assert (self.propose(), self.propose()) == (1, 0)
        ask = RaiseAsk.objects.get()
        assert (ask.origin, ask.asked_by, ask.hub) == ("three_missing", None, east)
        assert {one.fact_id for one in AskFact.objects.all()} == {one.pk for one in episodes}
        with acting(hub_manager):
            actions.decline_raise(ask=ask, reason="There is a plan.", by=hub_manager)
        assert self.propose() == 0
        MissingEpisodeFactory(person=young_person, started_at=hours_ago(5))
        assert self.propose() == 1

    def test_what_is_marked_proposes_nothing(self, east, young_person):
        for one in self.three(young_person):
            Record.objects.filter(pk=one.pk).update(marking="sealed")
        assert self.propose() == 0

    def test_exploitation_and_the_facts_are_for_whoever_may_read_them(
        self, client_of, east, young_person, hub_manager, worker_of_another_hub
    ):
        incident = RecordedIncidentFactory(hub=east, kind="exploitation", occurred_at=hours_ago(30))
        part = IncidentPersonFactory(incident=incident, person=young_person)
        assert self.propose() == 1
        page = reverse("raise_ask", args=[RaiseAsk.objects.get().reference])
        link = reverse("record", args=[young_person.reference, part.record.reference])
        assert link in client_of(hub_manager).get(page).content.decode()
        assert client_of(worker_of_another_hub).get(page).status_code == 404
