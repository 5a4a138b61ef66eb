import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Case, Deferrable, F, Max, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Cast, Coalesce, TruncDate

from cases.models.contact import Contact
from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from cases.models.referral import Referral
from hubs.columns import RefField, keeps_history, not_before, one_of, period
from partners.models import Worker


class HowOften(models.TextChoices):
    WEEKLY = "weekly", "Every week"
    FORTNIGHTLY = "fortnightly", "Every two weeks"
    MONTHLY = "monthly", "Every month"
    QUARTERLY = "quarterly", "Every three months"
    WHEN_THEY_WANT = "when_they_want", "Whenever they want"


#: In days, as who keeps in touch counts them. Whenever they want is never due.
EVERY: dict[str, int] = {
    HowOften.WEEKLY: 7,
    HowOften.FORTNIGHTLY: 14,
    HowOften.MONTHLY: 31,
    HowOften.QUARTERLY: 92,
}


class KeepingInTouchQuerySet(DetailQuerySet):
    def live_on(self, day: datetime.date) -> "KeepingInTouchQuerySet":
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day), start_on__lte=day)

    def with_due(self) -> "KeepingInTouchQuerySet":
        """`last_on`: when this worker and they last reached each other since it began; `next_due` follows from it."""
        made = Contact.objects.filter(
            person=OuterRef("person"),
            worker=OuterRef("worker"),
            reached=True,
            occurred_at__date__gte=OuterRef("start_on"),
        )
        last = made.order_by().values("person").annotate(at=Max("occurred_at")).values("at")
        every = [When(how_often=often, then=Value(datetime.timedelta(days=n))) for often, n in EVERY.items()]
        found = self.annotate(
            last_on=TruncDate(Subquery(last, output_field=models.DateTimeField())),
            every=Case(*every, default=None, output_field=models.DurationField()),
        )
        due = Cast(Coalesce(F("last_on"), F("start_on")) + F("every"), models.DateField())
        return found.annotate(next_due=due)  # type: ignore[no-any-return]

    def due_by(self, day: datetime.date) -> "KeepingInTouchQuerySet":
        """Those that run then and are due by then, with those that are late."""
        return self.live_on(day).with_due().filter(next_due__lte=day)


@keeps_history(exclude=["days"])
class KeepingInTouch(models.Model):
    """Who stays in touch with a young person when the support has closed, and how often, from a day to a day.

    `referral` is the support that it followed, where it followed one. When they are next due is asked of the contacts
    that were made (`with_due`). What was agreed is the envelope's words.
    """

    record = EnvelopeKey(related_name="keeping_in_touch")
    person = SubjectKey(related_name="keeping_in_touch")
    tracker_ref = RefField()
    referral = models.ForeignKey(
        Referral, models.PROTECT, null=True, blank=True, related_name="keeping_in_touch"
    )
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="keeping_in_touch")
    how_often = models.CharField(max_length=16, choices=HowOften)
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    end_reason = models.TextField(blank=True, default="", db_default="")
    days = period()

    objects = KeepingInTouchQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("how_often", HowOften, "keeping_in_touch_is_as_often_as_is_known"),
            not_before(
                "start_on",
                "end_on",
                "keeping_in_touch_ends_after_it_starts",
                "It cannot end before it starts.",
            ),
            ExclusionConstraint(
                name="a_worker_keeps_in_touch_in_one_way_a_day",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("worker", RangeOperators.EQUAL),
                    ("days", RangeOperators.OVERLAPS),
                ],
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="This worker keeps in touch already on some of those days. "
                "Choose other days, or somebody else.",
            ),
        )
