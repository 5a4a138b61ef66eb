"""May I, and which ones: the second answers the first, and no rule means no."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils import timezone

from cases.models import Record, YoungPerson
from partners import access
from partners.access import Permission
from partners.giving import PLACES, Place
from partners.models import Role, TrailLine, User
from partners.roles import LEAD_ALONE, ROLES, SERVICE_ROLE
from tests.factories.cases import AllocationFactory, EndedAllocationFactory, NoteFactory
from tests.factories.hubs import days_ago, in_days
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db


def anew(user):
    """The user as the next request loads them."""
    return User.objects.get(pk=user.pk)


def sees(user, person):
    return YoungPerson.objects.visible_to(anew(user)).filter(pk=person.pk).exists()


def test_every_role_has_its_row_and_nobody_else():
    assert set(ROLES) == {*Role.values, SERVICE_ROLE}


def test_a_hub_sees_its_own_and_nobody_elses(hub_worker, worker_of_another_hub, young_person, hidden_person):
    assert sees(hub_worker, young_person) and not sees(hub_worker, hidden_person)
    assert sees(worker_of_another_hub, hidden_person) and not sees(worker_of_another_hub, young_person)


def test_the_whole_service_sees_everyone_and_a_desk_those_allocated(
    service_manager, social_worker, governance_lead, young_person, hidden_person
):
    assert sees(service_manager, young_person) and sees(service_manager, hidden_person)
    own = social_worker.worker.allocations.get().person
    assert sees(social_worker, own) and not sees(social_worker, young_person)
    assert not YoungPerson.objects.visible_to(governance_lead).exists()


def test_records_follow_the_young_person(hub_worker, young_person, hidden_person):
    mine, hidden = NoteFactory(person=young_person), NoteFactory(person=hidden_person)
    seen = set(Record.objects.visible_to(hub_worker).filter(kind="note"))
    assert mine in seen and hidden not in seen


@pytest.mark.parametrize("name", ["police_officer", "clinician", "leaver", "without_worker"])
def test_partners_leavers_and_superusers_see_nobody(name, cast, young_person):
    NoteFactory(person=young_person)
    user = getattr(cast, name)
    assert not YoungPerson.objects.visible_to(user).exists()
    assert not Record.objects.visible_to(user).exists()
    assert not any(access.may(user, permission) for permission in LEAD_ALONE)


@pytest.mark.parametrize("name", ["leaver", "without_worker"])
def test_leavers_and_superusers_may_nothing_at_all(name, cast):
    assert not any(access.may(getattr(cast, name), permission) for permission in Permission)


def test_a_partner_in_any_role_never_has_what_is_the_lead_agencys_alone(police_officer):
    (posting,) = police_officer.worker.postings.all()
    for role, row in ROLES.items():
        if role != SERVICE_ROLE:
            at_a_desk = PLACES[role] == {Place.DESK}
            type(posting).objects.filter(pk=posting.pk).update(role=role, whole_service=not at_a_desk)
            had = {permission for permission in Permission if access.may(anew(police_officer), permission)}
            assert had == row.permissions - LEAD_ALONE, role


def test_a_partner_at_a_hub_knows_who_is_there_and_reads_nothing_without_an_agreement(
    posted_officer, young_person, hidden_person
):
    NoteFactory(person=young_person)
    assert sees(posted_officer, young_person) and not sees(posted_officer, hidden_person)
    assert not Record.objects.visible_to(anew(posted_officer)).exists()


def test_each_dated_fact_holds_from_its_day_and_ends_on_its_day(hub_worker, young_person):
    posting = hub_worker.worker.postings.get()
    for start_on, end_on, expected in [
        (days_ago(0), None, True),
        (in_days(1), None, False),
        (days_ago(9), days_ago(0), False),
        (days_ago(9), in_days(1), True),
    ]:
        posting.start_on, posting.end_on = start_on, end_on
        posting.save()
        assert sees(hub_worker, young_person) is expected


def test_removing_any_fact_removes_access_on_the_next_request(hub_worker, young_person):
    worker = hub_worker.worker
    for change, restore in [
        (lambda: User.objects.filter(pk=hub_worker.pk).update(is_active=False),
         lambda: User.objects.filter(pk=hub_worker.pk).update(is_active=True)),
        (lambda: User.objects.filter(pk=hub_worker.pk).update(worker=None),
         lambda: User.objects.filter(pk=hub_worker.pk).update(worker=worker)),
        (lambda: young_person.referrals.update(decision="withdrawn"),
         lambda: young_person.referrals.update(decision="accepted")),
    ]:  # fmt: skip
        change()
        assert not sees(hub_worker, young_person)
        restore()
        assert sees(hub_worker, young_person)


def test_an_allocation_opens_and_its_end_closes(hub_worker, hidden_person):
    AllocationFactory(worker=hub_worker.worker, person=hidden_person)
    assert sees(hub_worker, hidden_person)


def test_an_allocation_that_ended_today_opens_nothing(hub_worker, hidden_person):
    EndedAllocationFactory(worker=hub_worker.worker, person=hidden_person)
    assert not sees(hub_worker, hidden_person)


def test_fetch_hides_refuses_or_traces(hub_worker, young_person, hidden_person, performance_officer):
    people = YoungPerson.objects.all()
    assert access.fetch(hub_worker, people, Permission.READ_PERSON, pk=young_person.pk) == young_person
    assert TrailLine.objects.latest("id").what == "read"
    with pytest.raises(Http404):
        access.fetch(hub_worker, people, Permission.READ_PERSON, pk=hidden_person.pk)
    assert (TrailLine.objects.latest("id").what, TrailLine.objects.latest("id").people) == ("denial", [])
    with pytest.raises(PermissionDenied):
        access.fetch(performance_officer, people, Permission.WRITE_NOTE, pk=young_person.pk)
    assert TrailLine.objects.latest("id").people == [young_person.pk]


def test_the_facts_are_one_query_a_request(hub_worker, django_assert_num_queries):
    PostingFactory(worker=hub_worker.worker, hub=None, role="outreach_worker")
    user = anew(hub_worker)
    with django_assert_num_queries(1):
        access.may(user, Permission.READ_PERSON)
        access.may(user, Permission.READ_HUB)
        assert access.facts_of(user).day == timezone.localdate()


def test_a_refusal_says_what_is_missing(police_officer, governance_lead):
    council = "This is for people who work for the council that leads this service."
    for user, permission, sentence in [
        (police_officer, Permission.READ_FIGURES, council),
        (police_officer, Permission.REVIEW_OVERRIDES, f"does not let you {Permission.REVIEW_OVERRIDES}."),
        (governance_lead, Permission.READ_PERSON, f"Your role does not let you {Permission.READ_PERSON}."),
    ]:
        with pytest.raises(PermissionDenied, match=sentence.rstrip(".")):
            access.require(user, permission)


def test_a_partner_and_a_closed_hub_are_in_nobodys_menu(
    police_officer, hub_worker, service_manager, east, west
):
    assert access.open_hubs_of(police_officer) == []
    assert access.open_hubs_of(hub_worker) == [east]
    type(east).objects.filter(pk=east.pk).update(closed_on=days_ago(0))
    assert access.open_hubs_of(anew(hub_worker)) == []
    assert access.open_hubs_of(service_manager) == [west]
