"""The lists of people and places: a page costs the same with one row as with fifty, and no address holds a name."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from partners.actions import open_agency, review
from partners.models import Agency, Review, TrailLine
from tests.answers import queries_of
from tests.factories.hubs import ClosureFactory, HubFactory, days_ago, in_days, today
from tests.factories.partners import (
    AgencyFactory,
    EndedPostingFactory,
    PostingFactory,
    UserFactory,
    WorkerFactory,
)

pytestmark = pytest.mark.django_db


def more_rows(east):
    for number in range(50):
        agency = AgencyFactory(name=f"Agency {number:02}")
        worker = WorkerFactory(family_name=f"Zed{number:02}", agency=agency)
        PostingFactory(worker=worker, hub=east, role="police_liaison")
        UserFactory(worker=worker)
        HubFactory(name=f"Hub {number:02}")
    ClosureFactory.create_batch(50, bed=east.beds.first())
    EndedPostingFactory.create_batch(50, worker=worker, hub=east)
    return worker


#: Without the four that every page costs besides: who it is, session, menu.
COSTS = {"workers": 1, "agencies": 1, "houses": 1, "who_has_access": 4, "reviews": 3, "people_and_places": 4,
         "proposals": 1}  # fmt: skip


@pytest.mark.parametrize("name", sorted(COSTS))
def test_a_list_costs_the_same_with_fifty_rows(name, client_of, service_manager, east):
    client = client_of(service_manager)
    frame = queries_of(client, reverse("roles"))
    few = queries_of(client, reverse(name))
    more_rows(east)
    assert (few - frame, queries_of(client, reverse(name)) - frame) == (COSTS[name], COSTS[name])


def test_a_page_costs_the_same_with_fifty_rows(client_of, service_manager, east):
    client = client_of(service_manager)
    frame = queries_of(client, reverse("roles"))
    PostingFactory(worker=(worker := WorkerFactory()), hub=east)
    UserFactory(worker=worker)
    few = [queries_of(client, reverse("worker", args=[worker.reference]))]
    few.append(queries_of(client, reverse("hub_settings", args=[east.reference])))
    busy = more_rows(east)
    many = [queries_of(client, reverse("worker", args=[busy.reference]))]
    many.append(queries_of(client, reverse("hub_settings", args=[east.reference])))
    # two of the eleven to count as the service
    assert [cost - frame for cost in few] == [cost - frame for cost in many] == [11, 3]


def test_pages_on_and_back_hold_each_worker_once(client_of, service_manager, east):
    more_rows(east)
    client, url, seen = client_of(service_manager), reverse("workers"), []
    while url:
        page = client.get(url).context["page"]
        seen += [row.pk for row in page.rows]
        back = page.before
        url = page.after and f"{reverse('workers')}?after={page.after}"
    assert len(seen) == len(set(seen)) == 51
    first = client.get(f"{reverse('workers')}?before={back}").context["page"]
    assert [row.pk for row in first.rows] == seen[25:50]
    assert client.get(f"{reverse('workers')}?after=%00nothing").context["page"].rows[0].pk == seen[0]


def test_a_name_is_found_and_stands_in_no_address(client_of, hub_manager, east):
    WorkerFactory(given_name="Nell", family_name="Garth", left_on=days_ago(3))
    WorkerFactory(given_name="Nell", family_name="Other")
    answer = client_of(hub_manager).post(reverse("workers"), {"words": "nell gar"})
    assert [str(row) for row in answer.context["page"].rows] == ["Nell Garth"]
    assert "Nell" not in answer.request["PATH_INFO"] + answer.request["QUERY_STRING"]
    assert "Enter a name" in client_of(hub_manager).post(reverse("workers"), {"words": ""}).content.decode()


def test_who_has_access_and_who_has_none(client_of, governance_lead, hub_worker, police_officer, east):
    gone = EndedPostingFactory(hub=east, worker=WorkerFactory(family_name="Gone")).worker
    signs_in = UserFactory(worker=WorkerFactory(family_name="Unposted")).worker
    closed = UserFactory(worker=WorkerFactory(family_name="Closed"), is_active=False).worker
    rows = client_of(governance_lead).get(reverse("who_has_access")).context["page"].rows
    shown = {row.pk for row in rows}
    assert shown >= {hub_worker.worker_id, police_officer.worker_id, governance_lead.worker_id, signs_in.pk}
    assert not shown & {gone.pk, closed.pk}
    assert (
        TrailLine.objects.filter(what="list", act="who_has_access", user_id=governance_lead.pk).count() == 1
    )


def test_an_agency_is_a_partner_with_a_group_of_its_own(client_of, service_manager, lead_agency):
    client_of(service_manager).post(reverse("open_agency"), {"name": "Dale Housing", "kind": "housing"})
    agency = Agency.objects.get(name="Dale Housing")
    assert not agency.is_lead and agency.group_id != lead_agency.group_id
    client_of(service_manager).post(
        reverse("change_agency", args=[agency.reference]), {"name": "Dale Homes", "kind": "housing"}
    )
    assert TrailLine.objects.filter(act__in=["open_agency", "change_agency"]).count() == 2
    assert open_agency(name="Dale Homes", kind="housing", by=service_manager).pk != agency.pk


def test_a_review_says_who_when_and_what_is_next(client_of, governance_lead, hub_manager, east):
    client, url = client_of(governance_lead), reverse("hub_settings", args=[east.reference])
    assert str(east) in [entry.name for entry in client.get(reverse("reviews")).context["entries"]]
    said = {"owner": hub_manager.worker.reference, "due_on": "3/5"}
    assert client.post(reverse("review_hub", args=[east.reference]), said).status_code == 302
    page = client.get(url).content.decode()
    assert "by Gwen Pryce" in page and "Maya Okoro looks after it" in page
    assert str(east) not in [entry.name for entry in client.get(reverse("reviews")).context["entries"]]
    Review.objects.filter(hub=east).update(due_on=today(), reviewed_on=days_ago(100))
    assert str(east) in [entry.name for entry in client.get(reverse("reviews")).context["entries"]]


def test_nobody_reviews_their_own_access(client_of, governance_lead, service_manager):
    said = {"owner": service_manager.worker, "due_on": in_days(100)}
    with pytest.raises(PermissionDenied):
        review(subject=governance_lead.worker, by=governance_lead, **said)
    review(subject=governance_lead.worker, by=service_manager, **said)
    with pytest.raises(IntegrityError, match="nobody_reviews_their_own"), transaction.atomic():
        Review.objects.update(reviewed_by=governance_lead.worker)


def test_a_review_is_due_again_within_a_year(client_of, governance_lead, service_manager, east):
    url = reverse("review_hub", args=[east.reference])
    for day in ("today", "1/1/2090"):
        answer = client_of(governance_lead).post(
            url, {"owner": service_manager.worker.reference, "due_on": day}
        )
        assert "within a year" in answer.content.decode()
    assert not Review.objects.exists()
