from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, RefField, keeps_history, one_of
from partners.rows import of_envelope
from raise_meetings.models.meetings import Meeting


@keeps_history()
class SafetyPlan(models.Model):
    """What might go wrong, what helps and whom to call: the young person's own words (the envelope's) first.

    What changes is a new row: the newest counts, and those before stay readable. `name_on_card` is how they want to
    be called on what is printed; `meeting` is the RAISE out of which it came.
    """

    record = EnvelopeKey(related_name="safety_plan")
    person = SubjectKey(related_name="safety_plans")
    tracker_ref = RefField()
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, null=True, blank=True, related_name="safety_plans", db_index=False
    )
    name_on_card = models.CharField(max_length=60, blank=True, default="")
    agreed_with = models.CharField(max_length=200, blank=True, default="")
    review_on = models.DateField()

    objects = detail_queryset()

    class Meta:
        indexes = (models.Index(fields=("person", "-record"), name="newest_safety_plan"),)

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]

    @property
    def in_order(self) -> list["SafetyPlanLine"]:
        """As they are read; reads `lines`, which lists prefetch."""
        parts = PlanPart.values
        return sorted(self.lines.all(), key=lambda line: (parts.index(line.part), line.position))

    def of_part(self, part: str) -> list["SafetyPlanLine"]:
        return [line for line in self.in_order if line.part == part]


class PlanPart(models.TextChoices):
    """The boxes of a safety plan, in the order in which they are read."""

    GOES_WRONG = "goes_wrong", "What might go wrong"
    EARLY_SIGN = "early_sign", "How you can tell early"
    HELPS = "helps", "What helps"
    CALL = "call", "Who to call"


@keeps_history()
class SafetyPlanLine(models.Model):
    """One line of a plan. Of somebody to call `words` is the name; `number` and `when_to_call` are theirs alone."""

    reference = ReferenceField()
    plan = models.ForeignKey(SafetyPlan, models.PROTECT, related_name="lines")
    part = models.CharField(max_length=12, choices=PlanPart)
    position = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=300)
    number = models.CharField(max_length=40, blank=True, default="")
    when_to_call = models.CharField(max_length=120, blank=True, default="")

    rows = of_envelope("plan_id")

    class Meta:
        ordering = ("part", "position")
        constraints = (
            one_of("part", PlanPart, "a_line_of_a_safety_plan_is_of_a_known_part"),
            models.UniqueConstraint(
                fields=("plan", "part", "position"), name="one_line_of_a_safety_plan_stands_in_one_place"
            ),
            models.CheckConstraint(
                name="only_somebody_to_call_has_a_number",
                condition=Q(part="call") & ~Q(number="") | Q(number="", when_to_call="") & ~Q(part="call"),
                violation_error_message="Enter a number for everybody who is to be called.",
            ),
        )
