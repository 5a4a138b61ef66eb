"""What the verbs of stays and outs are asked in, by whomever: each scene makes the nights that it needs."""

from cases.models import Record
from placements import actions
from placements.actions import out as outs
from placements.actions import out_together
from placements.models import Claim
from tests.factories.cases import MissingEpisodeFactory, ReferralFactory, YoungPersonFactory, hours_ago
from tests.factories.hubs import BedFactory, days_ago, in_days
from tests.factories.out import CameBackFactory, OutFactory
from tests.factories.placements import (
    ArrivesTodayFactory,
    ElsewhereStayFactory,
    HoldFactory,
    LeavesTodayFactory,
    StayFactory,
)

TODAY = days_ago(0)


class World:
    """Robin knows East; each scene gives Robin the nights that it needs, as records of `owner`."""

    def __init__(self, east, owner):
        self.owner = owner
        self.bed, self.other = (BedFactory(hub=east, name=name) for name in ("Bed Q", "Bed R"))
        self.robin = ReferralFactory(hub=east, person=YoungPersonFactory(given_name="Robin")).person

    def theirs(self, fact):
        """As if somebody of `owner` had written it."""
        Record.objects.filter(pk=fact.pk).update(agency=self.owner.agency, author=self.owner)
        return type(fact).objects.get(pk=fact.pk)

    def stay(self, factory=StayFactory, **nights):
        nights = {f"claim__{name}": value for name, value in nights.items()}
        return self.theirs(factory(claim__person=self.robin, **{"claim__bed": self.bed, **nights}))

    def elsewhere(self, **nights):
        return self.stay(ElsewhereStayFactory, bed=None, **nights)

    def hold(self, **nights):
        return self.stay(HoldFactory, **nights)

    def out(self, factory=OutFactory, **said):
        self.stay()
        return self.theirs(factory(person=self.robin, **said))


def plan(world, by, **said):
    said = {"person": world.robin, "bed": world.bed, "start_on": in_days(2), "by": by} | said
    return actions.plan_stay(**said)


def admits_who_lived_elsewhere(world):
    world.elsewhere()
    return lambda by: actions.admit(person=world.robin, bed=world.bed, by=by)


def admits_for_whom_a_bed_was_kept(world):
    world.hold()
    return lambda by: actions.admit(person=world.robin, bed=world.bed, by=by)


def plans_who_lived_elsewhere(world):
    world.elsewhere()
    return lambda by: plan(world, by)


def begins_a_home_after_another(world):
    world.elsewhere()
    return lambda by: actions.begin_stay(
        person=world.robin, kind="kinship", start_on=TODAY, in_area=True, by=by
    )


def arrives(world):
    stay = world.stay(ArrivesTodayFactory)
    return lambda by: actions.arrive(stay=stay, by=by)


def arrives_earlier_than_planned(world):
    world.elsewhere(end_on=in_days(2))
    stay = world.stay(ArrivesTodayFactory, start_on=in_days(2))
    return lambda by: actions.arrive(stay=stay, by=by)


def arrives_later_where_a_bed_was_kept(world):
    world.hold(start_on=days_ago(9), end_on=days_ago(3))
    stay = world.stay(ArrivesTodayFactory, start_on=days_ago(3))
    return lambda by: actions.arrive(stay=stay, by=by)


def own_arrival_moves_what_was_before(world):
    world.elsewhere(end_on=in_days(2))
    return lambda by: actions.arrive(stay=plan(world, by), by=by)


def does_not_arrive(world):
    world.elsewhere(end_on=TODAY)
    stay = world.stay(ArrivesTodayFactory)
    return lambda by: actions.did_not_arrive(stay=stay, words="Stayed with an aunt.", by=by)


def own_plan_falls_through(world):
    world.elsewhere()
    return lambda by: actions.did_not_arrive(stay=plan(world, by), words="Stayed with an aunt.", by=by)


def stays_longer(world):
    stay = world.stay(LeavesTodayFactory)
    return lambda by: actions.extend_stay(stay=stay, expected_end_on=in_days(9), by=by)


def changes_room(world):
    stay = world.stay()
    return lambda by: actions.move_bed(stay=stay, bed=world.other, on=TODAY, by=by)


def changes_room_from_the_start(world):
    stay = world.stay(start_on=TODAY)
    return lambda by: actions.move_bed(stay=stay, bed=world.other, on=TODAY, by=by)


def leaves(world):
    stay = world.stay()
    said = {"end_on": TODAY, "end_reason": "planned_move", "planned_end": True}
    return lambda by: actions.leave(stay=stay, by=by, **said)


def leaves_and_begins(world):
    stay = world.stay()
    said = {"end_on": TODAY, "end_reason": "planned_move", "planned_end": True}
    return lambda by: actions.leave(stay=stay, by=by, next_home="kinship", begins=True, **said)


def leaves_while_out(world):
    world.out()
    stay = Claim.objects.get(person=world.robin).stay
    said = {"end_on": TODAY, "end_reason": "planned_move", "planned_end": True}
    return lambda by: actions.leave(stay=stay, by=by, **said)


def has_left(world):
    stay = world.stay(LeavesTodayFactory)
    return lambda by: actions.say_left(stay=stay, by=by)


def keeps_the_bed(world):
    world.stay()
    return lambda by: actions.hold_bed(
        person=world.robin, bed=world.bed, start_on=TODAY, reason="hospital", by=by
    )


def keeps_the_bed_of_who_is_out(world):
    world.out()
    return lambda by: actions.hold_bed(
        person=world.robin, bed=world.bed, start_on=TODAY, reason="hospital", away_at="hospital", by=by
    )


def keeps_a_bed_for_who_is_to_come(world):
    return lambda by: actions.hold_bed(
        person=world.robin, bed=world.bed, start_on=TODAY, reason="other", by=by
    )


def keeps_it_longer(world):
    hold = world.hold()
    return lambda by: actions.extend_hold(hold=hold, expected_end_on=in_days(4), by=by)


def keeps_it_no_longer(world):
    world.stay(end_on=days_ago(2))
    hold = world.hold()
    return lambda by: actions.end_hold(hold=hold, on=TODAY, end_reason="planned_move", by=by)


def own_hold_ends_the_stay_before(world):
    world.stay(end_on=TODAY)

    def verb(by):
        hold = actions.hold_bed(
            person=world.robin, bed=world.bed, start_on=TODAY, reason="hospital", by=by
        )  # fmt: skip
        actions.end_hold(hold=hold, on=TODAY, end_reason="planned_move", by=by)

    return verb


def comes_back_to_bed(world):
    world.stay(end_on=days_ago(2))
    hold = world.hold()
    return lambda by: actions.come_back_to_bed(hold=hold, on=TODAY, by=by)


def comes_back_from_elsewhere(world):
    hold = world.hold()
    world.elsewhere(start_on=days_ago(2))
    return lambda by: actions.come_back_to_bed(hold=hold, on=TODAY, by=by)


def own_hold_and_elsewhere_before(world):
    world.elsewhere(start_on=TODAY)

    def verb(by):
        hold = actions.hold_bed(
            person=world.robin, bed=world.bed, start_on=TODAY, reason="hospital", by=by
        )  # fmt: skip
        actions.come_back_to_bed(hold=hold, on=in_days(1), by=by)

    return verb


def corrects(world):
    world.elsewhere(start_on=days_ago(90), end_on=days_ago(30))
    stay = world.stay()
    return lambda by: actions.correct_stay(stay=stay, start_on=days_ago(31), by=by)


def corrects_own_after_theirs(world):
    world.elsewhere(start_on=days_ago(90))

    def verb(by):
        stay = actions.admit(person=world.robin, bed=world.bed, start_on=days_ago(3), by=by)
        actions.correct_stay(stay=stay, start_on=days_ago(5), by=by)

    return verb


def corrects_the_end(world):
    stay = world.stay(start_on=days_ago(60), end_on=days_ago(30))
    world.elsewhere(start_on=days_ago(30))
    return lambda by: actions.correct_stay(stay=stay, start_on=days_ago(60), end_on=days_ago(29), by=by)


def takes_back_a_move(world):
    world.elsewhere()

    def verb(by):
        stay = actions.admit(person=world.robin, bed=world.bed, by=by)
        actions.take_back_move(record=stay.claim.record, by=by)

    return verb


def takes_back_a_longer_stay(world):
    stay = world.stay(LeavesTodayFactory)

    def verb(by):
        actions.extend_stay(stay=stay, expected_end_on=in_days(9), by=by)
        actions.take_back_move(record=stay.claim.record, by=by)

    return verb


def goes_out(world):
    world.stay()
    return lambda by: outs.go_out(person=world.robin, back_by=hours_ago(-2), by=by)


def goes_out_while_out(world):
    world.out()
    return lambda by: outs.go_out(person=world.robin, back_by=hours_ago(-2), by=by)


def goes_out_together(world):
    world.stay()
    return lambda by: out_together.go_out_together(
        people=[world.robin], sort="out", back_by=hours_ago(-2), by=by
    )


def comes_back(world):
    out = world.out()
    return lambda by: outs.come_back(out=out, by=by)


def come_back_together(world):
    out = world.out()
    return lambda by: out_together.come_back_together(outs=[out], by=by)


def take_back_together(world):
    out = world.out()

    def verb(by):
        back = out_together.come_back_together(outs=[out], by=by)
        out_together.take_back_together(outs=back, by=by)

    return verb


def takes_back_coming_back(world):
    out = world.out()

    def verb(by):
        outs.come_back(out=out, by=by)
        outs.take_back_come_back(out=out, by=by)

    return verb


def corrects_out(world):
    out = world.out(CameBackFactory)
    said = {"sort": "out", "left_at": hours_ago(2), "back_by": None, "back_at": hours_ago(0.5)}
    return lambda by: outs.correct_out(out=out, by=by, **said | {"back_by": hours_ago(-1)})


def goes_out_after_missing(world):
    world.out(left_at=hours_ago(9))
    MissingEpisodeFactory(person=world.robin, started_at=hours_ago(8), returned_at=hours_ago(1))
    return lambda by: outs.go_out(person=world.robin, back_by=hours_ago(-2), by=by)


def takes_back_out(world):
    out = world.out()
    return lambda by: outs.take_back_out(out=out, by=by)


VERBS = [
    admits_who_lived_elsewhere, admits_for_whom_a_bed_was_kept, plans_who_lived_elsewhere,
    begins_a_home_after_another, arrives, arrives_earlier_than_planned, arrives_later_where_a_bed_was_kept,
    own_arrival_moves_what_was_before, does_not_arrive, own_plan_falls_through, stays_longer, changes_room,
    changes_room_from_the_start, leaves, leaves_and_begins, leaves_while_out, has_left, keeps_the_bed,
    keeps_the_bed_of_who_is_out, keeps_a_bed_for_who_is_to_come, keeps_it_longer, keeps_it_no_longer,
    own_hold_ends_the_stay_before, comes_back_to_bed, comes_back_from_elsewhere, own_hold_and_elsewhere_before,
    corrects, corrects_own_after_theirs, corrects_the_end, takes_back_a_move, takes_back_a_longer_stay,
    goes_out, goes_out_while_out, goes_out_together, comes_back, come_back_together, take_back_together,
    takes_back_coming_back, corrects_out, goes_out_after_missing, takes_back_out,
]  # fmt: skip
