"""Whatever is said of moves, in any order: the nights in the database are those of plain sets, or it is refused.

NIGHTS_EXAMPLES=500 asks for longer.
"""

import datetime
import os
from types import SimpleNamespace

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from cases.models import YoungPerson
from nwd.ui.when import LONDON
from placements import actions
from placements.models import Claim, Hold, Stay
from placements.occupancy import by_month
from placements.tonight import tonight
from reports.measures.figures import figures
from tests.conftest import posted
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import BedFactory, HubFactory
from tests.factories.partners import PostingFactory
from tests.factories.placements import ElsewhereStayFactory
from tests.placements.nights_model import DAY, Model, Nights

EXAMPLES = int(os.environ.get("NIGHTS_EXAMPLES", "8"))
#: Three weeks before each change of the clock, with the end of a month in them.
BEGINS = (datetime.date(2027, 3, 8), datetime.date(2027, 10, 11))
LENGTH = 90
PEOPLE, BEDS = range(3), range(2)
who, bed, soon, few = st.sampled_from(PEOPLE), st.sampled_from(BEDS), st.integers(0, 6), st.integers(-3, 3)
pick = st.integers(0, 9)


class Moves(RuleBasedStateMachine):
    world: SimpleNamespace

    @initialize(first=st.sampled_from(BEGINS))
    def begin(self, first):
        self.undo = transaction.atomic()
        self.undo.__enter__()
        self.first = self.today = first
        self.model = Model(first + LENGTH * DAY)
        self.set_clock()
        hub = self.world.hub
        self.beds = [BedFactory(hub=hub, name=f"Bed {one}", opened_on=first - 9 * DAY) for one in BEDS]
        self.people = [YoungPersonFactory(date_of_birth=datetime.date(2012, 1, 1)) for _ in PEOPLE]
        for number in (0, 1):
            claim = ElsewhereStayFactory(
                claim__person=self.people[number], claim__start_on=first - 5 * DAY
            ).claim
            self.model.rows[claim.pk] = Nights(number, claim.start_on)

    def teardown(self):
        if hasattr(self, "undo"):
            try:
                self.measures_agree()
            finally:
                transaction.set_rollback(True)
                self.undo.__exit__(None, None, None)

    def set_clock(self):
        at = datetime.datetime.combine(self.today, datetime.time(15), tzinfo=LONDON)
        self.world.patch.setattr(timezone, "now", lambda: at)

    def ask(self, want, verb, **said):
        """`want` is the model as it would be; the verb agrees, or refuses what no sets of nights can be."""
        try:
            with transaction.atomic():
                made = verb(by=self.world.by, **said)
        except ValidationError as refusal:
            assert want is None or not want.is_possible(), (verb.__name__, said, refusal)
            return None
        assert want is not None and want.is_possible(), (verb.__name__, said)
        self.model = want
        return made

    def chosen(self, number, ok):
        keys = [key for key, one in sorted(self.model.rows.items()) if ok(one)]
        return keys[number % len(keys)] if keys else None

    def is_over(self, key):
        one = self.model.rows[key]
        return one.end is not None and one.end <= self.today

    # rules

    @rule(days=st.integers(1, 9))
    def days_pass(self, days):
        if self.today + days * DAY < self.first + 60 * DAY:
            self.today += days * DAY
            self.set_clock()

    @rule(person=who, room=bed, ahead=soon)
    def somebody_moves_in(self, person, room, ahead):
        start, here = self.today + ahead * DAY, ahead == 0
        want = self.model.copy()
        want.step_aside(person, start)
        taken = want.taken_from(room, start)
        new = Nights(person, start, taken, room, arrived=here, expected=taken)
        want.rows[-1] = new
        if taken == start or self.model.is_shut(room, start):
            want = None
        verb, until = actions.admit if here else actions.plan_stay, None if taken == start else taken
        said = {
            "person": self.people[person],
            "bed": self.beds[room],
            "start_on": start,
            "expected_end_on": until,
        }
        made = self.ask(want, verb, **said)
        if made:
            self.model.rows[made.pk] = self.model.rows.pop(-1)

    @rule(number=pick)
    def somebody_comes(self, number):
        key = self.chosen(number, lambda one: not one.arrived)
        if key is None:
            return
        want = self.model.copy()
        me, before = want.rows[key], want.before(key)
        if any(self.today < one.start for one in before) or (me.end and self.today >= me.end):
            want = None
        else:
            if me.start != self.today:
                for one in before:
                    one.end = self.today
            me.start, me.arrived = self.today, True
        self.ask(want, actions.arrive, stay=Stay.objects.get(pk=key))

    @rule(number=pick)
    def somebody_does_not_come(self, number):
        key = self.chosen(number, lambda one: not one.arrived)
        if key is None:
            return
        want = self.model.copy()
        homes = [one for one in want.before(key) if one.bed is None]
        if want.after(key):
            want = None
        else:
            del want.rows[key]
            for one in homes:
                one.end = None
        self.ask(want, actions.did_not_arrive, stay=Stay.objects.get(pk=key), words="Not today.")

    @rule(number=pick, ahead=soon, begins=st.booleans())
    def somebody_leaves(self, number, ahead, begins):
        key = self.chosen(number, lambda one: not one.kept and one.end is None and one.arrived)
        if key is None or self.model.rows[key].start > self.today:
            return
        want, day = self.model.copy(), self.today + ahead * DAY
        want.rows[key].end, want.rows[key].said = day, True
        if begins:
            want.rows[-1] = Nights(want.rows[key].who, day)
        self.ask(want, actions.leave, stay=Stay.objects.get(pk=key), end_on=day, end_reason="other", planned_end=True,
                 next_home="family" if begins else "", begins=begins)  # fmt: skip
        self.learn_new_key()

    @rule(number=pick)
    def somebody_stays_after_all(self, number):
        key = self.chosen(
            number, lambda one: one.bed is not None and not one.kept and one.end and one.end > self.today
        )
        if key is None:
            return
        want = self.model.copy()
        me = want.rows[key]
        if want.after(key):
            want = None
        else:
            end = me.end
            rest = {name: one for name, one in want.rows.items() if name != key}
            taken = Model(want.last, rest).taken_from(me.bed, end)
            me.end, me.said, me.expected = taken, False, taken
        later = None if want is None else want.rows[key].end
        self.ask(want, actions.extend_stay, stay=Stay.objects.get(pk=key), expected_end_on=later)

    @rule(number=pick, room=bed, ahead=st.integers(0, 3))
    def somebody_changes_room(self, number, room, ahead):
        key = self.chosen(
            number, lambda one: one.bed is not None and not one.kept and one.ends_after(self.today)
        )
        if key is None or self.model.rows[key].bed == room:
            return
        want, on = self.model.copy(), self.today + ahead * DAY
        me = want.rows[key]
        until, possible = me.end, me.start <= on and (me.end is None or on < me.end)
        if not possible or (ahead and self.model.is_shut(room, on)):
            want = None
        elif on == me.start:
            taken = want.taken_from(room, on)
            want = None if taken and not self.fits(until or me.expected, taken, on) else want
            if want:
                me.bed, me.end = room, until or (me.expected if taken else None)
        else:
            taken = want.taken_from(room, on)
            want = None if taken and not self.fits(until or me.expected, taken, on) else want
            if want:
                end = until or (me.expected if taken else None)
                want.rows[-1] = Nights(
                    me.who, on, end, room, goes_on=True, said=me.said, expected=me.expected
                )
                me.end, me.said = on, False
        self.ask(want, actions.move_bed, stay=Stay.objects.get(pk=key), bed=self.beds[room], on=on)
        self.learn_new_key()

    def fits(self, expected, taken, on):
        return taken > on and expected is not None and expected <= taken

    @rule(number=pick, ahead=soon, away=st.booleans())
    def a_bed_is_kept(self, number, ahead, away):
        on = self.today + ahead * DAY
        key = self.chosen(
            number, lambda one: one.bed is not None and not one.kept and one.covers(on) and one.start < on
        )
        if key is None:
            return
        want = self.model.copy()
        me = want.rows[key]
        me.end, me.said = on, False
        taken = want.taken_from(me.bed, on)
        want.rows[-1] = Nights(me.who, on, taken, me.bed, kept=True, expected=taken)
        if away:
            want.rows[-2] = Nights(me.who, on, expected=taken)
        if taken == on:
            want = None
        self.ask(want, actions.hold_bed, person=self.people[self.model.rows[key].who], start_on=on, reason="other",
                 bed=self.beds[self.model.rows[key].bed], away_at="hospital" if away else "",
                 expected_end_on=None if taken == on else taken)  # fmt: skip
        self.learn_new_key()

    @rule(number=pick, ahead=soon)
    def somebody_is_back(self, number, ahead):
        on = self.today + ahead * DAY
        key = self.chosen(
            number, lambda one: one.kept and one.start <= on and (one.end is None or on <= one.end)
        )
        if key is None:
            return
        want = self.model.copy()
        me = want.rows[key]
        slept = [one for one in want.rows.values()
                 if one.who == me.who and one.bed == me.bed and one.end == me.start and not one.kept]  # fmt: skip
        for one in want.rows.values():
            if one.who == me.who and one.bed is None and one.ends_after(on) and one.start <= on:
                one.end = on
        me.end = on
        taken = want.taken_from(me.bed, on)
        planned = slept[0].expected if slept else me.expected
        planned = min((day for day in (planned, taken) if day and day > on), default=None)
        want.rows[-1] = Nights(me.who, on, planned if taken else None, me.bed, goes_on=bool(slept), expected=planned,
                               arrived=bool(slept) or on <= self.today)  # fmt: skip
        self.ask(want, actions.come_back_to_bed, hold=Hold.objects.get(pk=key), on=on)
        self.learn_new_key()

    @rule(number=pick, ahead=soon)
    def a_bed_is_kept_no_longer(self, number, ahead):
        on = self.today + ahead * DAY
        key = self.chosen(number, lambda one: one.kept and one.ends_after(self.today))
        if key is None:
            return
        want = self.model.copy()
        me = want.rows[key]
        wrong = on < me.start or (me.end is not None and on > me.end)
        me.end = on
        self.ask(None if wrong else want, actions.end_hold, hold=Hold.objects.get(pk=key), on=on)

    @rule(number=pick, days=few)
    def a_first_night_is_put_right(self, number, days):
        key = self.chosen(number, lambda one: not one.kept and one.arrived)
        if key is None or not days:
            return
        want = self.model.copy()
        me, before = want.rows[key], want.before(key)
        start = me.start + days * DAY
        wrong = any(start < one.start for one in before) or (me.end and me.end < start)
        if wrong or (start > self.today and Stay.objects.get(pk=key).arrived_at):
            want = None
        else:
            for one in before:
                one.end = start
            me.start = start
        self.ask(want, actions.correct_stay, stay=Stay.objects.get(pk=key), start_on=start, end_on=me.end,
                 end_reason=Stay.objects.get(pk=key).end_reason)  # fmt: skip

    @rule(room=bed, days=st.integers(1, 5))
    def a_bed_is_out_of_use(self, room, days):
        start, end = self.today, self.today + days * DAY
        if not self.model.is_shut(room, start) and not any(
            self.model.is_shut(room, start + n * DAY) for n in range(days)
        ):
            actions.close_bed(
                bed=self.beds[room], start_on=start, end_on=end, reason="other", by=self.world.by
            )
            self.model.shut.append((room, start, end))

    @precondition(lambda self: getattr(self, "model", None) and self.model.shut)
    @rule()
    def it_is_in_use_again(self):
        room, start, end = self.model.shut[-1]
        if start <= self.today < end:
            closure = self.beds[room].closures.get(start_on=start, end_on=end)
            actions.reopen_bed(closure=closure, on=self.today, by=self.world.by)
            self.model.shut[-1] = (room, start, self.today)

    def learn_new_key(self):
        """Rows that the model made stand under numbers below nought until the database has named them."""
        new = sorted(key for key in self.model.rows if key < 0)
        for key in new:
            one = self.model.rows.pop(key)
            found = Claim.objects.exclude(pk__in=[name for name in self.model.rows if name > 0])
            found = found.get(person=self.people[one.who], start_on=one.start, kind__in=self.kinds(one))
            self.model.rows[found.pk] = one

    def kinds(self, one):
        if one.kept:
            return ["hold"]
        return ["hub_bed"] if one.bed is not None else ["family", "hospital"]

    # what is always so

    @invariant()
    def the_rows_are_the_sets(self):
        if not hasattr(self, "model"):
            return
        number = {person.pk: place for place, person in enumerate(self.people)}
        room = {one.pk: place for place, one in enumerate(self.beds)} | {None: None}
        stored = {one.pk: (number[one.person_id], room[one.bed_id], one.kind == "hold", one.start_on, one.end_on)
                  for one in Claim.objects.filter(person__in=self.people)}  # fmt: skip
        assert stored == {
            key: (one.who, one.bed, one.kept, one.start, one.end) for key, one in self.model.rows.items()
        }

    @invariant()
    def tonight_says_so(self):
        if not hasattr(self, "model"):
            return
        board = {row.bed.name: row for row in tonight(self.world.hub, self.world.by).beds}
        for place in BEDS:
            mine = [one for one in self.model.rows.values() if one.bed == place and one.covers(self.today)]
            row = board[f"Bed {place}"]
            assert row.taken == bool(mine) and row.closed == (
                not mine and self.model.is_shut(place, self.today)
            )
            assert not mine or (row.kept == mine[0].kept and row.claim.person == self.people[mine[0].who])

    def measures_agree(self):
        """Months, and the measures of the year, from the same sets."""
        last = self.model.last
        months = by_month(self.first.replace(day=1), (last + 40 * DAY).replace(day=1), hub=self.world.hub)
        for month, after in zip(months, [*months[1:], None], strict=True):
            if after is None or after.first > last:
                continue
            nights = [month.first + n * DAY for n in range((after.first - month.first).days)]
            could = [
                (b, n)
                for b in BEDS
                for n in nights
                if n >= self.first - 9 * DAY and not self.model.is_shut(b, n)
            ]
            slept = {(one.bed, n) for one in self.model.rows.values() if one.bed is not None and not one.kept
                     for n in nights if one.covers(n)}  # fmt: skip
            assert (month.available, month.occupied) == (len(could), len(slept & set(could)))
        year = datetime.date(self.first.year - (self.first.month < 4), 4, 1)
        until = year.replace(year=year.year + 1) - DAY
        names = ["bed_occupancy", "residential_length_of_stay", "residential_people"]
        found = {
            one.measure: one for one in figures(year, until, names=names, hub=self.world.hub.tracker_ref)
        }
        ended = [one for one in self.model.rows.values() if one.bed is not None and not one.kept
                 and year <= one.start <= until and one.end and one.end <= until]  # fmt: skip
        lengths = sum((one.end - one.start).days for one in ended)
        told = found.get("residential_length_of_stay")
        assert (told.numerator, told.denominator) == (lengths, len(ended)) if told else not ended


@pytest.mark.django_db
def test_nights_agree_with_plain_sets(east, monkeypatch):
    hub = HubFactory(name="The house", opened_on=datetime.date(2020, 1, 1))
    by = posted(PostingFactory, given="Hana", family="Lund", role="residential_worker", hub=hub)
    Moves.world = SimpleNamespace(hub=hub, by=by, patch=monkeypatch)
    run_state_machine_as_test(Moves, settings=settings(
        max_examples=EXAMPLES, stateful_step_count=18, deadline=None, database=None, derandomize=EXAMPLES < 50,
        suppress_health_check=list(HealthCheck),
    ))  # fmt: skip
    assert YoungPerson.objects.filter(claims__isnull=False).count() == 0
