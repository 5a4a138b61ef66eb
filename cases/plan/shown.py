"""The plan of one young person as its pages show it: strengths, goals with their steps, where they stand, reviews."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from cases.models import AboutMe, Goal, Kind, PlanReview, PlanStep, Record, ScaleScore, YoungPerson
from cases.models.plan import GoalOutcome, Rater, StepOwner
from cases.models.plan import Scale as Scales
from cases.plan.about import versions_about
from nwd.ui.scales import Said, Scale, scale
from nwd.ui.spoken import uncapped
from partners.models import User

REWORDED = (Kind.GOAL, Kind.PLAN_STEP, Kind.PLAN_REVIEW)


@dataclass(frozen=True)
class Worded:
    """A row with the words that count, which may be a correction's."""

    fact: Any
    words: str
    today: datetime.date
    called: str

    @property
    def record(self) -> Record:
        return self.fact.record  # type: ignore[no-any-return]

    @property
    def is_late(self) -> bool:
        step: PlanStep = self.fact
        return not self.is_closed and step.due_on is not None and step.due_on < self.today

    @property
    def was_for(self) -> bool:
        """The day of a step of their own, or of their family, is over: said without blame."""
        return self.is_late and self.fact.owner in (StepOwner.YOUNG_PERSON, StepOwner.FAMILY)

    @property
    def is_closed(self) -> bool:
        return bool(self.fact.done_on or self.fact.dropped_on)

    @property
    def who(self) -> str:
        """Whose step it is."""
        step: PlanStep = self.fact
        if step.owner == StepOwner.YOUNG_PERSON:
            return self.called
        return str(step.owner_worker or step.owner_said or uncapped(step.get_owner_display()))


@dataclass(frozen=True)
class GoalShown(Worded):
    steps: list[Worded]
    scale: Scale | None

    @property
    def scores(self) -> tuple[Said, ...]:
        return self.scale.rows if self.scale else ()

    @property
    def is_reached(self) -> bool:
        return bool(self.fact.outcome == GoalOutcome.REACHED)


@dataclass(frozen=True)
class Plan:
    about: AboutMe | None
    about_before: list[AboutMe]
    goals: list[GoalShown]
    ended: list[GoalShown]
    scales: list[tuple[str, Scale]]
    reviews: list[Worded]
    today: datetime.date

    @property
    def other_scales(self) -> list[dict[str, Any]]:
        return [{"name": name, "scores": one.rows} for name, one in self.scales]

    @property
    def next_on(self) -> datetime.date | None:
        """When they look at it again: what the last review says."""
        day: datetime.date | None = self.reviews[0].fact.next_on if self.reviews else None
        return day

    @property
    def is_review_late(self) -> bool:
        return self.next_on is not None and self.next_on < self.today


def plan_of(person: YoungPerson, user: User, day: datetime.date, *, them: str = "") -> Plan:
    """As far as the reader may see it. Six questions, however long it is. `them`: what it calls the young person."""
    me = them or called(person)
    about = versions_about(person, user)
    goals = _theirs(Goal, person, user).order_by("started_on", "pk")
    steps = _theirs(PlanStep, person, user, "owner_worker", "done_by").order_by("pk")
    scores = list(_theirs(ScaleScore, person, user).order_by("said_on", "pk"))
    reviews = _theirs(PlanReview, person, user, "record__author").order_by("-reviewed_on", "-pk")
    words = _words(person, user)
    of_goals: dict[int, list[Worded]] = defaultdict(list)
    for step in steps:
        of_goals[step.goal_id].append(_worded(step, words, day, me))
    shown = [
        GoalShown(goal, words.get(goal.pk, goal.record.words), day, me, of_goals[goal.pk],
                  _scale(me, (one for one in scores if one.goal_id == goal.pk)))
        for goal in goals
    ]  # fmt: skip
    return Plan(
        about=about[0] if about else None,
        about_before=about[1:],
        goals=[one for one in shown if not one.fact.ended_on],
        ended=[one for one in reversed(shown) if one.fact.ended_on],
        scales=_other_scales(me, scores),
        reviews=[_worded(review, words, day, me) for review in reviews],
        today=day,
    )


def _theirs(model: Any, person: YoungPerson, user: User, *more: str) -> Any:
    return model.objects.visible_to(user).filter(person=person).select_related("record", *more)


def _worded(fact: Any, words: dict[int, str], day: datetime.date, me: str) -> Worded:
    return Worded(fact, words.get(fact.pk, fact.record.words), day, me)


def _words(person: YoungPerson, user: User) -> dict[int, str]:
    """What corrections say, by what they correct: the last one counts."""
    corrections = Record.objects.about(person, user).filter(kind__in=REWORDED, corrects__isnull=False)
    return {one.corrects_id or 0: one.words for one in corrections.not_withdrawn().order_by("pk")}


def called(person: YoungPerson) -> str:
    """By one name, as one says it to them."""
    return person.known_as or person.given_name


def said_by(person: YoungPerson, rater: str) -> str:
    return _said_by(called(person), rater)


def _said_by(me: str, rater: str) -> str:
    return me if rater == Rater.YOUNG_PERSON else str(Rater(rater).label)


def _scale(me: str, scores: Iterable[ScaleScore]) -> Scale | None:
    """The young person's own mark is always the first."""
    said = [Said(_said_by(me, one.rater), one.said_on, one.score) for one in scores]
    said.sort(key=lambda one: (one.day, one.who != me))
    return scale(said, first=me)


def _other_scales(me: str, scores: list[ScaleScore]) -> list[tuple[str, Scale]]:
    """How safe things are first, then the others by name."""
    named: dict[str, list[ScaleScore]] = defaultdict(list)
    for one in sorted(scores, key=lambda one: one.scale != Scales.SAFETY):
        if one.scale != Scales.GOAL:
            named[one.named or str(Scales(one.scale).label)].append(one)
    return [(name, drawn) for name, ones in named.items() if (drawn := _scale(me, ones))]
