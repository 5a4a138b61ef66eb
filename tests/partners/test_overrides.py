"""Breaking the glass (access.md, "Override"; hostile.md A13, C7): who may, for how long, and who is told."""

import datetime

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from partners.access import Service
from partners.actions import override_mail, overrides
from partners.context import acting
from partners.models import OutboxItem, Override, Posting, TrailLine, User
from partners.overrides.working_days import after_working_days
from partners.tasks import escalate_overrides, tell_leaders, tell_officers
from tests.conftest import posted
from tests.factories.agreements import BarFactory
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db
WHY = "Their mother rang: she is on her way to them with a knife."


def opened(user, person, hours=1, **said):
    with acting(user):
        user = User.objects.get(pk=user.pk)
        return overrides.open_override(
            person=person and person.pk, ground="public_interest", reason=WHY, hours=hours, by=user, **said
        )


def lines(what):
    return [(line.act, line.people) for line in TrailLine.objects.filter(what=what).order_by("id")]


def test_it_opens_one_young_person_for_the_hours_chosen_and_is_on_the_trail(hub_manager, hidden_person):
    override = opened(hub_manager, hidden_person, hours=2)
    assert override.to_at - override.from_at == datetime.timedelta(hours=2)
    assert lines("override") == [("open_override", [hidden_person.pk])]
    assert OutboxItem.objects.get().task == "partners.tasks.tell_officers"


@pytest.mark.parametrize("hours", [0, 3, 5, 24])
def test_four_hours_is_the_most(hub_manager, hidden_person, hours):
    with pytest.raises(ValidationError):
        opened(hub_manager, hidden_person, hours=hours)
    assert not Override.objects.exists()


@pytest.mark.parametrize(
    "who",
    ["hub_worker", "performance_officer", "governance_lead", "social_worker", "leaver", "without_worker"],
)
def test_without_the_right_it_is_refused(cast, who, hidden_person):
    with pytest.raises(PermissionDenied):
        opened(getattr(cast, who), hidden_person)


def test_barred_nobody_and_several_leave_the_same_line_and_open_nothing(hub_manager, hidden_person):
    BarFactory(worker=hub_manager.worker, person=hidden_person)
    assert opened(hub_manager, hidden_person) is None
    assert opened(hub_manager, None) is None
    first, second = TrailLine.objects.filter(what="denial").order_by("id")
    assert (first.act, first.people, first.counts) == (second.act, second.people, second.counts)
    assert first.people == [] and not Override.objects.exists()


def test_a_bar_of_the_sign_in_counts_too(hub_manager, hidden_person):
    BarFactory(worker=None, user=hub_manager, person=hidden_person)
    assert opened(hub_manager, hidden_person) is None


def test_who_asks_in_vain_five_times_asks_no_more_that_day(hub_manager, hidden_person):
    for _ in range(5):
        opened(hub_manager, None)
    with pytest.raises(ValidationError, match="Ring the duty manager"):
        opened(hub_manager, hidden_person)


def test_what_is_open_is_not_opened_twice(hub_manager, hidden_person):
    opened(hub_manager, hidden_person)
    with pytest.raises(ValidationError, match="open already, until"):
        opened(hub_manager, hidden_person)


def test_it_ends_with_the_posting_that_gave_the_right(hub_manager, hidden_person):
    """At once when the posting ends today, at midnight when it ends tomorrow, and never beyond its known end."""
    override = opened(hub_manager, hidden_person, hours=4)
    posting = Posting.objects.filter(worker=hub_manager.worker)
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    posting.update(end_on=tomorrow)
    override.refresh_from_db()
    midnight = datetime.datetime.combine(tomorrow, datetime.time(), timezone.get_current_timezone())
    assert override.over_at == min(midnight, override.to_at)
    posting.update(end_on=timezone.localdate())
    override.refresh_from_db()
    assert override.ended_at is not None and override.over_at <= timezone.now()


def test_another_role_ends_it_and_an_import_that_changes_nothing_does_not(hub_manager, hidden_person):
    override = opened(hub_manager, hidden_person)
    posting = Posting.objects.filter(worker=hub_manager.worker)
    posting.update(brought_in=True, role="hub_manager")
    override.refresh_from_db()
    assert override.ended_at is None
    posting.update(role="residential_worker")
    override.refresh_from_db()
    assert override.over_at <= timezone.now()


def test_it_never_outlives_a_posting_whose_last_day_is_known(hub_manager, hidden_person, monkeypatch):
    tomorrow = timezone.localdate() + datetime.timedelta(days=1)
    Posting.objects.filter(worker=hub_manager.worker).update(end_on=tomorrow)
    midnight = datetime.datetime.combine(tomorrow, datetime.time(), timezone.get_current_timezone())
    monkeypatch.setattr(timezone, "now", lambda: midnight - datetime.timedelta(minutes=30))
    assert opened(hub_manager, hidden_person, hours=4).to_at == midnight


def test_both_officers_are_told_once_by_a_reference_and_a_link(
    police_officer, police, governance_lead, hidden_person
):
    theirs = posted(DeskPostingFactory, given="Odd", family="Lane", role="governance_lead", agency=police)
    override = opened(police_officer, hidden_person)
    for _ in range(2):
        tell_officers(override.pk)
    assert sorted(one.to[0] for one in mail.outbox) == sorted([governance_lead.email, theirs.email])
    words = [f"{one.subject} {one.body}" for one in mail.outbox]
    assert all(override.reference in text and f"/overrides/{override.reference}" in text for text in words)
    secret = (WHY, "Zephyrine", "Quillon", "Stone", hidden_person.reference, "East", "police")
    assert [one for one in secret for text in words if one.lower() in text.lower()] == []
    told = TrailLine.objects.get(act="tell_officers")
    assert (told.actor, told.people, told.counts["told"]) == ("the service", [], 2)


def test_an_officer_of_another_agency_or_barred_or_gone_is_not_told(
    hub_manager, police, governance_lead, hidden_person, lead_agency
):
    posted(DeskPostingFactory, given="Odd", family="Lane", role="governance_lead", agency=police)
    barred = posted(DeskPostingFactory, given="Bo", family="Reid", role="governance_lead")
    BarFactory(worker=barred.worker, person=hidden_person)
    closed = posted(DeskPostingFactory, given="Cy", family="Hart", role="governance_lead")
    User.objects.filter(pk=closed.pk).update(is_active=False)
    tell_officers(opened(hub_manager, hidden_person).pk)
    assert [one.to[0] for one in mail.outbox] == [governance_lead.email]


def test_nobody_reviews_their_own_whatever_their_roles(governance_lead, hidden_person, east):
    DeskPostingFactory(worker=governance_lead.worker, role="key_worker")
    override = opened(governance_lead, hidden_person)
    with acting(governance_lead), pytest.raises(PermissionDenied, match="their own"):
        overrides.review_override(override=override, finding="justified", words="Fine.", by=governance_lead)
    with pytest.raises(IntegrityError, match="nobody_reviews_their_own_override"), transaction.atomic():
        Override.objects.filter(pk=override.pk).update(
            finding="justified", reviewed_by=governance_lead, reviewed_at=timezone.now()
        )


def test_a_review_says_what_was_found_once_and_ends_what_was_not_right(
    hub_manager, governance_lead, hidden_person
):
    override = opened(hub_manager, hidden_person)
    said = {"override": override, "finding": "not_justified", "words": "No reason.", "by": governance_lead}
    with acting(governance_lead):
        with pytest.raises(ValidationError):
            overrides.review_override(**said | {"words": " "})
        reviewed = overrides.review_override(**said)
        with pytest.raises(ValidationError, match="meanwhile"):
            overrides.review_override(**said)
    assert reviewed.over_at <= timezone.now()
    assert lines("override")[-1] == ("review_override", [hidden_person.pk])


def test_what_is_unreviewed_after_five_working_days_goes_to_who_leads_the_service_once(
    hub_manager, governance_lead, service_manager, hidden_person
):
    override = opened(hub_manager, hidden_person)
    escalate_overrides()
    assert not TrailLine.objects.filter(act="escalate_override").exists()
    Override.objects.filter(pk=override.pk).update(
        review_by=timezone.localdate() - datetime.timedelta(days=1)
    )
    for _ in range(2):
        escalate_overrides()
    assert OutboxItem.objects.filter(task="partners.tasks.tell_leaders").count() == 1
    tell_leaders(override.pk)
    assert [one.to[0] for one in mail.outbox] == [service_manager.email]
    assert override.reference in mail.outbox[0].body and "Quillon" not in mail.outbox[0].body


def test_whoever_opened_it_is_not_told_that_it_is_late(service_manager, hidden_person):
    override = opened(service_manager, hidden_person)
    override_mail.tell_leaders(override_id=override.pk, by=Service())
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("opened_on", "review_by"),
    [
        ("2026-11-20", "2026-11-27"),  # a Friday
        ("2026-12-22", "2026-12-31"),  # past Christmas, Boxing Day's Monday and a weekend
        ("2027-03-24", "2027-04-02"),  # past Easter
        ("2026-11-21", "2026-11-27"),  # a Saturday
        ("2022-09-15", "2022-09-23"),  # past a day that was proclaimed
    ],
)
def test_five_working_days_are_englands(opened_on, review_by):
    day = datetime.date.fromisoformat
    assert after_working_days(day(opened_on), 5) == day(review_by)
