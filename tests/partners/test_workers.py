"""Workers are added, changed and let go; what they may see ends with them."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from partners import links
from partners.access import facts_of
from partners.actions import add_worker, change_worker, end_worker, invite
from partners.models import Posting, TrailLine, User, Worker
from tests.factories.cases import AllocationFactory
from tests.factories.hubs import in_days, today
from tests.factories.partners import PostingFactory, WholeServicePostingFactory, WorkerFactory

pytestmark = pytest.mark.django_db
SAID = {"given_name": "Nell", "family_name": "Garth", "email": "nell@example.org", "role": "key_worker"}


def test_added_on_a_page_with_nothing_to_see_yet(client_of, service_manager, police):
    said = SAID | {"agency": police.reference, "started_on": "today"}
    answer = client_of(service_manager).post(reverse("add_worker"), said)
    worker = Worker.objects.get(family_name="Garth")
    assert answer["Location"] == reverse("worker", args=[worker.reference])
    assert (worker.agency, worker.postings.count()) == (police, 0)
    assert TrailLine.objects.get(act="add_worker").counts == {"worker": worker.pk}


def test_a_hub_manager_adds_to_the_lead_agency_alone(client_of, hub_manager, police, lead_agency):
    form = client_of(hub_manager).get(reverse("add_worker")).context["form"]
    assert list(form.fields["agency"].queryset) == [lead_agency]
    with pytest.raises(PermissionDenied):
        add_worker(agency=police, by=hub_manager, started_on=today(), **SAID)


def test_what_is_missing_is_said(client_of, hub_manager):
    answer = client_of(hub_manager).post(reverse("add_worker"), {"given_name": "Nell"})
    assert "Fill in “Family name”" in answer.content.decode()
    assert not Worker.objects.filter(given_name="Nell").exists()


def test_changed_by_those_who_could_have_posted_them(
    hub_manager, hub_worker, worker_of_another_hub, service_manager
):
    changed = change_worker(worker=hub_worker.worker, by=hub_manager, weekly_hours=20, **SAID)
    assert (changed.name, changed.weekly_hours) == ("Nell Garth", 20)
    for worker in (worker_of_another_hub.worker, service_manager.worker, hub_manager.worker):
        with pytest.raises(PermissionDenied):
            change_worker(worker=worker, by=hub_manager, **SAID)


def test_an_invitation_does_not_follow_to_another_address(hub_manager, east):
    worker = PostingFactory(hub=east, worker=WorkerFactory(email="old@example.org")).worker
    token = links.token_of(invite(worker=worker, by=hub_manager))
    change_worker(worker=worker, by=hub_manager, **SAID)
    assert links.opened_by(token) is None


def test_the_address_of_who_takes_two_people_stays(service_manager, proposal_of):
    posted = WholeServicePostingFactory().worker
    proposed = proposal_of(WorkerFactory(), "governance_lead", by=service_manager).worker
    for worker in (posted, proposed):
        with pytest.raises(ValidationError, match="takes two people"):
            change_worker(worker=worker, by=service_manager, **SAID)


def test_who_leaves_today_is_out_on_the_next_request(client_of, hub_manager, hub_worker, young_person):
    window = client_of(hub_worker)
    url = reverse("end_worker", args=[hub_worker.worker.reference])
    assert client_of(hub_manager).post(url, {"on": "today"}).status_code == 302
    assert window.get(reverse("person", args=[young_person.reference])).status_code == 302
    assert not Posting.objects.live_on(today()).filter(worker=hub_worker.worker).exists()
    assert not User.objects.get(pk=hub_worker.pk).is_active
    assert TrailLine.objects.get(act="end_worker").user_id == hub_manager.pk


def test_who_leaves_next_week_works_until_then(service_manager, hub_worker, proposal_of):
    proposal_of(hub_worker.worker, "governance_lead", by=service_manager)
    end_worker(worker=hub_worker.worker, by=service_manager, on=in_days(7))
    user = User.objects.get(pk=hub_worker.pk)
    assert user.is_active and facts_of(user).at_work and facts_of(user).postings
    assert not Posting.objects.live_on(in_days(7)).filter(worker=hub_worker.worker).exists()
    assert hub_worker.worker.proposals.get().answer == "withdrawn"
    with pytest.raises(ValidationError, match="already"):
        end_worker(worker=hub_worker.worker, by=service_manager, on=in_days(9))


def test_a_hub_manager_lets_nobody_go_who_has_more_than_their_hub(hub_manager, hub_worker, west):
    PostingFactory(worker=hub_worker.worker, hub=west)
    with pytest.raises(PermissionDenied):
        end_worker(worker=hub_worker.worker, by=hub_manager, on=today())


def test_the_page_says_how_many_and_never_whom(client_of, hub_manager, key_worker, young_person):
    AllocationFactory(person=young_person, worker=key_worker.worker)
    posting = key_worker.worker.postings.get()
    posting.end_on = in_days(30)
    posting.save()
    page = client_of(hub_manager).get(reverse("worker", args=[key_worker.worker.reference])).content.decode()
    assert "Works with 1 young person today" in page and "no end" in page
    assert young_person.family_name not in page and young_person.reference not in page


def test_gone_alike_absent(client_of, hub_manager):
    assert client_of(hub_manager).get("/workers/000000000000").status_code == 404
