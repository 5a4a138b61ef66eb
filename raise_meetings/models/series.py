"""One RAISE that goes on: from when it was accepted, over its meetings, until it is closed."""

from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, keeps_history, not_before, one_of
from partners import access
from partners.models import Worker
from raise_meetings.models.gathering import OF_GATHERINGS, Gathering, gathered, rows_of

_WHOSE = ("raise_meetings_series", "series_id", "raise_meetings_seriesperson")
OF_SERIES = gathered(*_WHOSE)


class ClosedWhy(models.TextChoices):
    SAFER = "safer", "It is safer now"
    OTHER_PLAN = "other_plan", "Another plan holds it"
    MOVED = "moved", "They have moved away"
    NOT_WANTED = "not_wanted", "They are adults and do not want it"
    OTHER = "other", "Something else"


class SeriesQuerySet(models.QuerySet["Series"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "SeriesQuerySet":
        return access.visible(self, user, OF_SERIES, row="pk", hub="hub_id")

    def open(self) -> "SeriesQuerySet":
        return self.filter(closed_on__isnull=True)


@keeps_history()
class Series(Gathering):
    """`learning` is of a place, or of a group as a whole; of a young person it is the words of their own part."""

    reference = ReferenceField()
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    closed_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    closed_why = models.CharField(max_length=12, choices=ClosedWhy, blank=True, default="")
    learning = models.TextField(blank=True, default="")

    objects = SeriesQuerySet.as_manager()
    rows = rows_of(*_WHOSE)

    class Meta(Gathering.Meta):
        verbose_name_plural = "series"
        constraints = (
            *OF_GATHERINGS,
            not_before("opened_on", "closed_on", "a_series_closes_after_it_opens", "It began later."),
            models.CheckConstraint(
                name="what_a_series_taught_of_young_people_is_in_their_parts",
                condition=~Q(about="person") | Q(learning=""),
            ),
            one_of("closed_why", ClosedWhy, "a_series_closes_for_a_known_reason", or_empty=True),
            models.CheckConstraint(
                name="who_closes_a_series_says_when_and_why",
                condition=Q(closed_on__isnull=True, closed_by__isnull=True, closed_why="", learning="")
                | Q(closed_on__isnull=False, closed_by__isnull=False) & ~Q(closed_why=""),
                violation_error_message="Say why it closes.",
            ),
        )
        indexes = (models.Index(fields=("hub", "-opened_on"), name="series_of_a_hub"),)

    def __str__(self) -> str:
        return f"RAISE: {self.name}" if self.name else "RAISE"


@keeps_history()
class SeriesPerson(models.Model):
    """Whom a RAISE is about. The envelope's words are what was learned of them when it closed."""

    record = EnvelopeKey(related_name="series_person")
    person = SubjectKey(related_name="raise_series")
    series = models.ForeignKey(Series, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people in series"
        constraints = (
            models.UniqueConstraint(
                fields=("series", "person"), name="a_series_is_about_a_young_person_once"
            ),
        )
