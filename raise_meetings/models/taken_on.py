"""What becomes of something that an agency was asked to do, for a young person or for a place."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q

from hubs.columns import one_of
from partners.models import Worker


class Answer(models.TextChoices):
    """Empty is of what a tracker brought in, where nobody was asked."""

    ASKED = "asked", "Asked"
    ACCEPTED = "accepted", "Accepted"
    DECLINED = "declined", "Declined"


def _words() -> "models.TextField[str, str]":
    return models.TextField(blank=True, default="", db_default="")


def _by() -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")


class TakenOn(models.Model):
    """Late and unanswered are read from the days. A new day keeps the reason for it; its history the day before.

    `reason` is why it was declined, `passed_on_to` who does it in the owner's own organisation.
    """

    how_we_will_know = _words()
    answer = models.CharField(max_length=8, choices=Answer, blank=True, default="", db_default="")
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = _by()
    reason = _words()
    due_reason = _words()
    passed_on_at = models.DateTimeField(null=True, blank=True)
    passed_on_by = _by()
    passed_on_to = models.CharField(max_length=120, blank=True, default="", db_default="")
    done_words = _words()
    chased_at = models.DateTimeField(null=True, blank=True)
    chased_by = _by()

    class Meta:
        abstract = True
        constraints = (
            one_of("answer", Answer, "%(class)s_has_a_known_answer", or_empty=True),
            models.CheckConstraint(
                name="%(class)s_declined_says_why",
                condition=~Q(answer="declined") | ~Q(reason=""),
                violation_error_message="Say why your agency cannot do this.",
            ),
            models.CheckConstraint(
                name="%(class)s_passed_on_says_to_whom",
                condition=Q(passed_on_at__isnull=True, passed_on_to="")
                | Q(passed_on_at__isnull=False) & ~Q(passed_on_to=""),
                violation_error_message="Say who does it now.",
            ),
        )


class TakenOnQuerySet(models.QuerySet[Any]):
    def to_do(self) -> Self:
        """Neither done nor declined."""
        return self.filter(completed_on__isnull=True).exclude(answer=Answer.DECLINED)

    def by_due(self) -> Self:
        """What was due first; without a day last."""
        return self.order_by(F("due_on").asc(nulls_last=True), "pk")
