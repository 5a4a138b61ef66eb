"""Restraint and other measures: three clocks from the use, three stamps, and nobody signs their own."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from nwd.pages.due.asked import of_workers
from nwd.pages.due.listed import everything, page_of
from partners.context import acting
from partners.models import User
from placements import actions
from placements.incidents.clocks import clocks_of, talked_by
from placements.models import MeasureUsed
from tests.factories.agreements import BarFactory
from tests.factories.cases import ReferralFactory, YoungPersonFactory, hours_ago
from tests.factories.incidents import MeasureUsedFactory, RecordedIncidentFactory
from tests.factories.placements import IncidentPersonFactory

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
HOUR = datetime.timedelta(hours=1)


@pytest.fixture
def incident(east, young_person, hub_worker):
    made = RecordedIncidentFactory(hub=east, recorded_by=hub_worker.worker, occurred_at=hours_ago(3))
    IncidentPersonFactory(incident=made, person=young_person)
    return made


def used(incident, person, by, **told):
    said = {"sort": "restraint", "used_at": hours_ago(3), "minutes": 2, "used_by": by.worker, "place": "Kitchen",
            "behaviour": "Hit out.", "avoided": "Waited.", "description": "Held seated.",
            "effect": "Calm."}  # fmt: skip
    return actions.record_measure(incident=incident, person=person, by=by, **said | told)


@pytest.fixture
def measure(incident, young_person, hub_worker):
    return used(incident, young_person, hub_worker)


class TestTheThreeStamps:
    def test_recorded_signed_talked_each_by_its_person(self, measure, hub_worker, hub_manager):
        actions.sign_measure(measure=measure, spoken_at=hours_ago(1), by=hub_manager)
        done = actions.confirm_talk(
            measure=measure, talked_at=hours_ago(1), their_view="It hurt.", by=hub_manager
        )
        assert done.record.author == hub_worker.worker
        assert (done.signed_by, done.talked_by) == (hub_manager.worker, hub_manager.worker)
        assert done.their_view == "It hurt." and done.confirmed_at
        with pytest.raises(ValidationError, match="has signed it already"):
            actions.sign_measure(measure=measure, spoken_at=hours_ago(1), by=hub_manager)

    def test_never_who_used_it_nor_who_wrote_it(
        self, incident, young_person, hub_worker, hub_manager, service_manager
    ):
        theirs = used(incident, young_person, hub_worker, used_by=hub_manager.worker)
        helped = used(incident, young_person, hub_worker, helped_by=hub_manager.worker)
        wrote = used(incident, young_person, hub_manager, used_by=hub_worker.worker)
        for measure in (theirs, helped):
            for verb, told in ((actions.sign_measure, {"spoken_at": hours_ago(1)}),
                               (actions.confirm_talk, {"talked_at": hours_ago(1), "their_view": "No."})):  # fmt: skip
                with pytest.raises(ValidationError, match="You used it"):
                    verb(measure=measure, by=hub_manager, **told)
        with pytest.raises(ValidationError, match="You wrote this record"):
            actions.sign_measure(measure=wrote, spoken_at=hours_ago(1), by=hub_manager)
        actions.sign_measure(measure=wrote, spoken_at=hours_ago(1), by=service_manager)

    def test_the_database_says_so_too(self, measure, hub_worker):
        measure.signed_at = measure.spoken_at = timezone.now()
        measure.signed_by = hub_worker.worker
        with pytest.raises(ValidationError, match="somebody else signs"):
            measure.full_clean()

    @pytest.mark.parametrize("hours", [-1, 10])
    def test_nobody_was_spoken_with_before_the_use_or_in_the_future(self, measure, hub_manager, hours):
        with pytest.raises(ValidationError, match=r"Check the time|still to come"):
            actions.sign_measure(measure=measure, spoken_at=hours_ago(hours), by=hub_manager)

    def test_what_is_routine_in_their_plan_is_written_and_not_signed(
        self, incident, young_person, hub_worker, hub_manager
    ):
        measure = used(incident, young_person, hub_worker, routine=True)
        assert not MeasureUsed.objects.to_sign().exists()
        with pytest.raises(ValidationError, match="routine"):
            actions.sign_measure(measure=measure, spoken_at=hours_ago(1), by=hub_manager)

    def test_an_unsigned_one_keeps_the_incident_open(self, measure, incident, hub_manager):
        actions.decide_to_notify(incident=incident, serious=False, why="No.", by=hub_manager)
        with pytest.raises(ValidationError, match="not signed yet"):
            actions.review_incident(incident=incident, learned="More.", by=hub_manager)


class TestTheClocks:
    @pytest.mark.parametrize(
        ("used_at", "signed", "talked"),
        [
            # a weekend and Christmas count like other days
            ("2026-12-24 14:00", "2026-12-26 14:00", "2026-12-29 14:00"),
            # the clocks go forward on 29 March: 48 hours end an hour later by the clock, five days at the same time
            ("2026-03-28 14:00", "2026-03-30 15:00", "2026-04-02 14:00"),
            # and back on 25 October
            ("2026-10-24 14:00", "2026-10-26 13:00", "2026-10-29 14:00"),
            # 01:30 is not there on the fifth day
            ("2026-03-24 01:30", "2026-03-26 01:30", "2026-03-29 02:30"),
        ],
    )
    def test_hours_pass_and_days_are_of_the_calendar(self, used_at, signed, talked):
        at = datetime.datetime.fromisoformat(used_at).replace(tzinfo=LONDON)
        measure = MeasureUsedFactory(used_at=at)
        clocks = clocks_of(measure, timezone.now())
        assert f"{timezone.localtime(clocks['signed'].due):%Y-%m-%d %H:%M}" == signed
        assert f"{timezone.localtime(talked_by(at)):%Y-%m-%d %H:%M}" == talked

    def test_late_is_said_and_refuses_nothing(self, incident, young_person, hub_worker, hub_manager):
        measure = used(incident, young_person, hub_worker, used_at=hours_ago(60))
        clocks = clocks_of(measure, timezone.now())
        assert clocks["recorded"].late and "late" in clocks["recorded"].words
        assert clocks["signed"].words.startswith("Late by")
        signed = actions.sign_measure(measure=measure, spoken_at=hours_ago(1), by=hub_manager)
        assert "late" in clocks_of(signed, timezone.now())["signed"].words

    def test_on_the_stroke_is_in_time(self):
        measure = MeasureUsedFactory(used_at=hours_ago(48))
        due = clocks_of(measure, timezone.now())["signed"].due
        assert not clocks_of(measure, due)["signed"].late
        assert clocks_of(measure, due + datetime.timedelta(seconds=1))["signed"].late


def due_of(user):
    asked = of_workers(user, [user.worker_id], of_hubs=True)
    return {row.what: row for row in page_of(asked, everything(asked)).rows}


def test_what_is_due_reminds_the_right_people(
    measure, incident, hub_worker, key_worker, hub_manager, worker_of_another_hub
):
    incident.staff.create(worker=key_worker.worker)
    managers = due_of(hub_manager)
    assert {"measure_to_sign", "measure_to_talk"} <= set(managers)
    assert managers["measure_to_sign"].due == timezone.localdate(measure.used_at + 48 * HOUR)
    assert "incident_account" in due_of(key_worker) and "measure_to_sign" not in due_of(key_worker)
    assert not set(due_of(worker_of_another_hub)) & {"measure_to_sign", "measure_to_talk", "incident_account"}
    actions.write_account(incident=incident, words="I saw it.", by=User.objects.get(pk=key_worker.pk))
    actions.sign_measure(measure=measure, spoken_at=hours_ago(1), by=hub_manager)
    assert "incident_account" not in due_of(key_worker) and "measure_to_sign" not in due_of(hub_manager)


def test_pages(client_of, measure, incident, hub_manager, hub_worker):
    client = client_of(hub_manager)
    page = client.get(reverse("incident", args=[incident.reference])).content.decode()
    assert "Held seated." in page and "Sign this record" in page
    door = reverse("sign_measure", args=[incident.reference, measure.record.reference])
    assert client_of(hub_worker).get(door).status_code == 403
    sent = {"spoken_at_0": "today", "spoken_at_1": f"{timezone.localtime():%H:%M}", "accurate": "on"}
    assert client.post(door, {"spoken_at_0": "today"}).status_code == 200
    assert client.post(door, sent).status_code == 302
    measure.refresh_from_db()
    assert measure.signed_by == hub_manager.worker


def test_nobody_closes_it_over_a_measure_that_they_cannot_read(
    incident, young_person, east, hub_worker, hub_manager, service_manager
):
    """It is another young person's, from whom they are barred: it stays open, and nothing is told of it."""
    other = YoungPersonFactory(given_name="Zephyrine")
    ReferralFactory(hub=east, person=other)
    BarFactory(worker=hub_manager.worker, person=other)
    IncidentPersonFactory(incident=incident, person=other)
    measure = used(incident, other, hub_worker)
    actions.decide_to_notify(incident=incident, serious=False, why="Nobody was hurt.", by=hub_manager)
    with acting(hub_manager), pytest.raises(ValidationError) as refusal:
        actions.review_incident(incident=incident, learned="Ask earlier.", by=hub_manager)
    assert refusal.value.messages == [
        "Something of it is not finished yet, so it stays open. Ask another manager."
    ]
    actions.sign_measure(measure=measure, spoken_at=hours_ago(1), by=service_manager)
    with acting(hub_manager):
        assert actions.review_incident(incident=incident, learned="Ask earlier.", by=hub_manager).reviewed_at
