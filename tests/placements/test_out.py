"""Out, late back, away for the night, back: verbs, the board, presses, races, who may."""

import datetime
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.urls import reverse
from django.utils import timezone

from cases.models import Record
from nwd.ui.when import LONDON
from partners.context import acting
from partners.models import TrailLine
from placements.actions.out import (
    come_back,
    correct_out,
    end_outs,
    go_out,
    take_back_come_back,
    take_back_out,
)
from placements.actions.out_together import come_back_together, go_out_together, take_back_together
from placements.models import Out
from placements.out.now import is_for_the_night
from placements.tonight import tonight
from tests.answers import queries_of
from tests.factories.agreements import AgreementInForceFactory
from tests.factories.cases import (
    HowToTalkFactory,
    MissingEpisodeFactory,
    ReturnedEpisodeFactory,
    YoungPersonFactory,
    hours_ago,
)
from tests.factories.doing import LateActionFactory
from tests.factories.hubs import BedFactory
from tests.factories.out import AwayFactory, CameBackFactory, LateBackFactory, OutFactory
from tests.factories.placements import HoldFactory, StayFactory
from tests.factories.shifts import OnShiftFactory

pytestmark = pytest.mark.django_db


def lives_at(hub, name, family="Ashby"):
    person = YoungPersonFactory(given_name=name, family_name=family)
    return StayFactory(claim__bed=BedFactory(hub=hub), claim__person=person).claim.person


@pytest.fixture
def robin(east):
    return lives_at(east, "Robin")


def one(name, person, out=None):
    return reverse(name, args=[person.reference, *([out.record.reference] if out else [])])


def test_out_and_back(robin, hub_worker):
    out = go_out(person=robin, by=hub_worker, back_by=hours_ago(-2), where_to="To town")
    record = Record.objects.get(pk=out.pk)
    assert (record.kind, record.category, record.began) == ("out", "daily_life", out.left_at)
    with pytest.raises(ValidationError, match="is out already, since"):
        go_out(person=robin, by=hub_worker, back_by=hours_ago(-2))
    back = come_back(out=out, by=hub_worker)
    assert Record.objects.get(pk=out.pk).ended == back.back_at
    assert come_back(out=out, by=hub_worker).back_at == back.back_at
    assert list(TrailLine.objects.filter(what="change").values_list("act", flat=True)) == [
        "go_out",
        "come_back",
    ]


def test_who_is_only_out_is_expected_back(robin, hub_worker):
    with pytest.raises(ValidationError, match="Say by when"):
        go_out(person=robin, by=hub_worker)
    assert go_out(person=robin, by=hub_worker, sort="hospital").back_by is None
    with pytest.raises(IntegrityError), transaction.atomic():
        OutFactory(back_by=None)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"left_at": hours_ago(-3), "back_by": hours_ago(-4)}, "still to come"),
        ({"left_at": hours_ago(1), "back_by": hours_ago(2)}, "back after they leave"),
        ({"back_by": hours_ago(-24 * 400)}, "more than a year ahead"),
    ],
)
def test_times_that_cannot_be_are_refused(robin, hub_worker, said, words):
    with pytest.raises(ValidationError, match=words):
        go_out(person=robin, by=hub_worker, **said)


def test_nobody_is_out_who_is_missing_or_whose_bed_is_kept_or_lives_elsewhere(east, robin, hub_worker,
                                                                             young_person):  # fmt: skip
    with pytest.raises(ValidationError, match="does not live at a hub"):
        go_out(person=young_person, by=hub_worker, back_by=hours_ago(-2))
    hold = HoldFactory(claim__bed=BedFactory(hub=east), claim__person=young_person, reason="hospital").claim
    with pytest.raises(ValidationError, match="kept while they are away"):
        go_out(person=hold.person, by=hub_worker, back_by=hours_ago(-2))
    MissingEpisodeFactory(person=robin)
    with pytest.raises(ValidationError, match="record their return first"):
        go_out(person=robin, by=hub_worker, back_by=hours_ago(-2))


def test_who_came_back_from_missing_is_in(east, robin, hub_worker):
    late = LateBackFactory(person=robin, left_at=hours_ago(30))
    returned = ReturnedEpisodeFactory(person=robin, started_at=hours_ago(20), returned_at=hours_ago(2))
    assert [bed.state for bed in tonight(east, hub_worker).beds if bed.claim] == ["in"]
    go_out(person=robin, by=hub_worker, back_by=hours_ago(-2))
    late.refresh_from_db()
    assert late.back_at == returned.returned_at


def test_others_of_the_house_have_no_name_in_it(east, robin, hub_worker):
    lives_at(east, "Amira", "Khan")
    out = go_out(person=robin, by=hub_worker, back_by=hours_ago(-2), with_whom="Amira and her aunt")
    assert out.with_whom == "Another young person and her aunt"


def test_put_right_and_the_past_stays(robin, hub_worker):
    out = OutFactory(person=robin)
    correct_out(
        out=out, by=hub_worker, sort="family", left_at=out.left_at, back_by=None, back_at=hours_ago(0.5)
    )
    out.refresh_from_db()
    assert (out.sort, out.events.count()) == ("family", 1)
    OutFactory(person=robin, left_at=hours_ago(0.2))
    with pytest.raises(ValidationError, match="out again meanwhile"):
        correct_out(out=out, by=hub_worker, sort="family", left_at=out.left_at, back_by=None, back_at=None)


def test_undone_within_ten_minutes(robin, hub_worker, key_worker):
    out = go_out(person=robin, by=hub_worker, back_by=hours_ago(-2))
    key = out.pk
    with pytest.raises(ValidationError, match="Only who saved it"):
        take_back_out(out=out, by=key_worker)
    come_back(out=out, by=hub_worker)
    with pytest.raises(ValidationError, match="Ten minutes"):
        take_back_come_back(out=out, by=key_worker)
    assert take_back_come_back(out=out, by=hub_worker).back_at is None
    fresh = go_out(person=lives_at(robin.claims.get().bed.hub, "Amira"), by=hub_worker, back_by=hours_ago(-2))
    kept = fresh.pk
    take_back_out(out=fresh, by=hub_worker)
    assert not Out.objects.filter(pk=kept).exists() and Record.objects.get(pk=kept).withdrawn_at
    assert Out.objects.filter(pk=key).exists()


def test_together_out_back_and_undone(east, robin, hub_worker):
    amira = lives_at(east, "Amira")
    outs = go_out_together(people=[robin, amira], by=hub_worker, sort="activity", where_to="Bowling with Amira",
                           back_by=hours_ago(-2))  # fmt: skip
    words = {out.person: out.where_to for out in outs}
    assert words == {robin: "Bowling with another young person", amira: "Bowling with Amira"}
    back = come_back_together(outs=outs, by=hub_worker)
    assert len({out.back_at for out in back}) == 1
    assert [out.back_at for out in take_back_together(outs=back, by=hub_worker)] == [None, None]
    with pytest.raises(ValidationError, match="Choose who"):
        go_out_together(people=[], by=hub_worker, sort="out")


def test_who_leaves_for_good_is_not_out_from_here(robin, hub_manager):
    AwayFactory(person=robin)
    (ended,) = end_outs(person=robin, by=hub_manager, at=timezone.now())
    assert ended.back_at and not Out.objects.open().exists()


def test_states_of_the_board(east, service_manager):
    people = [lives_at(east, name) for name in ("Amy", "Ben", "Cal", "Dee")]
    OutFactory(person=people[0], back_by=timezone.now() + datetime.timedelta(minutes=5))
    LateBackFactory(person=people[1])
    AwayFactory(person=people[2])
    CameBackFactory(person=people[3])
    now = datetime.datetime.combine(timezone.localdate(), datetime.time(12), tzinfo=LONDON)
    hour, minute = datetime.timedelta(hours=1), datetime.timedelta(minutes=1)
    at_noon = (
        {"back_by": now + hour},
        {"back_by": now - minute},
        {},
        {"back_by": now + hour, "back_at": now - minute},
    )
    for person, said in zip(people, at_noon, strict=True):
        Out.objects.filter(person=person).update(left_at=now - hour, **said)
    shown = tonight(east, service_manager, now)
    assert next(bed.state for bed in shown.beds if bed.claim) == "late"
    assert shown.sentence.startswith("1 young person is in. 1 is late back. 1 is out. 1 is away tonight.")


@pytest.mark.parametrize(
    ("night", "back", "away"),
    [
        ((2026, 10, 24), (2026, 10, 25, 5, 59), False),
        ((2026, 10, 24), (2026, 10, 25, 6, 1), True),
        ((2027, 3, 27), (2027, 3, 28, 5, 59), False),
        ((2027, 3, 27), (2027, 3, 28, 6, 1), True),
    ],
)
def test_a_night_ends_at_six_also_when_the_clocks_change(night, back, away):
    out = OutFactory.build(person=None, record=None, back_by=datetime.datetime(*back, tzinfo=LONDON))
    assert is_for_the_night(out, datetime.date(*night)) is away


class TestPages:
    def test_one_press_out_one_press_back_and_undo(self, client_of, hub_worker, east, robin):
        client = client_of(hub_worker)
        page = client.get(reverse("hub", args=[east.reference])).content.decode()
        assert "Out until" in page
        later = timezone.localtime() + datetime.timedelta(hours=2)
        said = {"sort": "out", "back_on": later.date().isoformat(), "until": later.strftime("%H:%M")}
        page = client.post(one("go_out", robin), said, follow=True).content.decode()
        out = Out.objects.get()
        assert "They are out." in page and ">out</strong>" in page and "1 is out." in page
        page = client.post(one("come_back", robin, out), follow=True).content.decode()
        assert "They are back." in page and "Undo" in page and Out.objects.get().back_at

    def test_a_press_that_came_too_late_asks_again(self, client_of, hub_worker, robin):
        said = {"sort": "out", "back_on": "yesterday", "until": "9pm", "where_to": "To the sea"}
        answer = client_of(hub_worker).post(one("go_out", robin), said)
        assert answer.status_code == 200 and "To the sea" in answer.content.decode()

    def test_late_back_leads_to_the_report(self, client_of, hub_worker, east, robin):
        LateBackFactory(person=robin)
        page = client_of(hub_worker).get(reverse("hub", args=[east.reference])).content.decode()
        assert "late back" in page and f"{one('report_missing', robin)}?seen=" in page

    def test_missing_is_said_once(self, client_of, hub_worker, east, robin):
        LateBackFactory(person=robin)
        MissingEpisodeFactory(person=robin, hub=east, started_at=hours_ago(0.4))
        page = client_of(hub_worker).get(reverse("hub", args=[east.reference])).content.decode()
        assert ">missing</strong>" in page and "late back" not in page

    def test_several_at_once(self, client_of, hub_worker, east, robin):
        amira, client = lives_at(east, "Amira"), client_of(hub_worker)
        said = {"who": [robin.reference, amira.reference], "sort": "activity", "where_to": "Bowling",
                "until": "11:59pm", "back_on": "tomorrow"}  # fmt: skip
        page = client.post(
            reverse("go_out_together", args=[east.reference]), said, follow=True
        ).content.decode()
        assert "2 out." in page and "Several are back" in page
        refs = [str(out.record.reference) for out in Out.objects.all()]
        page = client.post(
            reverse("all_back", args=[east.reference]), {"out": refs}, follow=True
        ).content.decode()
        assert "2 back." in page and not Out.objects.open().exists()

    def test_two_people_change_the_same(self, client_of, hub_worker, key_worker, robin):
        out = OutFactory(person=robin)
        client = client_of(hub_worker)
        page = client.get(one("correct_out", robin, out))
        seen = page.context["form"]["seen"].value()
        correct_out(out=out, by=key_worker, sort="out", left_at=out.left_at, back_by=out.back_by, back_at=None,
                    where_to="To the park")  # fmt: skip
        left, back = timezone.localtime(out.left_at), timezone.localtime(out.back_by)
        said = {"sort": "out", "where_to": "To the sea", "left_at_0": left.date().isoformat(),
                "left_at_1": left.strftime("%H:%M"), "back_by_0": back.date().isoformat(),
                "back_by_1": back.strftime("%H:%M"), "seen": seen}  # fmt: skip
        page = client.post(one("correct_out", robin, out), said).content.decode()
        assert "To the park" in page and "To the sea" in page and Out.objects.get().where_to == "To the park"

    def test_what_somebody_asks_who_comes_on_shift(self, client_of, hub_worker, east, robin):
        HowToTalkFactory(person=robin, helps="A walk first")
        LateActionFactory(person=robin)
        OnShiftFactory(hub=east, worker=hub_worker.worker)
        page = client_of(hub_worker).get(reverse("hub", args=[east.reference])).content.decode()
        assert (
            "A walk first" in page and "1 due" in page and "I am going" in page and "Hana Lund (day" in page
        )

    def test_who_only_reads_presses_nothing(self, client_of, performance_officer, east, robin):
        client = client_of(performance_officer)
        page = client.get(reverse("hub", args=[east.reference])).content.decode()
        assert "Out until" not in page and "I am on shift" not in page
        assert client.post(one("go_out", robin)).status_code == 403

    def test_as_many_questions_for_one_bed_as_for_ten(self, client_of, service_manager, east, robin):
        client, page = client_of(service_manager), reverse("hub", args=[east.reference])
        OutFactory(person=robin)
        client.get(page)
        first = queries_of(client, page)
        for number in range(9):
            OutFactory(person=lives_at(east, f"Given{number}"))
        assert queries_of(client, page) == first == 16


@pytest.mark.django_db(transaction=True)
def test_two_presses_are_one_way_out(east, hub_worker, key_worker):
    robin = lives_at(east, "Robin")
    gate = Barrier(2)

    def press(user):
        try:
            gate.wait(timeout=30)
            with acting(user):
                return go_out(person=robin, by=user, back_by=hours_ago(-2)).pk
        except ValidationError as refusal:
            return refusal.messages[0]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        said = list(pool.map(press, (hub_worker, key_worker)))
    assert sum(isinstance(one, int) for one in said) == 1
    assert next(one for one in said if isinstance(one, str)).startswith("Robin Ashby is out already")
    assert Out.objects.count() == 1


def test_who_leads_says_that_somebody_is_back_whom_a_partner_let_out(robin, east, police, hub_worker):
    AgreementInForceFactory(agency=police, reads=["daily_life"], contributes=["daily_life"])
    out = OutFactory(person=robin, record__agency=police)
    assert come_back(out=out, by=hub_worker).back_at
