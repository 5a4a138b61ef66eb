"""Two managers change one agency: neither overwrites the other in silence, and a double press is one change."""

import uuid

import pytest
from django.urls import reverse

from partners.models import Draft, Receipt, TrailLine
from tests.factories.partners import PoliceFactory


@pytest.fixture
def agency(db):
    return PoliceFactory(name="Northshire Police")


@pytest.fixture
def url(agency):
    return reverse("change_agency", args=[agency.reference])


def sent(client, url, **more):
    """The form as its page gives it, with what is typed over it."""
    form = client.get(url).context["form"]
    shown = {bound.html_name: bound.value() for bound in form}
    return shown | {"key": str(form.key)} | more


def test_what_both_changed_is_shown_to_the_second(client_of, service_manager, agency, url):
    client = client_of(service_manager)
    mine, theirs = (
        sent(client, url, name=name) for name in ("Northshire Constabulary", "Police of Northshire")
    )
    assert client.post(url, theirs).status_code == 302
    again = client.post(url, mine)
    page = again.content.decode()
    assert "Police of Northshire" in page and "Northshire Constabulary" in page and "Which is right" in page
    agency.refresh_from_db()
    assert agency.name == "Police of Northshire"
    choice = {"choose_name": f"mine-{again.context['form'].conflicts['name'].mark}"}
    assert client.post(url, mine | choice).status_code == 302
    agency.refresh_from_db()
    assert agency.name == "Northshire Constabulary"


def test_what_only_one_changed_stands(client_of, service_manager, agency, url):
    client = client_of(service_manager)
    mine, theirs = sent(client, url, name="Northshire Constabulary"), sent(client, url, kind="other")
    for form in (theirs, mine):
        assert client.post(url, form).status_code == 302
    agency.refresh_from_db()
    assert (agency.name, agency.kind) == ("Northshire Constabulary", "other")


def test_pressed_twice_is_one_change(client_of, service_manager, agency, url):
    client = client_of(service_manager)
    form = sent(client, url, name="Northshire Constabulary")
    assert client.post(url, form).url == client.post(url, form).url
    assert TrailLine.objects.filter(act="change_agency").count() == 1


def test_a_draft_begun_before_somebody_else_changed_it_overwrites_nothing(
    client_of, service_manager, agency, url
):
    client = client_of(service_manager)
    form = sent(client, url, name="Northshire Const", draft_door=url)
    assert client.post("/my/drafts/keep", form).status_code == 200
    agency.name = "Police of Northshire"
    agency.save()
    resumed = sent(client, url)
    assert resumed["name"] == "Northshire Const" and resumed["key"] == form["key"]
    assert "name" in client.post(url, resumed).context["form"].conflicts
    assert Draft.objects.get().key == uuid.UUID(form["key"])


def test_being_asked_who_one_is_saves_nothing_and_keeps_the_draft(client_of, service_manager, key_worker):
    url, client = reverse("change_worker", args=[key_worker.worker.reference]), client_of(service_manager)
    form = {"given_name": "Kitty", "family_name": "Moreno", "email": "", "role": "key_worker"}
    form |= {"key": str(uuid.uuid4()), "draft_door": url}
    client.post("/my/drafts/keep", form)
    session = client.session
    del session["account_authentication_methods"][0]["reauthenticated"]
    session.save()
    assert client.post(url, form).url.startswith(reverse("account_reauthenticate"))
    key_worker.worker.refresh_from_db()
    assert key_worker.worker.given_name == "Kit"
    assert Draft.objects.count() == 1 and not Receipt.objects.exists()
