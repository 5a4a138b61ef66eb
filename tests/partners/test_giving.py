"""Nobody can raise themselves: every role, what it may give to whom and where, and what it may end, word for word."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from partners.actions import post_worker
from partners.giving import PLACES, Place
from partners.models import Posting, Role
from partners.raising import Says, may_confirm, may_end, may_post
from tests.access.directory import directory_addresses
from tests.access.doors import DOORS
from tests.factories.hubs import today
from tests.factories.partners import (
    DeskPostingFactory,
    PostingFactory,
    UserFactory,
    WholeServicePostingFactory,
    WorkerFactory,
)

pytestmark = pytest.mark.django_db

HUB_TEAM = {
    "deputy_hub_manager", "key_worker", "residential_worker", "outreach_worker", "life_coach",
    "communication_support_worker", "education_lead",
}  # fmt: skip
AT_A_HUB = HUB_TEAM | {"hub_manager", "clinician", "police_liaison", "police_analyst"}
FOR_ALL = {
    "service_manager", "performance_officer", "outreach_worker", "life_coach", "communication_support_worker",
    "police_liaison", "police_analyst", "education_lead",
}  # fmt: skip
AT_A_DESK = {"governance_lead", "social_worker", "other", "clinician", "independent_visitor"}
TWO = {"service_manager", "governance_lead"}

#: giver → where → to whom → (alone, with a second person). What is not here is no.
EXPECTED = {
    ("service_manager", "own"): {"lead": (AT_A_HUB, set()), "partner": (set(), AT_A_HUB)},
    ("service_manager", "other"): {"lead": (AT_A_HUB, set()), "partner": (set(), AT_A_HUB)},
    ("service_manager", "service"): {
        "lead": (FOR_ALL - TWO, {"service_manager"}),
        "partner": (set(), FOR_ALL),
    },
    ("service_manager", "desk"): {
        "lead": (AT_A_DESK - TWO, {"governance_lead"}),
        "partner": (set(), AT_A_DESK),
    },
    ("hub_manager", "own"): {"lead": (HUB_TEAM, set())},
}
ENDS = {
    ("service_manager", "own"): set(Role.values), ("service_manager", "other"): set(Role.values),
    ("service_manager", "service"): set(Role.values), ("service_manager", "desk"): set(Role.values),
    ("governance_lead", "own"): set(Role.values), ("governance_lead", "other"): set(Role.values),
    ("governance_lead", "service"): set(Role.values), ("governance_lead", "desk"): set(Role.values),
    ("hub_manager", "own"): set(Role.values),
    ("deputy_hub_manager", "own"): set(Role.values) - TWO - {"hub_manager"},
}  # fmt: skip
WHERE = ("own", "other", "service", "desk")


def giver_in(role, east):
    """As a page would post them: at East where the role is of a hub."""
    if Place.HUB in PLACES[role]:
        posting = PostingFactory(role=role, hub=east)
    elif Place.SERVICE in PLACES[role]:
        posting = WholeServicePostingFactory(role=role)
    else:
        posting = DeskPostingFactory(role=role)
    return UserFactory(worker=posting.worker)


def place(where, east, west):
    return {
        "own": {"hub": east}, "other": {"hub": west}, "service": {"whole_service": True}, "desk": {},
    }[where]  # fmt: skip


@pytest.mark.parametrize("giver", Role.values)
def test_the_table_of_who_may_give_what(giver, east, west, police):
    user = giver_in(giver, east)
    people = {"lead": WorkerFactory(), "partner": WorkerFactory(agency=police), "self": user.worker}
    for where in WHERE:
        expected = EXPECTED.get((giver, where), {})
        for whom, worker in people.items():
            says = {
                role: may_post(user, worker=worker, role=role, **place(where, east, west))
                for role in Role.values
            }
            alone, proposed = expected.get(whom, (set(), set()))
            assert {role for role, said in says.items() if said is Says.ALONE} == alone, (where, whom)
            assert {role for role, said in says.items() if said is Says.PROPOSE} == proposed, (where, whom)


@pytest.mark.parametrize("ender", Role.values)
def test_the_table_of_who_may_end_what(ender, east, west):
    user = giver_in(ender, east)
    worker = WorkerFactory()
    for where in WHERE:
        ends = {
            role
            for role in Role.values
            if may_end(user, Posting(worker=worker, role=role, **place(where, east, west)))
        }
        assert ends == ENDS.get((ender, where), set()), where


@pytest.mark.parametrize("role", Role.values)
def test_a_partner_s_worker_gives_and_ends_nothing_whatever_the_role(role, east, police):
    user = giver_in(role, east)
    user.worker.agency = police
    user.worker.save()
    worker = WorkerFactory()
    for where in ({"hub": east}, {"whole_service": True}, {}):
        assert all(may_post(user, worker=worker, role=one, **where) is Says.NO for one in Role.values)
        assert not any(may_end(user, Posting(worker=worker, role=one, **where)) for one in Role.values)


def test_a_manager_of_one_hub_gives_nothing_at_another_where_they_only_work(hub_manager, west):
    PostingFactory(worker=hub_manager.worker, hub=west, role="outreach_worker")
    worker = WorkerFactory()
    assert may_post(hub_manager, worker=worker, role="key_worker", hub=west) is Says.NO
    with pytest.raises(PermissionDenied):
        post_worker(worker=worker, by=hub_manager, role="key_worker", hub=west, start_on=today())
    assert not Posting.objects.filter(worker=worker).exists()


def test_a_posting_that_has_ended_gives_nothing(hub_manager, east):
    Posting.objects.filter(worker=hub_manager.worker).update(end_on=today())
    assert may_post(hub_manager, worker=WorkerFactory(), role="key_worker", hub=east) is Says.NO


@pytest.mark.parametrize(
    ("role", "partner", "who"),
    [
        ("service_manager", False, {"another_manager", "governance_lead"}),
        ("governance_lead", False, {"another_manager", "governance_lead"}),
        ("police_liaison", True, {"governance_lead"}),
        ("service_manager", True, {"governance_lead"}),
        ("key_worker", False, {"another_manager", "governance_lead"}),
    ],
)
def test_who_confirms(role, partner, who, cast, police, proposal_of):
    another_manager = UserFactory(worker=WholeServicePostingFactory(role="service_manager").worker)
    worker = WorkerFactory(**({"agency": police} if partner else {}))
    proposal = proposal_of(worker, role, by=cast.service_manager)
    people = {"another_manager": another_manager, "self": UserFactory(worker=worker)}
    people |= {name: user for name, user in vars(cast).items() if hasattr(user, "email")}
    assert {name for name, user in people.items() if may_confirm(user, proposal)} == who


DANGEROUS = (
    "change_worker",
    "end_worker",
    "post_worker",
    "invite",
    "reopen_sign_in",
    "end_posting",
    "confirm_proposal",
)


@pytest.mark.parametrize("name", DANGEROUS)
def test_what_changes_who_may_do_what_asks_who_one_is(name, cast, east):
    """Signed in is not enough at a computer that somebody left; whoever may not do it at all is not even asked."""
    path = DOORS[name].path.format(**directory_addresses(cast, east))
    for who, status in (("service_manager", 302), ("hub_worker", 403)):
        client = Client()
        client.force_login(getattr(cast, who))
        answer = client.get(path)
        assert answer.status_code == status
