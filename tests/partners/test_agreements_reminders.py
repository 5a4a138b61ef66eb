"""Sixty, thirty and seven days before an agreement is reviewed or ends, each governance lead of its sides is told."""

import pytest
from django.core import mail

from partners import tasks
from partners.access import Service
from partners.actions import agreement_ends as ends
from partners.actions.agreement_reminders import post_reminders
from partners.models import OutboxItem, Reminder
from tests.factories import agreements as made
from tests.factories.hubs import in_days

pytestmark = pytest.mark.django_db


@pytest.fixture
def leads(police, health, governance_lead):
    """A signs-for of either side, and one of an agency that is no side of it."""
    made.signer_of(health)
    return {governance_lead.email, made.signer_of(police).email}


def at(monkeypatch, day):
    monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: day)


def agreement(police, governance_lead, **days):
    one = made.AgreementFactory(agency=police, reads=["offending"], title="Operation Snowdrop", **days)
    for signer in (governance_lead, made.UserFactory._meta.model.objects.get(worker__agency=police)):
        made.SignatureFactory(agreement=one, agency=signer.worker.agency, signed_by=signer)
    return one


def delivered():
    for item in OutboxItem.objects.filter(done_at=None):
        tasks.deliver(item.pk)
    sent = [*mail.outbox]
    mail.outbox.clear()
    return sent


def test_each_is_told_once_at_each_of_the_three(police, leads, governance_lead, monkeypatch):
    one = agreement(police, governance_lead, review_on=in_days(200), end_on=in_days(400))
    told = {}
    days = {n: in_days(n) for n in range(100, 202)}
    for day in (100, 139, 140, 141, 169, 170, 171, 192, 193, 194, 200, 201):
        at(monkeypatch, days[day])
        post_reminders(by=Service())
        post_reminders(by=Service())
        told[day] = delivered()
    assert {day for day, sent in told.items() if sent} == {140, 170, 193}
    for sent in told.values():
        assert not sent or ({to for one in sent for to in one.to} == leads and len(sent) == 2)
    (first, _) = told[140]
    assert first.subject == f"Agreement {one.reference}: something is due"
    assert one.reference in first.body
    for word in ("Snowdrop", "Police", "police", "review", "2026", "2027", "offending"):
        assert word not in first.subject + first.body


def test_an_end_has_its_own(police, leads, governance_lead):
    agreement(police, governance_lead, review_on=in_days(10), end_on=in_days(20))
    assert post_reminders(by=Service()) == 4
    assert {(one.of, one.days) for one in Reminder.objects.all()} == {("review", 30), ("end", 30)}


def test_a_week_without_a_worker_is_caught_up_with_by_one(police, leads, governance_lead):
    agreement(police, governance_lead, review_on=in_days(3), end_on=in_days(400))
    assert post_reminders(by=Service()) == 2
    assert {one.days for one in Reminder.objects.all()} == {7}


def test_a_new_day_is_told_anew(police, leads, governance_lead):
    one = agreement(police, governance_lead, review_on=in_days(50), end_on=in_days(400))
    assert post_reminders(by=Service()) == 2
    ends.review_agreement(agreement=one, review_on=in_days(55), by=governance_lead)
    assert (post_reminders(by=Service()), post_reminders(by=Service())) == (2, 0)


def test_a_draft_and_one_that_ended_remind_nobody(police, leads, governance_lead):
    made.AgreementFactory(agency=police, reads=["health"], review_on=in_days(5), end_on=in_days(6))
    made.AgreementWaitingFactory(agency=police, reads=["health"], review_on=in_days(5), end_on=in_days(6))
    made.AgreementEndedFactory(agency=police, reads=["health"])
    assert post_reminders(by=Service()) == 0


def test_the_schedule_runs_it(police, leads, governance_lead):
    agreement(police, governance_lead, review_on=in_days(7), end_on=in_days(400))
    tasks.remind_of_agreements()
    assert len(delivered()) == 2
    assert Reminder.objects.filter(mailed_at=None).count() == 0
    tasks.send_agreement_reminder(Reminder.objects.first().pk)
    assert mail.outbox == []


def test_it_waits_on_home_for_both_sides(police, leads, governance_lead, hub_worker, client_of):
    one = agreement(police, governance_lead, review_on=in_days(7), end_on=in_days(400))
    for email in leads:
        user = type(governance_lead).objects.get(email=email)
        page = client_of(user).get("/").content.decode()
        assert f"Agreement {one.number} is due for review on" in page
    assert "is due for review on" not in client_of(hub_worker).get("/").content.decode()
