"""The second line (hostile.md B): whose overrides and flags the database shows, whatever a page asks; and a race."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, connection, transaction

from partners.actions import overrides
from partners.context import acting
from partners.models import Override, UnusualReading, User
from tests.conftest import posted
from tests.factories.agreements import BarFactory, OverFactory
from tests.factories.cases import hours_ago
from tests.factories.hubs import days_ago
from tests.factories.partners import DeskPostingFactory


def seen_by(user, model):
    with acting(User.objects.get(pk=user.pk)):
        return set(model.objects.values_list("pk", flat=True))


@pytest.mark.django_db
def test_ones_own_those_one_reviews_and_what_is_late_for_who_leads_the_service(
    cast, police, health, hidden_person
):
    lead = OverFactory(user=cast.hub_manager, person=hidden_person)
    theirs = OverFactory(user=cast.police_officer, person=hidden_person)
    late = OverFactory(user=cast.key_worker, person=hidden_person, review_by=days_ago(1))
    officers = {
        agency: posted(
            DeskPostingFactory, given="Odd", family=agency.kind, role="governance_lead", agency=agency
        )
        for agency in (police, health)
    }
    barred = posted(DeskPostingFactory, given="Bo", family="Reid", role="governance_lead")
    BarFactory(worker=barred.worker, person=hidden_person)
    everybody = {
        cast.hub_manager: {lead.pk},
        cast.police_officer: {theirs.pk},
        cast.key_worker: {late.pk},
        cast.hub_worker: set(),
        cast.worker_of_another_hub: set(),
        cast.governance_lead: {lead.pk, theirs.pk, late.pk},
        officers[police]: {theirs.pk},
        officers[health]: set(),
        barred: set(),
        cast.service_manager: {late.pk},
        cast.leaver: set(),
        cast.without_worker: set(),
    }
    assert {user: seen_by(user, Override) for user in everybody} == everybody
    for user in everybody:
        with acting(User.objects.get(pk=user.pk)):
            user = User.objects.get(pk=user.pk)
            assert set(Override.objects.visible_to(user)) == set(Override.objects.all()), user


@pytest.mark.django_db
def test_flags_are_for_officers_and_never_about_oneself(cast, police, hidden_person):
    def flag(user):
        return UnusualReading.objects.create(
            kind="at_night", on=days_ago(1), user=user, people=[hidden_person.pk], people_count=1,
            found_at=hours_ago(1),
        ).pk  # fmt: skip

    ours, own, theirs = flag(cast.key_worker), flag(cast.governance_lead), flag(cast.police_officer)
    partner = posted(DeskPostingFactory, given="Odd", family="Lane", role="governance_lead", agency=police)
    barred = posted(DeskPostingFactory, given="Bo", family="Reid", role="governance_lead")
    BarFactory(worker=barred.worker, person=hidden_person)
    expected = {
        cast.governance_lead: {ours, theirs},
        partner: {theirs},
        barred: set(),
        cast.key_worker: set(),
        cast.service_manager: set(),
        cast.hub_manager: set(),
    }
    assert {user: seen_by(user, UnusualReading) for user in expected} == expected
    assert own not in set.union(*expected.values())


@pytest.mark.django_db
def test_nobody_opens_one_in_somebody_elses_name(cast, hidden_person):
    with (
        pytest.raises(ProgrammingError, match="row-level security"),
        transaction.atomic(),
        acting(cast.hub_worker),
    ):
        OverFactory(user=cast.hub_manager, person=hidden_person)


@pytest.mark.django_db(transaction=True)
def test_twelve_presses_at_once_open_one(hub_manager, hidden_person):
    outcomes, start = [], threading.Barrier(4)

    def press():
        try:
            start.wait(timeout=20)
            for _ in range(3):
                user = User.objects.get(pk=hub_manager.pk)
                with acting(user):
                    try:
                        overrides.open_override(
                            person=hidden_person.pk, ground="public_interest", reason="Now.", hours=1, by=user
                        )
                        outcomes.append("opened")
                    except ValidationError as refusal:
                        outcomes.append(refusal.messages[0][:25])
        finally:
            connection.close()

    threads = [threading.Thread(target=press) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == sorted(["opened"] + ["You have this open alread"] * 11)
