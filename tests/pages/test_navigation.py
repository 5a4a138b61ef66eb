"""What stands at the top of each page, the roles page, health, and the way a refusal speaks."""

import pytest

from partners.access import Permission
from partners.models import TrailLine
from partners.roles import ROLES
from tests.conftest import posted
from tests.factories.partners import PostingFactory

DOORS = {
    "hub_worker": ["Home", "My caseload", "What is due", "East Hub", "Find"],
    "hub_manager": ["Home", "Caseloads", "What is due", "East Hub", "Find", "Figures", "People and places"],
    "worker_of_another_hub": ["Home", "My caseload", "What is due", "West Hub", "Find"],
    "service_manager": ["Home", "Caseloads", "East Hub", "West Hub", "Find", "Figures", "People and places"],
    "performance_officer": ["Home", "East Hub", "West Hub", "Find", "Figures", "Tracker"],
    "governance_lead": ["Home", "Figures", "People and places", "Privacy", "Agreements"],
    "social_worker": ["Home", "My caseload", "What is due", "Find"],
    "police_officer": ["Home"],
    "clinician": ["Home"],
}  # fmt: skip


def test_the_menu_holds_the_doors_that_the_role_opens(client_of, cast):
    menus = {
        name: [item["text"] for item in client_of(getattr(cast, name)).get("/").context["navigation"]]
        for name in DOORS
    }
    assert menus == DOORS


def test_the_menu_and_the_foot_stay_short_and_what_left_them_is_a_step_away(client_of, service_manager):
    client = client_of(service_manager)
    home, places = client.get("/"), client.get("/people-and-places").content.decode()
    assert len(home.context["navigation"]) <= 7
    foot = [link["text"] for link in home.context["foot_links"]]
    assert foot == ["My drafts", "My settings", "What’s new", "Ask for help", "RAISE", "Tracker"]
    assert all(f'href="{url}"' in places for url in ("/roles", "/hub-computers", "/feedback"))


def test_where_one_is_is_marked(client_of, hub_worker, young_person):
    client = client_of(hub_worker)
    here = {
        url: [item["text"] for item in client.get(url).context["navigation"] if item["current"]]
        for url in ("/", "/caseload", "/find", "/roles")
    }
    assert here == {"/": ["Home"], "/caseload": ["My caseload"], "/find": ["Find"], "/roles": []}


def test_the_roles_page_is_the_table_in_force(client_of, hub_worker):
    text = client_of(hub_worker).get("/roles").content.decode().replace("&#x27;", "'")
    assert [row.sentence for row in ROLES.values() if row.sentence not in text] == []
    assert [str(permission) for permission in Permission if str(permission) not in text] == []


NO_ROLE = "Your role does not let you read a young person"
LEAD_ONLY = "This is for people who work for the council that leads this service."


@pytest.mark.parametrize(
    ("name", "path", "act", "why"),
    [
        ("governance_lead", "/find", "read_person", NO_ROLE),
        ("partners_manager", "/figures", "read_figures", LEAD_ONLY),
    ],
)
def test_a_refusal_says_why_and_is_on_the_trail(client_of, cast, police, east, name, path, act, why):
    """A partner's worker may hold any role; what is about the whole service stays the lead agency's."""
    partners_manager = posted(
        PostingFactory, given="Ivo", family="Penn", role="hub_manager", agency=police, hub=east
    )
    who = partners_manager if name == "partners_manager" else getattr(cast, name)
    page = client_of(who).get(path)
    assert page.status_code == 403
    assert why in page.content.decode()
    line = TrailLine.objects.get()
    assert (line.what, line.act, line.people) == ("denial", act, [])


def test_health_answers_without_a_sign_in(client, db):
    answer = client.get("/health")
    assert (answer.status_code, answer.content) == (200, b"ok")


def test_signing_in_and_out(client, hub_worker):
    hub_worker.set_password("quiet-otter-lantern-9")
    hub_worker.save()
    assert client.get("/caseload").headers["Location"] == "/sign-in?next=/caseload"
    wrong = client.post("/sign-in", {"login": hub_worker.email, "password": "wrong"})
    assert wrong.status_code == 200
    signed_in = client.post(
        "/sign-in?next=/caseload", {"login": hub_worker.email, "password": "quiet-otter-lantern-9"}
    )
    assert signed_in.headers["Location"] == "/caseload"
    assert client.get("/caseload").status_code == 200
    assert client.post("/sign-out").status_code == 302
    assert client.get("/caseload").status_code == 302


@pytest.mark.parametrize("path", ["/sign-up", "/accounts/signup/", "/password/reset/", "/email/", "/admin/"])
def test_what_is_not_offered_is_not_there(client, db, path):
    assert client.get(path).status_code == 404
