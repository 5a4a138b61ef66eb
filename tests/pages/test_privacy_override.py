"""The doors of an override and of its review, from outside (hostile.md A9, A13, C7)."""

import datetime
import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from partners.models import OutboxItem, Override, Posting, TrailLine, UnusualReading
from partners.tasks import deliver
from tests.conftest import posted
from tests.factories.agreements import BarFactory, NamedReaderFactory, OverFactory, OverrideFactory
from tests.factories.cases import NoteFactory, RecordFactory, ReferralFactory, YoungPersonFactory
from tests.factories.hubs import days_ago
from tests.factories.partners import DeskPostingFactory

pytestmark = pytest.mark.django_db
PASSWORD = "quiet otter lantern"
WHY = {"ground": "public_interest", "reason": "They rang from a stranger’s phone.", "hours": "1"}


def named(person, **more):
    return {"name": person.name, "born": person.date_of_birth.strftime("%d/%m/%Y"), **WHY, **more}


def without_token(answer):
    return re.sub(rb'name="(csrfmiddlewaretoken|key)" value="[^"]+"|data-left="\d+"', b"", answer.content)


@pytest.mark.parametrize("by", ["reference", "name", "called", "untidy"])
def test_naming_somebody_whole_opens_their_page(client_of, hub_manager, west, by):
    person = ReferralFactory(
        hub=west, person=YoungPersonFactory(given_name="José", family_name="O’Neil-Hart", known_as="Joey")
    ).person
    said = {
        "reference": {"reference": person.reference.upper(), **WHY},
        "name": named(person, name="José O’Neil-Hart"),
        "called": named(person, name="Joey O’Neil-Hart"),
        "untidy": named(person, name="  jose   o’neil-hart "),
    }[by]
    client = client_of(hub_manager)
    assert client.get(reverse("person", args=[person.reference])).status_code == 404
    answer = client.post("/override", said)
    assert answer["Location"] == reverse("person", args=[person.reference])
    page = client.get(answer["Location"])
    assert page.status_code == 200 and "O’Neil-Hart" in page.content.decode()


@pytest.mark.parametrize("what", ["barred", "namesakes"])
def test_what_is_not_opened_is_answered_as_if_nobody_were_there(client_of, hub_manager, west, what):
    person = ReferralFactory(hub=west, person=YoungPersonFactory(given_name="Bo", family_name="Reid")).person
    client = client_of(hub_manager)
    if what == "barred":
        BarFactory(worker=hub_manager.worker, person=person)
    else:
        YoungPersonFactory(given_name="Bo", family_name="Reid", date_of_birth=person.date_of_birth)
    said = named(person)
    shut = client.post("/override", said)
    YoungPerson = type(person)
    YoungPerson.objects.filter(family_name="Reid").update(family_name="Else", given_name="Nobody")
    absent = client.post("/override", said)
    assert shut.status_code == absent.status_code == 200
    assert b"Nothing was opened" in shut.content and without_token(shut) == without_token(absent)
    first, second = (
        TrailLine.objects.filter(what="denial")
        .order_by("id")
        .values("act", "route", "asked", "people", "records", "counts", "grounds")
    )
    assert first == second and first["people"] == []
    assert not Override.objects.exists()


def test_a_reference_that_was_asked_for_in_vain_is_found_on_the_trail_under_its_key(
    client_of, hub_manager, hidden_person
):
    BarFactory(worker=hub_manager.worker, person=hidden_person)
    for reference in (hidden_person.reference, "0" * 12):
        client_of(hub_manager).post("/override", {"reference": reference, **WHY})
    asked = TrailLine.objects.filter(what="denial").values_list("asked", flat=True)
    assert [len(one) for one in asked] == [1, 1]
    assert not any(hidden_person.reference in key for one in asked for key in one)


def test_whom_is_said_whole_or_nobody_is_looked_for(client_of, hub_manager, hidden_person):
    for said in ({}, {"name": "Zephyrine Quillon"}, {"born": "3/9/2009"}):
        page = client_of(hub_manager).post("/override", {**WHY, **said})
        assert "Enter their reference, or their full name and their date of birth." in page.content.decode()
    assert not TrailLine.objects.filter(what="denial").exists()


def test_signing_in_again_comes_first(hub_manager, hidden_person):
    hub_manager.set_password(PASSWORD)
    hub_manager.save()
    client = Client()
    client.post("/sign-in", {"login": hub_manager.email, "password": PASSWORD})
    asked = client.post("/override", named(hidden_person))
    assert asked["Location"].startswith("/sign-in/again?next=") and not Override.objects.exists()
    done = client.post(asked["Location"], {"password": PASSWORD})
    assert done["Location"] == reverse("person", args=[hidden_person.reference])


def test_the_officer_is_told_by_the_queue_and_the_link_is_absent_for_others(
    client_of, hub_manager, hub_worker, governance_lead, performance_officer, police, hidden_person
):
    client_of(hub_manager).post("/override", named(hidden_person))
    deliver(OutboxItem.objects.get(task="partners.tasks.tell_officers").pk)
    (letter,) = mail.outbox
    path = re.search(r"/overrides/\w+", letter.body)[0]
    assert letter.to == [governance_lead.email]
    assert client_of(governance_lead).get(path).status_code == 200
    elsewhere = posted(DeskPostingFactory, given="Odd", family="Lane", role="governance_lead", agency=police)
    for stranger in (hub_worker, performance_officer, elsewhere):
        client = client_of(stranger)
        there, absent = client.get(path), client.get("/overrides/" + "0" * 12)
        assert there.status_code == absent.status_code == 404
        assert without_token(there) == without_token(absent)


def test_a_banner_stands_on_every_page_until_it_is_ended(
    client_of, hub_manager, hub_worker, young_person, hidden_person
):
    client = client_of(hub_manager)
    assert "Opened for a short time" not in client.get("/").content.decode()
    client.post("/override", named(hidden_person))
    override = Override.objects.get()
    for path in ("/", "/find", "/override", reverse("person", args=[young_person.reference])):
        page = client.get(path).content.decode()
        assert "Opened for a short time" in page and "Z. Q." in page, path
    assert "Opened for a short time" not in client_of(hub_worker).get("/").content.decode()
    assert client.post(f"/overrides/{override.reference}/end").status_code == 302
    assert "Opened for a short time" not in client.get("/find").content.decode()
    assert client.get(reverse("person", args=[hidden_person.reference])).status_code == 404


def test_each_read_under_it_names_it_and_so_does_a_list(client_of, hub_manager, hidden_person, young_person):
    client = client_of(hub_manager)
    client.post("/override", named(hidden_person))
    override = Override.objects.get()
    client.get(reverse("person", args=[hidden_person.reference]))
    client.get(reverse("person", args=[young_person.reference]))
    tagged = f"override:{override.pk}"
    grounds = {line.people[0]: line.grounds.split() for line in TrailLine.objects.filter(what="read")}
    assert tagged in grounds[hidden_person.pk] and tagged not in grounds[young_person.pk]
    client.post("/find", {"words": "quillon"})
    found = TrailLine.objects.filter(what="search", people__contains=[hidden_person.pk]).get()
    assert tagged in found.grounds.split()


def test_it_opens_what_is_sealed_of_somebody_they_may_see(client_of, hub_manager, young_person):
    sealed = NamedReaderFactory(
        record=RecordFactory(person=young_person, marking="sealed", words="Sealed words.")
    ).record
    client = client_of(hub_manager)
    path = reverse("record", args=[young_person.reference, sealed.reference])
    assert client.get(path).status_code == 404
    door = reverse("open_override_of", args=[young_person.reference])
    assert door in client.get(reverse("person", args=[young_person.reference])).content.decode()
    assert client.post(door, WHY).status_code == 302
    assert client.get(path).status_code == 200


def test_it_is_over_at_its_minute_and_when_the_role_ends(client_of, hub_manager, hidden_person):
    client = client_of(hub_manager)
    path = reverse("person", args=[hidden_person.reference])
    override = OverrideFactory(user=hub_manager, person=hidden_person)
    assert client.get(path).status_code == 200
    moment = timezone.now()
    Override.objects.filter(pk=override.pk).update(from_at=moment - datetime.timedelta(hours=4), to_at=moment)
    assert client.get(path).status_code == 404
    Override.objects.filter(pk=override.pk).update(
        to_at=moment + datetime.timedelta(hours=0.0), ended_at=None
    )
    again = OverrideFactory(user=hub_manager, person=hidden_person)
    assert client.get(path).status_code == 200
    DeskPostingFactory(worker=hub_manager.worker, role="key_worker")
    Posting.objects.filter(worker=hub_manager.worker, role="hub_manager").update(end_on=timezone.localdate())
    again.refresh_from_db()
    assert again.ended_at and client.get(path).status_code == 404


def test_a_bar_beats_it(client_of, hub_manager, hidden_person):
    OverrideFactory(user=hub_manager, person=hidden_person)
    client = client_of(hub_manager)
    path = reverse("person", args=[hidden_person.reference])
    assert client.get(path).status_code == 200
    BarFactory(worker=hub_manager.worker, person=hidden_person)
    assert client.get(path).status_code == 404
    assert "Z. Q." not in client.get("/").content.decode()


def test_nobody_ends_somebody_elses(client_of, hub_manager, service_manager, hidden_person):
    override = OverrideFactory(user=hub_manager, person=hidden_person)
    override.refresh_from_db()
    assert client_of(service_manager).post(f"/overrides/{override.reference}/end").status_code == 404


def test_a_partners_override_is_its_own_officers_and_the_leads(
    client_of, police_officer, police, health, governance_lead, hidden_person
):
    override = OverFactory(user=police_officer, person=hidden_person)
    override.refresh_from_db()
    officers = {
        agency: posted(
            DeskPostingFactory, given="Odd", family=f"Lane{agency.pk}", role="governance_lead", agency=agency
        )
        for agency in (police, health)
    }
    path = f"/overrides/{override.reference}"
    assert client_of(governance_lead).get(path).status_code == 200
    assert client_of(officers[police]).get(path).status_code == 200
    assert client_of(officers[health]).get(path).status_code == 404


def test_the_officer_reads_what_was_done_and_says_what_they_found(
    client_of, hub_manager, governance_lead, hidden_person
):
    theirs = client_of(hub_manager)
    note = NoteFactory(person=hidden_person)
    theirs.post("/override", named(hidden_person))
    theirs.get(reverse("person", args=[hidden_person.reference]))
    theirs.get(reverse("record", args=[hidden_person.reference, note.reference]))
    override = Override.objects.get()
    officer = client_of(governance_lead)
    page = officer.get(f"/overrides/{override.reference}").content.decode()
    assert "They rang from a stranger’s phone." in page and hidden_person.reference in page
    assert "Quillon" not in page and "Opened a page about them: 2 times, 1 record" in page
    path = f"/overrides/{override.reference}/review"
    assert "What did you find?" in officer.post(path, {"finding": "justified"}).content.decode()
    assert officer.post(path, {"finding": "justified", "words": "Rightly so."}).status_code == 302
    assert "Rightly so." in theirs.get(f"/overrides/{override.reference}").content.decode()
    twice = officer.post(path, {"finding": "not_justified", "words": "No."}).content.decode()
    assert "Somebody has reviewed it meanwhile" in twice
    override.refresh_from_db()
    assert override.finding == "justified" and override.reviewed_by == governance_lead


def test_overdue_it_comes_to_who_leads_the_service_on_home_too(
    client_of, hub_manager, service_manager, governance_lead, hidden_person
):
    override = OverFactory(user=hub_manager, person=hidden_person, review_by=days_ago(0))
    override.refresh_from_db()
    leader = client_of(service_manager)
    assert leader.get(f"/overrides/{override.reference}").status_code == 404
    assert "late: overrides" not in leader.get("/").content.decode()
    assert "1 to review: overrides" in client_of(governance_lead).get("/").content.decode()
    Override.objects.filter(pk=override.pk).update(review_by=days_ago(1))
    assert "1 late: overrides that nobody has reviewed in time" in leader.get("/").content.decode()
    assert override.reference in leader.get("/privacy").content.decode()
    said = {"finding": "learning", "words": "Ring first."}
    assert leader.post(f"/overrides/{override.reference}/review", said).status_code == 302


def test_the_overdue_stand_first_and_thirty_cost_as_many_queries_as_one(
    client_of, governance_lead, hub_manager, hidden_person, django_assert_num_queries
):
    client = client_of(governance_lead)

    def more(count, first):
        for number in range(first, first + count):
            OverFactory(user=hub_manager, person=hidden_person, review_by=days_ago(-7 + number))
            UnusualReading.objects.create(
                kind="at_night", on=days_ago(number), user=hub_manager, people=[hidden_person.pk], people_count=1,
                found_at=timezone.now(),
            )  # fmt: skip

    more(1, 0)
    client.get("/privacy")
    with django_assert_num_queries(QUERIES):
        client.get("/privacy")
    more(29, 1)
    with django_assert_num_queries(QUERIES):
        page = client.get("/privacy")
    due = [one.review_by for one in page.context["overrides"]]
    assert due == sorted(due) and page.content.decode().count("Overdue") == sum(
        day < days_ago(0) for day in due
    )


QUERIES = 10


def test_unusual_reading_is_looked_at_with_a_word_and_never_by_oneself(
    client_of, governance_lead, key_worker, police, lead_agency, hidden_person
):
    def reading(user, **more):
        found = UnusualReading.objects.create(
            kind="at_night", on=days_ago(1), user=user, people=[hidden_person.pk], people_count=1,
            found_at=timezone.now(), **more,
        )  # fmt: skip
        found.refresh_from_db()
        return found

    theirs, own = reading(key_worker), reading(governance_lead)
    officer = client_of(governance_lead)
    page = officer.get("/privacy").content.decode()
    assert theirs.reference in page and own.reference not in page and "Quillon" not in page
    assert officer.get(f"/privacy/unusual/{own.reference}").status_code == 404
    path = f"/privacy/unusual/{theirs.reference}"
    assert "What did you find?" in officer.get(path).content.decode()
    assert officer.post(path, {"words": ""}).status_code == 200
    assert officer.post(path, {"words": "Called out."}).status_code == 302
    assert "Called out." in officer.get("/privacy").content.decode()
    elsewhere = posted(DeskPostingFactory, given="Odd", family="Lane", role="governance_lead", agency=police)
    assert client_of(elsewhere).get(path).status_code == 404
    BarFactory(worker=governance_lead.worker, person=hidden_person)
    assert officer.get(path).status_code == 404
