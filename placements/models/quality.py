"""Reviews of the quality of care (Children's Homes (England) Regulations 2015, regulation 45), a version a row."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, keeps_history, not_before
from hubs.models import Hub
from partners.models import Worker
from partners.rows import of_holder, of_house


@keeps_history()
class QualityReview(models.Model):
    """Of both days and all between. Sent to Ofsted it is locked by the database: what changes is a new version."""

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="quality_reviews")
    from_on = models.DateField()
    to_on = models.DateField()
    version = models.PositiveSmallIntegerField(default=1)
    manager_words = models.TextField(blank=True, default="")
    who_was_asked = models.TextField(blank=True, default="")
    completed_on = models.DateField(null=True, blank=True)
    sent_on = models.DateField(null=True, blank=True)
    sent_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    written_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)

    rows = of_house()

    class Meta:
        ordering = ("-to_on", "-version")
        constraints = (
            not_before("from_on", "to_on", "a_review_ends_after_it_begins",
                       "The last day is before the first."),
            not_before("to_on", "completed_on", "a_review_is_completed_after_its_days",
                       "It is completed on the last of its days, or later."),
            not_before("completed_on", "sent_on", "a_review_is_sent_after_it_is_completed",
                       "It cannot be sent before it is completed."),
            models.CheckConstraint(
                name="what_was_sent_is_complete_and_says_by_whom",
                condition=Q(sent_on__isnull=True, sent_by__isnull=True)
                | Q(sent_on__isnull=False, sent_by__isnull=False, completed_on__isnull=False),
            ),
            models.UniqueConstraint(
                fields=("hub", "from_on", "to_on", "version"),
                name="a_version_of_a_review_is_kept_once",
                violation_error_message="A review of those days is there already. Open it.",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"Review of the quality of care at {self.hub}"


@keeps_history()
class QualityFigure(models.Model):
    """A figure as it was when the review was sent; until then figures are asked for anew each time."""

    reference = ReferenceField()
    review = models.ForeignKey(QualityReview, models.PROTECT, related_name="figures")
    place = models.PositiveSmallIntegerField()
    name = models.TextField()
    value = models.TextField()
    how = models.TextField(blank=True, default="")

    rows = of_holder("placements_qualityreview", "review_id")

    class Meta:
        ordering = ("place",)
        constraints = (
            models.UniqueConstraint(fields=("review", "place"), name="a_review_has_a_figure_once"),
        )

    def __str__(self) -> str:
        return self.name


@keeps_history()
class QualityQuote(models.Model):
    """A young person's words as they went out, without their name, because they agreed to it (`SaidForReview`)."""

    reference = ReferenceField()
    review = models.ForeignKey(QualityReview, models.PROTECT, related_name="quotes")
    place = models.PositiveSmallIntegerField()
    words = models.TextField()

    rows = of_holder("placements_qualityreview", "review_id")

    class Meta:
        ordering = ("place",)
        constraints = (models.UniqueConstraint(fields=("review", "place"), name="a_review_has_a_quote_once"),)

    def __str__(self) -> str:
        return str(self.pk)


@keeps_history()
class QualityAction(models.Model):
    """What the home will do because of a review. It goes on after the review was sent."""

    reference = ReferenceField()
    review = models.ForeignKey(QualityReview, models.PROTECT, related_name="actions")
    words = models.TextField()
    who = models.TextField(blank=True, default="")
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)

    rows = of_holder("placements_qualityreview", "review_id")

    class Meta:
        ordering = ("due_on", "pk")

    def __str__(self) -> str:
        return str(self.pk)


@keeps_history()
class SaidForReview(models.Model):
    """They agreed that their own words in this record stand, without a name, in a review of the home."""

    record = EnvelopeKey(related_name="said_for_review")
    person = SubjectKey(related_name="said_for_review")
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="+")
    agreed_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "said for reviews"
        constraints = (
            not_before("agreed_on", "to_on", "they_agree_before_they_change_their_mind",
                       "They agreed after that day."),
        )  # fmt: skip
