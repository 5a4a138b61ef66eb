"""Asking for help and what becomes of it: the verbs, their pages, the trail, and who sees what."""

import datetime
import threading
import time
import uuid

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection
from django.urls import reverse
from django.utils import timezone

from cases import actions
from cases.actions import enquiries
from cases.models import Enquiry, EnquiryQuestion, Record, Referral, YoungPerson
from partners.context import acting
from partners.models import Draft, Standing, TrailLine
from tests.asking import asked
from tests.conftest import posted
from tests.factories.cases import PendingReferralFactory, YoungPersonFactory, hours_ago
from tests.factories.partners import DeskPostingFactory, PostingFactory

pytestmark = pytest.mark.django_db

ASKED = {
    "route": "emergency", "given_name": "Rowan", "family_name": "Thirsk", "date_of_birth": "3/9/2010",
    "nhs_number": "", "reach": "Through his nan", "happening": "He sleeps at friends’ houses.",
    "would_help": "Somebody to talk to.", "feels": "He knows that I ask.",
}  # fmt: skip


@pytest.fixture
def colleague(police):
    return posted(DeskPostingFactory, given="Col", family="Ings", role="police_liaison", agency=police)


@pytest.fixture
def enquiry(police_officer, east):
    return asked(police_officer, east)


def text_of(client, url):
    answer = client.get(url)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def typed(hub, **more):
    return {**ASKED, "hub": hub.reference, "key": str(uuid.uuid4()), **more}


def test_a_partner_asks_and_reads_the_state_and_nobody_is_looked_up(
    client_of, police_officer, east, young_person
):
    client = client_of(police_officer)
    assert text_of(client, reverse("home")).count(reverse("asked"))
    answer = client.post(reverse("ask_for_help"), typed(east))
    enquiry = Enquiry.objects.get()
    assert answer["Location"] == reverse("asked_one", args=[enquiry.reference])
    assert (enquiry.agency, enquiry.asked_by, enquiry.route) == (
        police_officer.worker.agency, police_officer.worker, "emergency",
    )  # fmt: skip
    assert enquiry.date_of_birth == datetime.date(2010, 9, 3)
    text = text_of(client, answer["Location"])
    assert "Rowan Thirsk" in text and "Responds by " in text and "He knows that I ask." in text
    assert not YoungPerson.objects.exclude(pk=young_person.pk).exists() and not Draft.objects.exists()
    said = TrailLine.objects.filter(act="ask_for_help", user_id=police_officer.pk)
    assert [(line.what, line.people) for line in said.order_by("pk")] == [("change", []), ("read", [])]


def test_somebody_known_and_somebody_unknown_are_asked_for_alike(
    client_of, police_officer, east, young_person
):
    """Robin Ashby is known to East: whoever asks reads the same words either way."""
    client = client_of(police_officer)
    pages = []
    for given, family in (("Robin", "Ashby"), ("Rubin", "Oshby")):
        url = client.post(reverse("ask_for_help"), typed(east, given_name=given, family_name=family))[
            "Location"
        ]
        page = text_of(client, url).replace(url.split("/")[-1], "").replace(f"{given} {family}", "")
        pages.append(page.split("<main")[1].split("csrfmiddlewaretoken")[0])
    assert pages[0] == pages[1]


def test_the_same_form_sent_again_is_one_enquiry(client_of, police_officer, east):
    client, form = client_of(police_officer), typed(east)
    first, again = (client.post(reverse("ask_for_help"), form)["Location"] for _ in range(2))
    assert first == again and Enquiry.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"happening": ""}, "Fill in “What is going on”"),
        ({"nhs_number": "999 000 0019"}, "This is no NHS number"),
        ({"route": ""}, "Choose an answer to “How soon”"),
    ],
)
def test_what_is_wrong_is_said_and_what_was_typed_is_kept(client_of, police_officer, east, wrong, said):
    answer = client_of(police_officer).post(reverse("ask_for_help"), typed(east, **wrong))
    assert said in answer.content.decode() and "Through his nan" in answer.content.decode()
    assert not Enquiry.objects.exists() and Draft.objects.count() == 1


def test_only_whoever_asked_and_those_who_triage_at_that_hub_see_it(
    client_of,
    police_officer,
    colleague,
    enquiry,
    hub_manager,
    service_manager,
    worker_of_another_hub,
    hub_worker,
):
    mine, theirs = (reverse(name, args=[enquiry.reference]) for name in ("asked_one", "triage"))
    assert client_of(police_officer).get(mine).status_code == 200
    assert client_of(police_officer).get(theirs).status_code == 404
    for who in (colleague, worker_of_another_hub):
        assert client_of(who).get(mine).status_code == 404
        assert client_of(who).get(reverse("withdraw_enquiry", args=[enquiry.reference])).status_code == 404
        with acting(who):
            assert not Enquiry.objects.exists() and not Enquiry.objects.visible_to(who).exists()
    assert client_of(hub_worker).get(theirs).status_code == 403
    for who in (hub_manager, service_manager):
        assert client_of(who).get(theirs).status_code == 200


def test_a_manager_of_another_hub_sees_nothing_of_it(client_of, enquiry, west):
    other = posted(PostingFactory, given="Olu", family="Banks", role="hub_manager", hub=west)
    assert "Rowan" not in text_of(client_of(other), reverse("referrals"))
    assert client_of(other).get(reverse("triage", args=[enquiry.reference])).status_code == 404


def test_a_question_stops_the_clock_until_it_is_answered(client_of, police_officer, enquiry, hub_manager):
    manager, partner = client_of(hub_manager), client_of(police_officer)
    manager.post(reverse("ask_referrer", args=[enquiry.reference]), {"words": "Where does he sleep tonight?"})
    page = text_of(partner, reverse("asked_one", args=[enquiry.reference]))
    assert "Where does he sleep tonight?" in page and "The clock stands still" in page
    assert "The clock stands still" in text_of(manager, reverse("referrals"))
    with acting(hub_manager), pytest.raises(ValidationError, match="have not answered the last question"):
        actions.ask_referrer(enquiry=enquiry, by=hub_manager, words="And tomorrow?")
    partner.post(reverse("answer_question", args=[enquiry.reference]), {"words": "At his nan’s."})
    question = EnquiryQuestion.objects.get()
    assert question.answered_by == police_officer.worker and question.answer == "At his nan’s."
    assert "At his nan’s." in text_of(manager, reverse("triage", args=[enquiry.reference]))
    assert "Responds by " in text_of(partner, reverse("asked_one", args=[enquiry.reference]))


def test_the_first_response_stays_and_reaches_the_referral(hub_manager, enquiry):
    Enquiry.objects.update(received_at=hours_ago(5))
    enquiry.refresh_from_db()
    with acting(hub_manager):
        with pytest.raises(ValidationError, match="before they asked"):
            actions.record_response(enquiry=enquiry, by=hub_manager, at=hours_ago(6))
        at = hours_ago(4)
        actions.record_response(enquiry=enquiry, by=hub_manager, at=at)
        with pytest.raises(ValidationError, match="recorded already"):
            actions.record_response(enquiry=enquiry, by=hub_manager, at=timezone.now())
        referral = actions.register_young_person(
            enquiry=enquiry, by=hub_manager, given_name="Rowan", family_name="Thirsk",
            date_of_birth=datetime.date(2010, 9, 3),
        )  # fmt: skip
        decided = actions.accept_referral(referral=referral, by=hub_manager, support="outreach")
    assert referral.first_response_at == decided.first_response_at == at


def test_whoever_asked_withdraws_before_and_after_triage(client_of, police_officer, hub_manager, east):
    for placed in (False, True):
        enquiry = asked(police_officer, east, given_name=f"Rowan{placed}")
        if placed:
            with acting(hub_manager):
                actions.register_young_person(
                    enquiry=enquiry, by=hub_manager, given_name="Rowan", family_name="Thirsk",
                    date_of_birth=datetime.date(2010, 9, 3),
                )  # fmt: skip
        client_of(police_officer).post(
            reverse("withdraw_enquiry", args=[enquiry.reference]), {"words": "He is home."}
        )
        enquiry.refresh_from_db()
        assert (enquiry.outcome, enquiry.told) == ("withdrawn", "He is home.")
    assert Referral.objects.get().decision == "withdrawn"
    assert not Standing.objects.filter(ground="referral").exists()
    assert "Nothing waits" in text_of(client_of(hub_manager), reverse("referrals"))


def test_not_taken_on_is_told_with_reason_and_advice(client_of, police_officer, hub_manager, enquiry):
    with acting(hub_manager):
        referral = actions.register_young_person(
            enquiry=enquiry, by=hub_manager, given_name="Rowan", family_name="Thirsk",
            date_of_birth=datetime.date(2010, 9, 3),
        )  # fmt: skip
    url = reverse("decide_referral", args=[referral.person.reference, referral.record.reference])
    client = client_of(hub_manager)
    refused = client.post(url, {"decision": "declined", "support": "", "decline_reason": "", "words": ""})
    text = refused.content.decode()
    assert "Choose why the service does not take them on" in text and "Write what you advise" in text
    said = {"decision": "declined", "support": "", "decline_reason": "another_service",
            "words": "Ring the family hub on Mill Lane."}  # fmt: skip
    assert client.post(url, said)["Location"] == reverse("referrals")
    referral.refresh_from_db()
    assert (referral.decision, referral.decline_reason) == ("declined", "another_service")
    assert referral.decided_on == timezone.localdate() and referral.first_response_at
    told = text_of(client_of(police_officer), reverse("asked_one", args=[enquiry.reference]))
    assert "Not taken on" in told and "Another service can help better" in told
    assert "Ring the family hub on Mill Lane." in told
    assert client.get(url).status_code == 404, "the hub does not stand to them by what it declined"
    assert client.get(reverse("person", args=[referral.person.reference])).status_code == 404


def test_taken_on_with_a_key_worker(client_of, police_officer, hub_manager, key_worker, enquiry):
    with acting(hub_manager):
        referral = actions.register_young_person(
            enquiry=enquiry, by=hub_manager, given_name="Rowan", family_name="Thirsk",
            date_of_birth=datetime.date(2010, 9, 3),
        )  # fmt: skip
    url = reverse("decide_referral", args=[referral.person.reference, referral.record.reference])
    client = client_of(hub_manager)
    page = text_of(client, url)
    assert "Kit Moreno, key worker at East Hub" in page and "Suggested: " in page
    said = {"decision": "accepted", "support": "outreach", "worker": key_worker.worker.reference,
            "decline_reason": "", "words": "Kit rings you tomorrow."}  # fmt: skip
    assert client.post(url, said)["Location"] == reverse("person", args=[referral.person.reference])
    allocation = referral.person.allocations.get()
    assert (allocation.worker, allocation.role) == (key_worker.worker, "key_worker")
    referral.refresh_from_db()
    assert (referral.decision, referral.support) == ("accepted", "outreach")
    told = text_of(client_of(police_officer), reverse("asked_one", args=[enquiry.reference]))
    assert "Accepted" in told and "Kit rings you tomorrow." in told and "Moreno" not in told
    assert (
        client_of(police_officer).get(reverse("person", args=[referral.person.reference])).status_code == 404
    )
    assert "Accepted" in text_of(client, url) and "Save the decision" not in text_of(client, url)
    acts = TrailLine.objects.filter(what="change", people=[referral.person_id]).order_by("pk")
    assert list(acts.values_list("act", flat=True)) == [
        "register_young_person", "decide_referral", "allocate",
    ]  # fmt: skip


def test_a_decision_is_made_once(hub_manager, east):
    referral = PendingReferralFactory(hub=east)
    with acting(hub_manager):
        actions.accept_referral(referral=referral, by=hub_manager, support="residential")
        with pytest.raises(ValidationError, match="decided this meanwhile"):
            actions.decline_referral(referral=referral, by=hub_manager, reason="age", words="No.")


@pytest.mark.parametrize("verb", ["accept", "triage", "ask"])
def test_a_role_that_may_not_is_refused_by_the_verb_too(hub_worker, performance_officer, enquiry, east, verb):
    with acting(hub_worker), pytest.raises(PermissionDenied):
        if verb == "accept":
            referral = PendingReferralFactory.build(pk=1, person=YoungPersonFactory.build(), hub=east)
            actions.accept_referral(referral=referral, by=hub_worker, support="outreach")
        elif verb == "triage":
            actions.join_referral(enquiry=enquiry, by=hub_worker, person=YoungPersonFactory.build(pk=1))
        else:
            asked(performance_officer, east)


@pytest.mark.parametrize("many", [1, 30])
def test_the_list_costs_the_same_for_one_and_for_thirty(
    client_of, hub_manager, police_officer, east, many, django_assert_num_queries
):
    for number in range(many):
        with acting(hub_manager):
            asked(police_officer, east, family_name=f"Thirsk{number}")
        PendingReferralFactory(hub=east)
    client = client_of(hub_manager)
    client.get(reverse("referrals"))
    with django_assert_num_queries(9):
        answer = client.get(reverse("referrals"))
    assert answer.content.decode().count("Responds by") == 2 * many


def test_emergencies_stand_first_then_what_came_first(client_of, hub_manager, police_officer, east):
    for name, hours in (("Early", 20), ("Late", 2)):
        PendingReferralFactory(
            hub=east, received_at=hours_ago(hours), person=YoungPersonFactory(given_name=name)
        )
    asked(police_officer, east, given_name="Urgent", route="emergency")
    text = text_of(client_of(hub_manager), reverse("referrals"))
    assert text.index("Urgent") < text.index("Early") < text.index("Late")
    assert "emergency" in text and "Say who it is" in text


def test_the_referral_is_the_lead_agencys_record_with_the_words_of_whoever_asked(
    hub_manager, police_officer, east
):
    enquiry = asked(police_officer, east, would_help="A bed.", feels="Scared.")
    with acting(hub_manager):
        referral = actions.register_young_person(
            enquiry=enquiry, by=hub_manager, given_name="Rowan", family_name="Thirsk",
            date_of_birth=datetime.date(2010, 9, 3),
        )  # fmt: skip
    record = Record.objects.get(kind="referral")
    assert record.agency.is_lead and record.author is None and record.began == enquiry.received_at
    assert record.words.splitlines() == [
        "What is going on: He sleeps at friends’ houses.", "", "What would help: A bed.", "",
        "How they feel about it: Scared.",
    ]  # fmt: skip
    assert (referral.referring_agency, referral.out_of_hours) == (
        police_officer.worker.agency,
        enquiry.out_of_hours,
    )


@pytest.mark.django_db(transaction=True)
def test_two_decisions_at_once_are_one(hub_manager, service_manager, east):
    referral, ready, outcomes = PendingReferralFactory(hub=east), threading.Barrier(2), []

    def decide(user, verb, said):
        try:
            with acting(user):
                ready.wait(10)
                verb(referral=referral, by=user, **said)
            outcomes.append(verb.__name__)
        except ValidationError as refusal:
            outcomes.append(refusal.messages[0])
        finally:
            connection.close()

    decisions = (
        (hub_manager, actions.accept_referral, {"support": "outreach"}),
        (service_manager, actions.decline_referral, {"reason": "age", "words": "Ring us again at sixteen."}),
    )
    threads = [threading.Thread(target=decide, args=one) for one in decisions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    referral.refresh_from_db()
    [refusal] = [said for said in outcomes if "meanwhile" in said]
    [verb] = [said for said in outcomes if said != refusal]
    assert verb == {"accepted": "accept_referral", "declined": "decline_referral"}[referral.decision]


@pytest.mark.django_db(transaction=True)
def test_a_decision_waits_for_a_withdrawal_that_has_begun(hub_manager, police_officer, east, monkeypatch):
    """Each locks the enquiry before the referral, so neither waits for what the other holds."""
    enquiry = asked(police_officer, east)
    with acting(hub_manager):
        referral = actions.register_young_person(
            enquiry=enquiry, by=hub_manager, given_name="Rowan", family_name="Thirsk",
            date_of_birth=datetime.date(2010, 9, 3),
        )  # fmt: skip
    ready, locked, outcomes, say = threading.Barrier(2), threading.Event(), [], enquiries._say

    def said_slowly(*said):
        say(*said)
        locked.set()
        time.sleep(0.4)

    def act(user, verb, said, begins):
        try:
            with acting(user):
                ready.wait(10)
                assert begins is None or begins.wait(10)
                verb(by=user, **said)
            outcomes.append(verb.__name__)
        except (ValidationError, DatabaseError) as refusal:
            outcomes.append(str(refusal))
        finally:
            connection.close()

    monkeypatch.setattr(enquiries, "_say", said_slowly)
    at_once = (
        (hub_manager, actions.accept_referral, {"referral": referral, "support": "outreach"}, locked),
        (police_officer, actions.withdraw_enquiry, {"enquiry": enquiry}, None),
    )
    threads = [threading.Thread(target=act, args=one) for one in at_once]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    referral.refresh_from_db()
    enquiry.refresh_from_db()
    assert (referral.decision, enquiry.outcome) == ("withdrawn", "withdrawn")
    assert outcomes[0] == "withdraw_enquiry" and "decided this meanwhile" in outcomes[1]
