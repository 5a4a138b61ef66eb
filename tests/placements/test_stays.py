"""Moves: planned, here, not here after all, longer, another room, away, back, gone; corrected and taken back."""

import datetime

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases.models import Record
from partners.models import TrailLine
from placements import actions
from placements.models import Claim, ClaimKind, Stay
from placements.night import night_of
from placements.stays.course import lived_since
from placements.stays.free import free_beds
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import BedFactory, ClosureFactory, days_ago, in_days
from tests.factories.placements import ElsewhereStayFactory, StayFactory

LEFT = {"end_reason": "planned_move", "planned_end": True}


@pytest.fixture
def rooms(east):
    """Three beds of the hub."""
    return [BedFactory(hub=east, name=f"Bed {letter}") for letter in "ABC"]


@pytest.fixture
def other(young_person):
    """Somebody else whom the same staff know."""
    from tests.factories.cases import ReferralFactory

    person = YoungPersonFactory(given_name="Ellis", family_name="Moor")
    ReferralFactory(person=person, hub=young_person.referrals.get().hub)
    return person


def nights_of(person):
    return list(Claim.objects.filter(person=person).order_by("start_on", "pk").values_list(
        "kind", "bed__name", "start_on", "end_on"))  # fmt: skip


def refused(verb, **said):
    with pytest.raises(ValidationError) as refusal:
        verb(**said)
    return refusal.value.message_dict if hasattr(refusal.value, "error_dict") else refusal.value.messages


def tonight():
    return night_of(timezone.now())


def living(person, bed, days=10, **more):
    return StayFactory(claim__person=person, claim__bed=bed, claim__start_on=days_ago(days), **more)


def test_somebody_is_planned_and_comes(hub_worker, young_person, rooms):
    stay = actions.plan_stay(person=young_person, bed=rooms[0], start_on=in_days(3), by=hub_worker,
                             agreed_by=" Priya Shah, duty manager ", words="After the panel.")  # fmt: skip
    assert stay.agreed_by == "Priya Shah, duty manager" and stay.arrived_at is None
    assert stay.claim.record.words == "After the panel."
    came = actions.arrive(stay=stay, by=hub_worker)
    assert came.let_in_by == hub_worker.worker and came.arrived_at
    assert nights_of(young_person) == [("hub_bed", "Bed A", tonight(), None)]
    assert Record.objects.get(pk=stay.pk).began.date() <= tonight()
    assert actions.arrive(stay=stay, by=hub_worker).arrived_at == came.arrived_at
    assert list(TrailLine.objects.order_by("id").values_list("act", flat=True)) == ["plan_stay", "arrive"]


def test_after_midnight_it_is_still_the_night_of_the_day_before(hub_worker, young_person, rooms):
    stay = actions.plan_stay(person=young_person, bed=rooms[0], start_on=days_ago(2), by=hub_worker)
    at = datetime.datetime.combine(days_ago(1), datetime.time(2), tzinfo=timezone.get_default_timezone())
    actions.arrive(stay=stay, by=hub_worker, at=at)
    assert nights_of(young_person) == [("hub_bed", "Bed A", days_ago(2), None)]


def test_whoever_came_late_or_early_lived_elsewhere_until_then(hub_worker, young_person, rooms):
    ElsewhereStayFactory(claim__person=young_person, claim__start_on=days_ago(30))
    stay = actions.plan_stay(person=young_person, bed=rooms[0], start_on=days_ago(5), by=hub_worker)
    at = datetime.datetime.combine(days_ago(3), datetime.time(20), tzinfo=timezone.get_default_timezone())
    actions.arrive(stay=stay, by=hub_worker, at=at)
    assert [one[2:] for one in nights_of(young_person)] == [(days_ago(30), days_ago(3)), (days_ago(3), None)]
    soon = actions.plan_stay(person=YoungPersonFactory(), bed=rooms[1], start_on=in_days(4), by=hub_worker)
    actions.arrive(stay=soon, by=hub_worker)
    assert Claim.objects.get(pk=soon.pk).start_on == tonight()


def test_who_did_not_come_leaves_no_stay_and_lives_where_they_did(hub_worker, young_person, rooms):
    ElsewhereStayFactory(claim__person=young_person, claim__start_on=days_ago(30))
    stay = actions.plan_stay(person=young_person, bed=rooms[0], start_on=tonight(), by=hub_worker)
    assert refused(actions.did_not_arrive, stay=stay, words=" ", by=hub_worker).keys() == {"words"}
    actions.did_not_arrive(stay=stay, words="Stayed with her aunt.", by=hub_worker)
    assert nights_of(young_person) == [("foster_in_house", None, days_ago(30), None)]
    record = Record.objects.get(pk=stay.pk)
    assert record.withdrawn_at and record.headline == "Did not move in to Bed A"
    assert Record.objects.get(corrects=record).words == "Stayed with her aunt."
    history = apps.get_model("placements", "ClaimEvent")._default_manager
    assert history.filter(pgh_obj_id=stay.pk, pgh_label="delete").exists()
    assert free_beds([rooms[0].hub], tonight())[0].bed == rooms[0]
    assert "just taken this back" in refused(actions.arrive, stay=stay, by=hub_worker)[0]


def test_who_is_here_did_arrive(hub_worker, young_person, rooms):
    stay = actions.admit(person=young_person, bed=rooms[0], by=hub_worker, emergency=True)
    assert "They have arrived" in refused(actions.did_not_arrive, stay=stay, words="No.", by=hub_worker)[0]


def test_a_taken_bed_is_refused_and_free_ones_are_named(
    hub_worker, young_person, other, rooms, hidden_person
):
    """Also where whoever asks may not know who has it."""
    living(hidden_person, rooms[0])
    said = refused(actions.admit, person=young_person, bed=rooms[0], by=hub_worker)
    assert said["bed"][0].startswith(
        "Bed A has just been taken for that night. Free beds: Bed B, free; Bed C, free"
    )
    actions.plan_stay(person=other, bed=rooms[1], start_on=in_days(5), by=hub_worker)
    said = refused(actions.admit, person=young_person, bed=rooms[1], by=hub_worker)
    assert list(said) == ["expected_end_on"] and "Bed B is free until" in said["expected_end_on"][0]
    stay = actions.admit(person=young_person, bed=rooms[1], by=hub_worker, expected_end_on=in_days(4))
    assert (stay.claim.end_on, stay.expected_end_on) == (in_days(4), in_days(4))


def test_a_planned_end_frees_no_bed(hub_worker, young_person, other, rooms):
    actions.admit(person=young_person, bed=rooms[0], by=hub_worker, expected_end_on=in_days(4))
    assert nights_of(young_person) == [("hub_bed", "Bed A", tonight(), None)]
    refused(actions.plan_stay, person=other, bed=rooms[0], start_on=in_days(10), by=hub_worker)


def test_beds_that_are_closed_or_gone(hub_worker, young_person, rooms):
    ClosureFactory(bed=rooms[0], start_on=days_ago(3), end_on=None, reason="maintenance")
    said = refused(actions.admit, person=young_person, bed=rooms[0], by=hub_worker)
    assert said["bed"][0].startswith("Bed A is out of use: repairs. Free beds: Bed B")
    gone = BedFactory(hub=rooms[0].hub, closed_on=days_ago(1))
    assert "not in use" in refused(actions.admit, person=young_person, bed=gone, by=hub_worker)["bed"][0]
    actions.admit(person=young_person, bed=rooms[0], by=hub_worker, despite_closure=True)
    assert nights_of(young_person) == [("hub_bed", "Bed A", tonight(), None)]


def test_somebody_lives_in_one_place(hub_worker, young_person, rooms):
    living(young_person, rooms[0])
    said = refused(actions.admit, person=young_person, bed=rooms[1], by=hub_worker)
    assert said["bed"][0].startswith("They already live somewhere else")
    said = refused(actions.begin_stay, person=young_person, kind="family", start_on=in_days(1), in_area=True,
                   by=hub_worker)  # fmt: skip
    assert list(said) == ["start_on"]


def test_they_stay_longer(hub_worker, young_person, other, rooms):
    stay = living(young_person, rooms[0])
    actions.extend_stay(stay=stay, expected_end_on=in_days(20), by=hub_worker)
    stay = actions.leave(stay=stay, end_on=in_days(2), by=hub_worker, next_home="family", **LEFT)
    assert stay.left_at is None
    actions.plan_stay(person=other, bed=rooms[0], start_on=in_days(6), by=hub_worker)
    said = refused(actions.extend_stay, stay=stay, expected_end_on=in_days(7), by=hub_worker)
    assert "somebody else’s from" in said["expected_end_on"][0]
    stay = actions.extend_stay(stay=stay, expected_end_on=in_days(6), by=hub_worker)
    assert (stay.claim.end_on, stay.end_reason, stay.planned_end, stay.next_home) == (
        in_days(6),
        "",
        None,
        "",
    )


def test_a_change_of_room_is_one_stay(hub_worker, young_person, rooms):
    stay = living(young_person, rooms[0], expected_end_on=in_days(9))
    fresh = actions.move_bed(stay=stay, bed=rooms[1], on=days_ago(4), by=hub_worker)
    assert [one[1:] for one in nights_of(young_person)] == [
        ("Bed A", days_ago(10), days_ago(4)), ("Bed B", days_ago(4), None),
    ]  # fmt: skip
    assert fresh.goes_on and fresh.expected_end_on == in_days(9)
    assert lived_since(Claim.objects.get(pk=fresh.pk), hub_worker) == days_ago(10)
    again = actions.move_bed(stay=fresh, bed=rooms[2], on=days_ago(4), by=hub_worker)
    assert again.pk == fresh.pk and nights_of(young_person)[1][1] == "Bed C"
    assert refused(actions.move_bed, stay=fresh, bed=rooms[2], on=tonight(), by=hub_worker).keys() == {"bed"}
    assert refused(actions.move_bed, stay=fresh, bed=rooms[0], on=days_ago(9), by=hub_worker).keys() == {"on"}
    assert refused(actions.leave, stay=stay, end_on=tonight(), by=hub_worker, **LEFT)[0].startswith(
        "This stay ended"
    )


def test_they_leave_and_the_next_stay_begins(hub_worker, young_person, rooms):
    stay = living(young_person, rooms[0])
    said = refused(
        actions.leave, stay=stay, end_on=tonight(), by=hub_worker, begins=True, next_home="hub_bed", **LEFT
    )
    assert list(said) == ["next_home"]
    stay = actions.leave(stay=stay, end_on=tonight(), by=hub_worker, begins=True, next_home="foster_in_house",
                         provider="The Hills", in_area=False, next_words="With the Reeds", **LEFT)  # fmt: skip
    assert stay.left_at and stay.next_words == "With the Reeds"
    assert [one[0] for one in nights_of(young_person)] == ["hub_bed", "foster_in_house"]
    assert Stay.objects.get(claim__kind="foster_in_house").provider == "The Hills"


def test_who_was_to_leave_is_said_to_have_left(hub_worker, young_person, rooms):
    stay = living(young_person, rooms[0], end_reason="planned_move", claim__end_on=days_ago(1))
    assert actions.say_left(stay=stay, by=hub_worker).left_at
    said = refused(actions.extend_stay, stay=stay, expected_end_on=in_days(3), by=hub_worker)
    assert said[0].startswith("This stay ended on")


def test_a_bed_is_kept_and_they_come_back(hub_worker, young_person, rooms):
    stay = living(young_person, rooms[0], expected_end_on=in_days(30))
    hold = actions.hold_bed(person=young_person, bed=rooms[0], start_on=days_ago(3), reason="hospital", by=hub_worker,
                            away_at="hospital", expected_end_on=in_days(1))  # fmt: skip
    assert [one[0] for one in nights_of(young_person)] == ["hub_bed", "hold", "hospital"]
    actions.extend_hold(hold=hold, expected_end_on=in_days(5), by=hub_worker)
    back = actions.come_back_to_bed(hold=hold, on=days_ago(1), by=hub_worker)
    assert back.goes_on and back.expected_end_on == in_days(30)
    assert nights_of(young_person)[-1] == ("hub_bed", "Bed A", days_ago(1), None)
    assert lived_since(Claim.objects.get(pk=back.pk), hub_worker) == stay.claim.start_on


def test_a_bed_is_kept_for_who_is_to_come(hub_worker, young_person, rooms):
    hold = actions.hold_bed(
        person=young_person, bed=rooms[0], start_on=days_ago(3), reason="other", by=hub_worker
    )
    actions.admit(person=young_person, bed=rooms[0], by=hub_worker)
    assert Claim.objects.get(pk=hold.pk).end_on == tonight()
    assert actions.extend_hold and "was kept until" in refused(
        actions.end_hold, hold=hold, on=tonight(), by=hub_worker)[0]  # fmt: skip


def test_a_bed_is_kept_no_longer_and_the_stay_is_over(hub_worker, young_person, rooms):
    stay = living(young_person, rooms[0])
    hold = actions.hold_bed(person=young_person, bed=rooms[0], start_on=days_ago(3), reason="phased_return",
                            by=hub_worker, away_at=ClaimKind.FAMILY)  # fmt: skip
    actions.end_hold(hold=hold, on=tonight(), by=hub_worker, end_reason="returned_home", planned_end=True)
    stay.refresh_from_db()
    assert (stay.end_reason, stay.planned_end) == ("returned_home", True)
    assert {one.bed for one in free_beds([rooms[0].hub], tonight())} >= set(rooms)


def test_days_and_room_are_put_right(hub_worker, young_person, other, rooms):
    stay = living(young_person, rooms[0], claim__end_on=days_ago(2), **LEFT)
    actions.correct_stay(
        stay=stay, start_on=days_ago(12), end_on=days_ago(1), bed=rooms[1], by=hub_worker, **LEFT
    )
    assert nights_of(young_person) == [("hub_bed", "Bed B", days_ago(12), days_ago(1))]
    living(other, rooms[0])
    said = refused(actions.correct_stay, stay=stay, start_on=days_ago(12), end_on=days_ago(1), bed=rooms[0],
                   by=hub_worker, **LEFT)  # fmt: skip
    assert "is taken on some of those nights" in said["bed"][0]
    actions.correct_stay(stay=stay, start_on=days_ago(12), bed=rooms[1], by=hub_worker)
    assert nights_of(young_person)[0][3] is None and Stay.objects.get(pk=stay.pk).end_reason == ""


def test_the_day_of_a_change_of_room_moves_both(hub_worker, young_person, rooms):
    stay = living(young_person, rooms[0])
    fresh = actions.move_bed(stay=stay, bed=rooms[1], on=days_ago(4), by=hub_worker)
    for day in (days_ago(6), days_ago(2)):
        actions.correct_stay(stay=fresh, start_on=day, by=hub_worker)
        assert [one[2:] for one in nights_of(young_person)] == [(days_ago(10), day), (day, None)]
    for day in (days_ago(5), days_ago(3)):
        actions.correct_stay(stay=stay, start_on=days_ago(10), end_on=day, by=hub_worker)
        assert [one[2:] for one in nights_of(young_person)] == [(days_ago(10), day), (day, None)]
    assert "end_on" in refused(actions.correct_stay, stay=stay, start_on=days_ago(10), by=hub_worker)


@pytest.mark.parametrize("end", [None, 1])
def test_a_move_is_taken_back_whole(hub_worker, young_person, rooms, end):
    before = ElsewhereStayFactory(claim__person=young_person, claim__start_on=days_ago(30)).claim
    stay = actions.admit(person=young_person, bed=rooms[0], by=hub_worker)
    actions.take_back_move(record=stay.claim.record, by=hub_worker)
    before.refresh_from_db()
    assert before.end_on is None and nights_of(young_person) == [
        ("foster_in_house", None, days_ago(30), None)
    ]
    assert Record.objects.get(pk=stay.pk).withdrawn_at
    assert actions.take_back_move(record=stay.claim.record, by=hub_worker).withdrawn_at


def test_what_was_said_of_leaving_is_taken_back(hub_worker, young_person, rooms, hub_manager):
    stay = living(young_person, rooms[0], expected_end_on=in_days(3))
    actions.leave(stay=stay, end_on=tonight(), by=hub_worker, begins=True, next_home="family", **LEFT)
    assert refused(actions.take_back_move, record=stay.claim.record, by=hub_manager)
    actions.take_back_move(record=stay.claim.record, by=hub_worker)
    stay.refresh_from_db()
    assert nights_of(young_person) == [("hub_bed", "Bed A", days_ago(10), None)]
    assert (stay.end_reason, stay.left_at, stay.expected_end_on) == ("", None, in_days(3))


def test_a_kept_bed_is_taken_back(hub_worker, young_person, rooms):
    living(young_person, rooms[0])
    hold = actions.hold_bed(
        person=young_person, bed=rooms[0], start_on=tonight(), reason="missing", by=hub_worker
    )
    actions.take_back_move(record=hold.claim.record, by=hub_worker)
    assert nights_of(young_person) == [("hub_bed", "Bed A", days_ago(10), None)]
