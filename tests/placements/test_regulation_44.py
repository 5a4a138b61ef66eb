"""Independent visits: the clock, replies, copies; and that a record opens to a visitor by both consents alone."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from nwd.ui.spoken import date_words
from partners.actions import end_posting
from partners.context import acting
from partners.models import TrailLine, VisitorConsent
from placements import actions
from placements.home.clocks import due_of, month_end
from placements.models import IndependentVisit, Recommendation
from tests.answers import body_of
from tests.factories.cases import NoteFactory, YoungPersonFactory
from tests.factories.house import IndependentVisitFactory, RecommendationFactory, independent_visitor
from tests.factories.hubs import BedFactory, HubFactory, days_ago
from tests.factories.partners import PostingFactory
from tests.factories.placements import StayFactory

DAY = datetime.date(2026, 11, 21)


@pytest.fixture
def robin(east):
    person = YoungPersonFactory(given_name="Robin", family_name="Ashby")
    StayFactory(claim__person=person, claim__bed=BedFactory(hub=east))
    return person


@pytest.fixture
def visitor(db):
    return independent_visitor()


def agreed(robin, visitor, by, **days):
    with acting(by):
        return actions.consent_to_visitor(
            person=robin, visitor=visitor, by=by,
            **{"young_person_agreed_on": days_ago(2), "authority_agreed_on": days_ago(1)} | days,
        )  # fmt: skip


def answers(client, person, note):
    paths = (
        reverse("person", args=[person.reference]),
        reverse("chronology", args=[person.reference]),
        reverse("record", args=[person.reference, note.reference]),
    )
    return [client.get(path).status_code for path in paths]


def test_a_visitor_reads_with_both_consents_and_not_without(robin, visitor, hub_manager, client_of):
    """Regulation 44(2)(b), from the first request to the one after it is withdrawn."""
    note, client = NoteFactory(person=robin), client_of(visitor)
    assert answers(client, robin, note) == [404, 404, 404]
    consent = agreed(robin, visitor, hub_manager)
    assert answers(client, robin, note) == [200, 200, 200]
    with acting(hub_manager):
        actions.end_consent(consent=consent, by=hub_manager)
    assert answers(client, robin, note) == [404, 404, 404]
    assert TrailLine.objects.filter(what="permission", act="end_consent", people=[robin.pk]).exists()


def test_home_lists_whose_record_is_open_and_until_when(
    robin, visitor, hub_manager, service_manager, client_of
):
    client = client_of(visitor)
    assert "Nobody’s record is open to you now" in body_of(client.get("/"))
    consent = agreed(robin, visitor, hub_manager)
    page = body_of(client.get("/"))
    assert "Robin Ashby</a>" in page and "until they or the authority that placed them says no" in page
    assert TrailLine.objects.filter(act="home", people__contains=[robin.pk]).exists()
    VisitorConsent.objects.filter(pk=consent.pk).update(to_on=days_ago(-3))
    assert f"until {date_words(days_ago(-3))}" in body_of(client.get("/"))
    VisitorConsent.objects.filter(pk=consent.pk).update(to_on=days_ago(0))
    assert "Robin Ashby" not in body_of(client.get("/"))
    assert "Whose record is open" not in body_of(client_of(service_manager).get("/"))


@pytest.mark.parametrize("missing", ["young_person_agreed_on", "authority_agreed_on"])
def test_one_consent_alone_opens_nothing(missing, robin, visitor, hub_manager, client_of):
    """It cannot be written down: neither by the verb with a day to come, nor in the database without one."""
    with pytest.raises(ValidationError):
        agreed(robin, visitor, hub_manager, **{missing: days_ago(-1)})
    days = {"young_person_agreed_on": days_ago(1), "authority_agreed_on": days_ago(1)} | {missing: None}
    with pytest.raises(IntegrityError), transaction.atomic():
        VisitorConsent.objects.create(user=visitor, person=robin, from_on=days_ago(0), **days)
    assert client_of(visitor).get(reverse("person", args=[robin.reference])).status_code == 404


def test_a_visitor_reads_what_is_open_and_writes_nothing(robin, visitor, hub_manager, client_of):
    agreed(robin, visitor, hub_manager)
    client = client_of(visitor)
    sealed = NoteFactory(person=robin, marking="sealed", words="Sealed away.")
    assert client.get(reverse("record", args=[robin.reference, sealed.reference])).status_code == 404
    assert client.get(reverse("write_note", args=[robin.reference])).status_code == 403
    other = StayFactory(
        claim__bed=robin.claims.get().bed.hub.beds.create(name="R9", opened_on=days_ago(90))
    ).claim
    assert client.get(reverse("person", args=[other.person.reference])).status_code == 404, "nobody else's"


def test_a_visitor_is_posted_to_no_hub(visitor, east):
    with pytest.raises(IntegrityError, match="posted_to_no_hub"), transaction.atomic():
        PostingFactory(worker=visitor.worker, role="independent_visitor", hub=east)


def test_consent_is_for_visitors_and_given_again_the_same_day(
    robin, visitor, hub_worker, hub_manager, client_of
):
    with pytest.raises(ValidationError, match="Choose somebody who is an independent visitor"):
        agreed(robin, hub_worker, hub_manager)
    first = agreed(robin, visitor, hub_manager)
    with pytest.raises(ValidationError, match="both consents already"):
        agreed(robin, visitor, hub_manager)
    with acting(hub_manager):
        actions.end_consent(consent=first, by=hub_manager)
    assert agreed(robin, visitor, hub_manager).pk == first.pk
    assert client_of(visitor).get(reverse("person", args=[robin.reference])).status_code == 200


def test_the_page_of_consents(robin, visitor, hub_manager, hub_worker, east, client_of):
    url, new = (reverse(name, args=[east.reference]) for name in ("visitor_consents", "consent_to_visitor"))
    client = client_of(hub_manager)
    assert "Closed to visitors" in body_of(client.get(url))
    said = {"person": robin.reference, "visitor": visitor.worker.reference, "young_person_agreed_on": "yesterday",
            "authority_agreed_on": ""}  # fmt: skip
    refused = client.post(new, said)
    assert refused.status_code == 200 and "yesterday" in body_of(refused)
    assert client.post(new, said | {"authority_agreed_on": "yesterday"}).status_code == 302
    assert "Judith Marsden, from" in body_of(client.get(url))
    end = reverse("end_consent", args=[east.reference, robin.reference, visitor.worker.reference])
    assert client.post(end, {"x": ""}).status_code == 302
    assert "Closed to visitors" in body_of(client.get(url))
    assert client.post(end, {"x": ""}).status_code == 404
    assert client_of(hub_worker).get(url).status_code == 403


def test_the_page_shows_a_consent_that_still_runs_of_somebody_who_has_left(
    young_person, visitor, hub_manager, east, client_of
):
    stay = StayFactory(claim__person=young_person, claim__bed=BedFactory(hub=east)).claim
    agreed(young_person, visitor, hub_manager)
    type(stay).objects.filter(pk=stay.pk).update(end_on=days_ago(0))
    page = body_of(client_of(hub_manager).get(reverse("visitor_consents", args=[east.reference])))
    assert "Robin Ashby" in page and "Judith Marsden, from" in page


def test_who_leaves_the_home_is_visited_no_longer(robin, visitor, hub_manager, hub_worker, client_of):
    agreed(robin, visitor, hub_manager)
    note = NoteFactory(person=robin)
    (claim,) = robin.claims.all()
    assert answers(client_of(visitor), robin, note) == [200, 200, 200]
    actions.leave(stay=claim.stay, end_on=timezone.localdate(), end_reason="returned_home", planned_end=True,
                  by=hub_worker)  # fmt: skip
    assert answers(client_of(visitor), robin, note) == [404, 404, 404]


def test_whoever_visits_no_longer_reads_nothing_by_another_posting(
    robin, visitor, hub_manager, service_manager, client_of
):
    agreed(robin, visitor, hub_manager)
    note = NoteFactory(person=robin)
    (posting,) = visitor.worker.postings.all()
    PostingFactory(worker=visitor.worker, hub=HubFactory(), role="residential_worker")
    end_posting(posting=posting, on=timezone.localdate(), by=service_manager)
    assert answers(client_of(visitor), robin, note) == [404, 404, 404]


def visits_due(hub, day):
    return [(one.what, one.due, one.late) for one in due_of([hub], day) if one.what.startswith("Independent")]


@pytest.mark.parametrize(
    ("last", "day", "expected"),
    [
        (datetime.date(2026, 10, 31), DAY,
         ("Independent visit of November 2026", datetime.date(2026, 11, 30), False)),
        (datetime.date(2026, 9, 1), DAY, ("Independent visit of October 2026", datetime.date(2026, 10, 31), True)),
        (datetime.date(2026, 1, 31), datetime.date(2026, 2, 28),
         ("Independent visit of February 2026", datetime.date(2026, 2, 28), False)),
        (datetime.date(2025, 12, 31), datetime.date(2026, 2, 1),
         ("Independent visit of January 2026", datetime.date(2026, 1, 31), True)),
    ],
)  # fmt: skip
def test_the_clock_is_the_calendar_month(last, day, expected, db):
    hub = HubFactory(opened_on=datetime.date(2020, 1, 1))
    IndependentVisitFactory(hub=hub, visited_on=last)
    assert visits_due(hub, day) == [expected]


def test_nothing_is_due_in_a_month_that_had_its_visit(db):
    hub = HubFactory(opened_on=datetime.date(2020, 1, 1))
    IndependentVisitFactory(hub=hub, visited_on=datetime.date(2026, 11, 2))
    assert visits_due(hub, DAY) == []
    assert month_end(datetime.date(2028, 2, 3)) == datetime.date(2028, 2, 29)


FACTS = {
    "visitor": "Judith Marsden",
    "announced": False,
    "saw": "Supper.",
    "safeguarded": "yes",
    "well_being": "yes",
}


def test_what_is_no_plain_yes_says_why(hub_manager, east):
    with acting(hub_manager):
        with pytest.raises(ValidationError, match="Say what the visitor found"):
            actions.record_independent_visit(
                hub=east, visited_on=days_ago(1), by=hub_manager, **FACTS | {"well_being": "no"}
            )
        with pytest.raises(ValidationError, match="still to come"):
            actions.record_independent_visit(hub=east, visited_on=days_ago(-1), by=hub_manager, **FACTS)
        visit = actions.record_independent_visit(hub=east, visited_on=days_ago(1), by=hub_manager, **FACTS)
        with pytest.raises(ValidationError, match="is in the list already"):
            actions.record_independent_visit(hub=east, visited_on=days_ago(1), by=hub_manager, **FACTS)
    assert (visit.visitor, visit.written_by) == ("Judith Marsden", hub_manager.worker)


def test_recommended_replied_and_done(hub_manager, east):
    visit = IndependentVisitFactory(hub=east)
    with acting(hub_manager):
        one = actions.add_recommendation(
            visit=visit, words="Mend the fence.", due_on=days_ago(1), by=hub_manager
        )
        assert [
            (due.what.split(" on ")[0], due.late) for due in due_of([east]) if "Recommended" in due.what
        ] == [("Recommended", True)]
        with pytest.raises(ValidationError, match="Say what the home does"):
            actions.reply_to_recommendation(recommendation=one, reply=" ", by=hub_manager)
        replied = actions.reply_to_recommendation(recommendation=one, reply="It is ordered.", by=hub_manager)
        assert (replied.replied_by, replied.done_on) == (hub_manager.worker, None)
        actions.reply_to_recommendation(
            recommendation=one, reply="It is ordered.", done_on=days_ago(0), by=hub_manager
        )
        assert not [due for due in due_of([east]) if "Recommended" in due.what]


def test_copies_name_whom_they_went_to(hub_manager, east):
    visit = IndependentVisitFactory(hub=east)
    said = {"visit": visit, "sent_on": days_ago(0), "by": hub_manager}
    with acting(hub_manager):
        actions.send_visit_copy(sent_to="ofsted", **said)
        with pytest.raises(ValidationError, match="They have a copy already"):
            actions.send_visit_copy(sent_to="ofsted", **said)
        with pytest.raises(ValidationError, match="Say who it was sent to"):
            actions.send_visit_copy(sent_to="placing_authority", **said)
        actions.send_visit_copy(sent_to="placing_authority", name="Northshire", **said)
    assert visit.copies.count() == 2


def test_from_the_visit_to_the_reply_on_its_pages(hub_manager, hub_worker, west, east, client_of):
    client, house = client_of(hub_manager), [east.reference]
    said = {"visited_on": "yesterday", "visitor": "Judith Marsden", "announced": "False", "saw": "Supper.",
            "safeguarded": "yes", "well_being": "yes"}  # fmt: skip
    refused = client.post(reverse("record_independent_visit", args=house), said | {"saw": ""})
    assert refused.status_code == 200 and "Judith Marsden" in body_of(refused)
    page = client.post(reverse("record_independent_visit", args=house), said)["Location"]
    visit = IndependentVisit.objects.get()
    assert page == reverse("independent_visit", args=[*house, visit.reference])
    client.post(f"{page}/recommend", {"words": "Mend the fence.", "due_on": "1/2/2027"})
    one = Recommendation.objects.get()
    client.post(f"{page}/recommended/{one.reference}", {"reply": "It is ordered.", "done_on": ""})
    client.post(f"{page}/copy", {"sent_to": "ofsted", "name": "", "sent_on": "today"})
    shown = body_of(client.get(page))
    assert "It is ordered." in shown and "Ofsted, " in shown and "not announced" in shown
    assert client_of(hub_worker).get(page).status_code == 403
    elsewhere = page.replace(east.reference, west.reference)
    assert client.get(elsewhere).status_code == 404


def test_two_who_change_a_visit_see_both(hub_manager, east, client_of):
    visit = IndependentVisitFactory(hub=east)
    url = reverse("change_independent_visit", args=[east.reference, visit.reference])
    client = client_of(hub_manager)
    seen = client.get(url).context["form"]["seen"].value()
    said = {"visited_on": str(visit.visited_on), "visitor": visit.visitor, "announced": "False", "saw": "My words.",
            "safeguarded": "yes", "well_being": "mostly", "well_being_words": visit.well_being_words, "spoke_to": "",
            "safeguarded_words": "", "seen": seen}  # fmt: skip
    IndependentVisit.objects.update(saw="Their words.")
    both = body_of(client.post(url, said))
    assert "My words." in both and "Their words." in both
    assert IndependentVisit.objects.get().saw == "Their words."


def test_recommendations_of_another_house_are_not_there(hub_manager, east, west, client_of):
    one = RecommendationFactory(visit__hub=west)
    url = reverse("reply_to_recommendation", args=[east.reference, one.visit.reference, one.reference])
    assert client_of(hub_manager).get(url).status_code == 404
    assert timezone.localdate() >= one.visit.visited_on
