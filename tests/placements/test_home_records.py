"""The house: its register, fire drills, reviews of quality, and what of it is due."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from nwd.ui.when import LONDON
from partners.context import acting
from placements import actions
from placements.home.clocks import due_of, months_after
from placements.home.pack import figures_of, quotes_of
from placements.home.register import register
from placements.models import FireDrill, QualityFigure, QualityReview
from tests.answers import body_of, queries_of
from tests.factories.agreements import BarFactory
from tests.factories.cases import (
    CarePeriodFactory,
    MissingEpisodeFactory,
    NoteFactory,
    ReferralFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.house import FireDrillFactory, QualityReviewFactory
from tests.factories.hubs import BedFactory, HubFactory, days_ago
from tests.factories.partners import AgencyFactory
from tests.factories.placements import ElsewhereStayFactory, StayFactory


def stayed(hub, first, last=None, person=None, **more):
    person = person or YoungPersonFactory(given_name="Robin", family_name="Ashby")
    return StayFactory(
        claim__person=person, claim__bed=BedFactory(hub=hub), claim__start_on=days_ago(first),
        claim__end_on=None if last is None else days_ago(last), **more,
    ).claim  # fmt: skip


def asked(hub, user, first=365, last=0):
    with acting(user):
        return register(hub, user, days_ago(first), days_ago(last))


def test_the_register_says_from_where_and_where_to(hub_manager, east):
    council = AgencyFactory(name="Northshire", kind="council")
    claim = stayed(east, 100, 10)
    robin = claim.person
    ReferralFactory(
        person=robin, hub=east, referring_agency=council, decision="accepted", received_at=hours_ago(24 * 101)
    )
    CarePeriodFactory(
        person=robin, status="looked_after", legal_status="C2", start_on=days_ago(400), end_on=None
    )
    ElsewhereStayFactory(claim__person=robin, claim__kind="family", claim__start_on=days_ago(200),
                         claim__end_on=days_ago(100), provider="")  # fmt: skip
    ElsewhereStayFactory(
        claim__person=robin, claim__kind="kinship", claim__start_on=days_ago(10), provider=""
    )
    (line,) = asked(east, hub_manager).lines
    assert (line.admitted_on, line.left_on) == (days_ago(100), days_ago(10))
    assert (line.from_where, line.to_where) == ("Family", "Relatives or friends")
    assert line.authority == council and line.in_law.endswith("(C2)")


def test_another_room_is_the_same_stay(hub_manager, east):
    first = stayed(east, 60, 20)
    stayed(east, 20, None, person=first.person, goes_on=True)
    (line,) = asked(east, hub_manager).lines
    assert (line.admitted_on, line.left_on, len(line.stays)) == (days_ago(60), None, 2)
    (line,) = asked(east, hub_manager, 10, 0).lines
    assert line.admitted_on == days_ago(60), "also where the first room was long ago"
    assert asked(east, hub_manager, 365, 90).lines == []


def test_it_says_how_many_are_not_shown(hub_manager, east, client_of):
    claim = stayed(east, 60)
    BarFactory(person=claim.person, worker=hub_manager.worker)
    stayed(east, 30)
    found = asked(east, hub_manager)
    assert (len(found.lines), found.not_shown) == (1, 1)
    page = body_of(client_of(hub_manager).get(reverse("register", args=[east.reference])))
    assert "1 more stay is not shown" in page and claim.person.reference not in page


def test_the_register_leaves_as_a_file(hub_manager, hub_worker, east, client_of):
    stayed(east, 60)
    url = reverse("download", args=["register", "csv"]) + f"?of={east.reference}"
    text = b"".join(client_of(hub_manager).get(url)).decode()
    assert "Robin Ashby" in text and "Moved in" in text
    assert client_of(hub_worker).get(url).status_code == 403


@pytest.mark.parametrize("number", [1, 8])
def test_the_register_asks_alike_of_few_and_many(number, hub_manager, east, client_of):
    for n in range(number):
        stayed(east, 60 + n)
    client, url = client_of(hub_manager), reverse("register", args=[east.reference])
    client.get(url)
    assert queries_of(client, url) == 14


DRILL = {"took_seconds": 150, "in_the_house": 4, "young_people": 4}


def test_a_drill_and_what_was_put_right(hub_worker, east):
    with acting(hub_worker):
        drill = actions.record_drill(
            hub=east, held_at=hours_ago(5), staff=[hub_worker.worker], deficient="The back gate stuck.",
            by=hub_worker, **DRILL,
        )  # fmt: skip
        assert "Put right what a drill showed" in [one.what for one in due_of([east])]
        facts = DRILL | {"held_at": drill.held_at, "deficient": drill.deficient}
        with pytest.raises(ValidationError, match="Say how it was put right"):
            actions.change_drill(drill=drill, by=hub_worker, remedied_on=days_ago(0), **facts)
        actions.change_drill(drill=drill, by=hub_worker, remedy="Oiled.", remedied_on=days_ago(0), **facts)
        assert "Put right what a drill showed" not in [one.what for one in due_of([east])]
    assert FireDrill.objects.get().staff.count() == 0, "whoever is taken off did not take part"


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"young_people": 5}, "More came out than were in the house"),
        ({"remedy": "Oiled."}, "Say what was not right"),
        ({"held_at": hours_ago(-3)}, "still to come"),
        ({"took_seconds": 0}, "whole number from 1"),
    ],
)
def test_a_drill_is_refused_in_words(wrong, sentence, hub_worker, east):
    with acting(hub_worker), pytest.raises(ValidationError, match=sentence):
        actions.record_drill(hub=east, by=hub_worker, **{"held_at": hours_ago(5)} | DRILL | wrong)


def test_the_pages_of_drills(hub_worker, east, client_of):
    client, url = client_of(hub_worker), reverse("drills", args=[east.reference])
    said = {"held_at_0": "yesterday", "held_at_1": "10:00", "took_seconds": "2:30", "in_the_house": "4",
            "young_people": "4", "staff": hub_worker.worker.reference}  # fmt: skip
    refused = client.post(f"{url}/new", said | {"took_seconds": "soon"})
    assert refused.status_code == 200 and "for example 2:30" in body_of(refused)
    assert client.post(f"{url}/new", said).status_code == 302
    page = body_of(client.get(url))
    assert "2 min 30 s" in page and "All 4" in page and "Hana Lund" in page
    drill = FireDrill.objects.get()
    change = f"{url}/{drill.reference}"
    form = client.get(change).context["form"]
    client.post(change, said | {"words": "Quick.", "seen": form["seen"].value()})
    drill.refresh_from_db()
    assert (drill.words, drill.took_seconds, drill.staff.count()) == ("Quick.", 150, 1)


def of_sort(hub, what, day=None):
    return [(one.due, one.late) for one in due_of([hub], day) if one.what.startswith(what)]


def test_a_drill_is_due_after_its_days(settings, db):
    settings.FIRE_DRILL_DAYS = 30
    hub = HubFactory(opened_on=datetime.date(2020, 1, 1))
    FireDrillFactory(hub=hub, held_at=datetime.datetime(2026, 10, 25, 0, 30, tzinfo=LONDON))
    assert of_sort(hub, "Fire drill", datetime.date(2026, 11, 24)) == [(datetime.date(2026, 11, 24), False)]
    assert of_sort(hub, "Fire drill", datetime.date(2026, 11, 25)) == [(datetime.date(2026, 11, 24), True)]


def test_a_review_is_due_each_six_months_and_sent_within_28_days(db):
    """Regulation 45: six months on from 31 August is the last of February."""
    hub = HubFactory(opened_on=datetime.date(2026, 1, 1))
    what, day = "Review of the quality", datetime.date(2026, 11, 21)
    assert of_sort(hub, what, day) == [(datetime.date(2026, 7, 1), True)]
    QualityReviewFactory(hub=hub, from_on=datetime.date(2026, 2, 1), to_on=datetime.date(2026, 8, 1),
                         completed_on=datetime.date(2026, 8, 31))  # fmt: skip
    assert of_sort(hub, what, day) == [(datetime.date(2027, 2, 28), False)]
    assert of_sort(hub, "Send the review", day) == [(datetime.date(2026, 9, 28), True)]
    assert months_after(datetime.date(2027, 8, 31), 6) == datetime.date(2028, 2, 29)


def test_figures_gather_by_themselves(hub_manager, east):
    review = QualityReviewFactory(hub=east)
    claim = stayed(east, 60, 20)
    stayed(east, 20, None, person=claim.person, goes_on=True)
    MissingEpisodeFactory(person=claim.person, hub=east, started_at=hours_ago(24 * 30))
    with acting(hub_manager):
        found = {one.name: one.value for one in figures_of(review)}
    assert found["Young people who lived here"] == "1"
    assert (found["Moved in"], found["Moved out"]) == ("1", "0")
    assert found["Nights slept in"].startswith("60 of ")
    assert found["Went missing"] == "1"


def test_their_own_words_stand_where_they_agreed(hub_manager, east):
    review, claim = QualityReviewFactory(hub=east), stayed(east, 60)
    said = NoteFactory(person=claim.person, began=hours_ago(50), author=hub_manager.worker,
                       words="What happened:\nSupper.\n\nWhat they said:\nI like it here.")  # fmt: skip
    plain = NoteFactory(person=claim.person, began=hours_ago(40), author=hub_manager.worker)
    with acting(hub_manager):
        assert quotes_of(review, hub_manager) == []
        actions.let_words_stand(record=said, hub=east, by=hub_manager)
        assert quotes_of(review, hub_manager) == ["I like it here."]
        with pytest.raises(ValidationError, match="nothing here in their own words"):
            actions.let_words_stand(record=plain, hub=east, by=hub_manager)
        actions.take_words_out(record=said, by=hub_manager)
        assert quotes_of(review, hub_manager) == []


def test_words_that_not_everybody_may_read_stand_in_no_review(hub_manager, east):
    """What was sent is read by everybody who runs the home."""
    person = stayed(east, 60).person
    said = NoteFactory(person=person, began=hours_ago(50), author=hub_manager.worker, marking="handling_p",
                       words="What they said:\nI like it here.")  # fmt: skip
    with acting(hub_manager), pytest.raises(ValidationError, match="Not everybody may read this"):
        actions.let_words_stand(record=said, hub=east, by=hub_manager)


def test_sent_it_stays_as_it_was_sent(hub_manager, east):
    review = QualityReviewFactory(hub=east)
    said = {"review": review, "by": hub_manager}
    with acting(hub_manager):
        with pytest.raises(ValidationError, match="complete before"):
            actions.send_review(sent_on=days_ago(0), **said)
        actions.write_review(
            manager_words="Calm.", who_was_asked="All four.", completed_on=days_ago(0), **said
        )
        action = actions.add_quality_action(words="Cook together.", due_on=days_ago(-9), **said)
        sent = actions.send_review(sent_on=days_ago(0), **said)
        before = [(one.name, one.value) for one in figures_of(sent)]
    stayed(east, 60)
    with acting(hub_manager):
        assert [(one.name, one.value) for one in figures_of(sent)] == before
        with pytest.raises(ValidationError, match="stays as it was sent"):
            actions.write_review(manager_words="Other.", who_was_asked="", **said)
        QualityReview.objects.update(manager_words="Other."), QualityFigure.objects.update(value="9")
        assert QualityReview.objects.get().manager_words == "Calm.", "the database keeps it"
        assert not QualityFigure.objects.filter(value="9").exists()
        fresh = actions.begin_version(**said)
        assert (fresh.version, fresh.manager_words, fresh.actions.get()) == (2, "Calm.", action)
        with pytest.raises(ValidationError, match="not sent yet"):
            actions.begin_version(**said)
        assert actions.do_quality_action(action=action, by=hub_manager).done_on == timezone.localdate()


def test_the_pages_of_a_review(hub_manager, hub_worker, east, client_of):
    client, url = client_of(hub_manager), reverse("quality_reviews", args=[east.reference])
    page = client.post(f"{url}/new", {"from_on": "1/5/2026", "to_on": "31/10/2026"})["Location"]
    seen = client.get(f"{page}/write").context["form"]["seen"].value()
    client.post(
        f"{page}/write",
        {"manager_words": "Calm.", "who_was_asked": "", "completed_on": "today", "seen": seen},
    )
    client.post(f"{page}/to-do", {"words": "Cook together.", "who": "Kit", "due_on": "1/2/2027"})
    assert client.post(f"{page}/sent", {"sent_on": "today"}).status_code == 302
    shown = body_of(client.get(page))
    assert "It stays as it was sent" in shown and "Cook together." in shown
    assert client.post(f"{page}/version", {"x": ""}).status_code == 302
    assert client_of(hub_worker).get(page).status_code == 403
    assert "The house" in body_of(client_of(hub_worker).get(reverse("home_records", args=[east.reference])))
