"""The wrong hub was asked: passed on, with its clock and its open question; whoever asked reads it."""

import threading

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.urls import reverse

from cases.actions import ask_referrer, pass_on_enquiry
from cases.models import Enquiry
from partners.context import acting
from partners.models import OutboxItem, TrailLine
from tests.asking import asked
from tests.conftest import posted
from tests.factories.partners import PostingFactory

pytestmark = pytest.mark.django_db
WHY = "He lives two streets from you."


@pytest.fixture
def enquiry(police_officer, east):
    return asked(police_officer, east)


@pytest.fixture
def manager_of_west(west):
    return posted(PostingFactory, given="Wil", family="Hart", role="hub_manager", hub=west)


def test_it_goes_to_the_other_hub_and_whoever_asked_reads_why(
    client_of, hub_manager, manager_of_west, police_officer, enquiry, west
):
    east_page, west_page = client_of(hub_manager), client_of(manager_of_west)
    address = reverse("pass_on_enquiry", args=[enquiry.reference])
    assert (
        "Pass it on to another hub"
        in east_page.get(reverse("triage", args=[enquiry.reference])).content.decode()
    )
    assert west_page.get(address).status_code == 404
    answer = east_page.post(address, {"hub": west.reference, "words": WHY})
    assert answer["Location"] == reverse("referrals")
    passed = Enquiry.objects.get()
    assert (passed.hub, passed.passed_from, passed.received_at) == (west, enquiry.hub, enquiry.received_at)
    assert "Rowan Thirsk" not in east_page.get(reverse("referrals")).content.decode()
    assert "Rowan Thirsk" in west_page.get(reverse("referrals")).content.decode()
    told = client_of(police_officer).get(reverse("asked_one", args=[enquiry.reference])).content.decode()
    assert "East Hub passed it on to West Hub" in told and WHY in told and "You asked West Hub" in told
    line = TrailLine.objects.get(act="pass_on_enquiry", what="change")
    assert (line.user_id, line.counts) == (hub_manager.pk, {"enquiry": enquiry.pk, "hub": west.pk})


def test_the_clock_and_an_open_question_go_with_it(hub_manager, manager_of_west, enquiry, west, client_of):
    with acting(hub_manager):
        ask_referrer(enquiry=enquiry, by=hub_manager, words="Where does he sleep tonight?")
        pass_on_enquiry(enquiry=enquiry, hub=west, by=hub_manager, words=WHY)
    page = client_of(manager_of_west).get(reverse("triage", args=[enquiry.reference])).content.decode()
    assert "The clock stands still" in page and "Where does he sleep tonight?" in page


def test_what_is_refused(hub_manager, hub_worker, enquiry, east, west):
    with acting(hub_manager):
        for hub, words in ((east, WHY), (west, "  ")):
            with pytest.raises(ValidationError):
                pass_on_enquiry(enquiry=enquiry, hub=hub, by=hub_manager, words=words)
        pass_on_enquiry(enquiry=enquiry, hub=west, by=hub_manager, words=WHY)
        with pytest.raises(ValidationError, match="meanwhile"):
            pass_on_enquiry(enquiry=enquiry, hub=west, by=hub_manager, words=WHY)
    with acting(hub_worker), pytest.raises(PermissionDenied):
        pass_on_enquiry(enquiry=enquiry, hub=west, by=hub_worker, words=WHY)


def test_an_emergency_is_told_to_whoever_answers_there(hub_manager, police_officer, east, west):
    for route in ("planned", "emergency"):
        enquiry = asked(police_officer, east, route=route)
        with acting(hub_manager):
            pass_on_enquiry(enquiry=enquiry, hub=west, by=hub_manager, words=WHY)
    assert (
        list(OutboxItem.objects.values_list("subject", flat=True)) == [enquiry.pk] * 2
    )  # asked, and passed on


@pytest.mark.django_db(transaction=True)
def test_two_at_once_pass_it_on_once(hub_manager, service_manager, police_officer, east, west):
    enquiry, said, start = asked(police_officer, east), [], threading.Barrier(2)

    def run(user):
        start.wait()
        try:
            with acting(user):
                pass_on_enquiry(enquiry=enquiry, hub=west, by=user, words=WHY)
            said.append("passed")
        except ValidationError as refused:
            said.append(refused.messages[0][:8])
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[user]) for user in (hub_manager, service_manager)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert said.count("passed") == 1
    assert TrailLine.objects.filter(act="pass_on_enquiry", what="change").count() == 1
