"""The plan that a young person and those around them make together: goals, steps, where it stands, reviews."""

import datetime

from django.db import models
from django.db.models import F, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, not_before, one_of, within
from partners.models import Worker


class GoalArea(models.TextChoices):
    """What a goal is about, in words that fit on a picture."""

    HOME = "home", "Where I live"
    PEOPLE = "people", "My family and friends"
    LEARNING = "learning", "School, college or work"
    WELLBEING = "wellbeing", "Feeling well"
    SAFETY = "safety", "Staying safe"
    JOY = "joy", "Things I love doing"
    FUTURE = "future", "What comes next"


class GoalOutcome(models.TextChoices):
    """A goal that was let go is no failure: it has a name of its own."""

    REACHED = "reached", "Reached"
    CHANGED = "changed", "Became another goal"
    LET_GO = "let_go", "Let go"


class StepOwner(models.TextChoices):
    YOUNG_PERSON = "young_person", "The young person"
    WORKER = "worker", "A worker"
    FAMILY = "family", "Family"
    OTHER = "other", "Somebody else"


class Rater(models.TextChoices):
    """Who says where it stands. Each is shown apart: nobody's number is an average."""

    YOUNG_PERSON = "young_person", "The young person"
    WORKER = "worker", "A worker"
    FAMILY = "family", "Family"
    OTHER = "other", "Somebody else"


class Scale(models.TextChoices):
    GOAL = "goal", "A goal"
    SAFETY = "safety", "How safe things are"
    OTHER = "other", "Something else"


@keeps_history()
class Goal(models.Model):
    """What a young person wants, in their own words, which are the envelope's: a correction keeps the first ones."""

    record = EnvelopeKey(related_name="goal")
    person = SubjectKey(related_name="goals")
    tracker_ref = RefField()
    about = models.CharField(max_length=12, choices=GoalArea, blank=True, default="")
    started_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=8, choices=GoalOutcome, blank=True, default="")
    end_words = models.TextField(blank=True, default="")

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("about", GoalArea, "a_goal_is_about_something_known", or_empty=True),
            one_of("outcome", GoalOutcome, "a_goal_has_a_known_outcome", or_empty=True),
            not_before(
                "started_on", "ended_on", "a_goal_ends_after_it_starts", "It cannot end before it began."
            ),
            models.CheckConstraint(
                name="a_goal_that_ended_says_what_became_of_it",
                condition=Q(ended_on__isnull=True, outcome="", end_words="")
                | (Q(ended_on__isnull=False) & ~Q(outcome="")),
                violation_error_message="Choose what became of it.",
            ),
        )


class PlanStepQuerySet(DetailQuerySet):
    def to_do(self) -> "PlanStepQuerySet":
        """Neither done nor dropped, of a goal that somebody still works on."""
        return self.filter(done_on__isnull=True, dropped_on__isnull=True, goal__ended_on__isnull=True)

    def due_by(self, day: datetime.date) -> "PlanStepQuerySet":
        """To do by then, with those that are late."""
        return self.to_do().filter(due_on__lte=day)


@keeps_history()
class PlanStep(models.Model):
    """What somebody does towards a goal, by when. What it is is the envelope's words.

    `owner_said` says who it is where that is no worker: "Mum", never another young person's name. Nobody writes that
    it is late: the day does. What is `dropped_on` a day is needed no longer.
    """

    record = EnvelopeKey(related_name="plan_step")
    person = SubjectKey(related_name="plan_steps")
    tracker_ref = RefField()
    goal = models.ForeignKey(Goal, models.PROTECT, related_name="steps")
    owner = models.CharField(max_length=12, choices=StepOwner)
    owner_worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="plan_steps")
    owner_said = models.CharField(max_length=80, blank=True, default="")
    due_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    done_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    dropped_on = models.DateField(null=True, blank=True)

    objects = PlanStepQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("owner", StepOwner, "a_step_is_somebodys"),
            models.CheckConstraint(
                name="a_step_of_a_worker_names_the_worker_and_no_other_does",
                condition=Q(owner="worker", owner_worker__isnull=False)
                | (~Q(owner="worker") & Q(owner_worker__isnull=True)),
                violation_error_message="Choose which worker does it.",
            ),
            models.CheckConstraint(
                name="who_did_a_step_is_known_of_done_ones_alone",
                condition=Q(done_by__isnull=True) | Q(done_on__isnull=False),
            ),
            models.CheckConstraint(
                name="a_step_is_done_or_dropped_not_both",
                condition=Q(done_on__isnull=True) | Q(dropped_on__isnull=True),
                violation_error_message="It is done already, or no longer needed.",
            ),
        )
        indexes = (
            models.Index(
                fields=("owner_worker", "due_on"),
                name="plan_steps_to_do",
                condition=Q(done_on__isnull=True, dropped_on__isnull=True),
            ),
        )


class PlanReviewQuerySet(DetailQuerySet):
    def latest_of_each(self) -> "PlanReviewQuerySet":
        """The last one of each young person: its `next_on` counts, no earlier one's."""
        return self.order_by("person", "-reviewed_on", "-record").distinct("person")


@keeps_history()
class PlanReview(models.Model):
    """That they looked at the plan together. What they said and what comes next are boxes in the envelope's words."""

    record = EnvelopeKey(related_name="plan_review")
    person = SubjectKey(related_name="plan_reviews")
    tracker_ref = RefField()
    reviewed_on = models.DateField()
    there = models.TextField(blank=True, default="")
    next_on = models.DateField(null=True, blank=True)

    objects = PlanReviewQuerySet.as_manager()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_plan_is_reviewed_again_later",
                condition=Q(next_on__isnull=True) | Q(next_on__gt=F("reviewed_on")),
                violation_error_message="The next time has to be a later day.",
            ),
        )


@keeps_history()
class ScaleScore(models.Model):
    """Where something stands for somebody on a day, 0 to 10: 10 is as good as it can be.

    Of a goal, of how safe things are, or of something that is `named`. What was taken back has no row here, only in
    the history. What they said with it is the envelope's words.
    """

    record = EnvelopeKey(related_name="scale_score")
    person = SubjectKey(related_name="scale_scores")
    tracker_ref = RefField()
    scale = models.CharField(max_length=8, choices=Scale)
    goal = models.ForeignKey(Goal, models.PROTECT, null=True, blank=True, related_name="scores")
    named = models.CharField(max_length=80, blank=True, default="")
    rater = models.CharField(max_length=12, choices=Rater)
    score = models.PositiveSmallIntegerField()
    said_on = models.DateField()
    review = models.ForeignKey(PlanReview, models.PROTECT, null=True, blank=True, related_name="scores")

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("scale", Scale, "a_score_is_on_a_known_scale"),
            one_of("rater", Rater, "a_score_is_somebodys"),
            within("score", 0, 10, "a_score_is_from_0_to_10"),
            models.CheckConstraint(
                name="a_score_of_a_goal_names_it_and_no_other_does",
                condition=Q(scale="goal", goal__isnull=False) | (~Q(scale="goal") & Q(goal__isnull=True)),
                violation_error_message="Choose which goal it is about.",
            ),
            models.CheckConstraint(
                name="a_score_of_something_else_says_of_what",
                condition=(Q(scale="other") & ~Q(named="")) | (~Q(scale="other") & Q(named="")),
                violation_error_message="Say what it is about.",
            ),
        )


@keeps_history()
class AboutMe(models.Model):
    """Strengths first, as the young person would say it. A new version is a new row; the newest counts."""

    record = EnvelopeKey(related_name="about_me")
    person = SubjectKey(related_name="about_me")
    tracker_ref = RefField()
    admire = models.TextField(blank=True, default="")
    matters = models.TextField(blank=True, default="")
    support = models.TextField(blank=True, default="")

    objects = detail_queryset()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="about_me_says_something",
                condition=~Q(admire="") | ~Q(matters="") | ~Q(support=""),
                violation_error_message="Fill in one of the three.",
            ),
        )
