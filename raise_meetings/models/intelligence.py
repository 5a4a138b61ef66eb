"""What police share about a young person (domain.md, "3x5x2")."""

import datetime

from django.db import models
from django.db.models import Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey
from hubs.columns import RefField, keeps_history, not_before, one_of, within
from raise_meetings.models.grades import Classification, InformationGrade, SourceGrade


class IntelligenceQuerySet(DetailQuerySet):
    def relied_on(self, day: datetime.date) -> "IntelligenceQuerySet":
        """Not out of date on that day: the others are in no list and no pack."""
        return self.filter(expires_on__gt=day)


@keeps_history()
class IntelligenceItem(models.Model):
    """One item, as the police wrote it for sharing: its envelope's words. How it is to be handled, on what conditions
    and by which agencies is the envelope's marking.

    Who told the police stands nowhere. Grading is the police's own: the database takes an item of theirs alone.
    """

    record = EnvelopeKey(related_name="intelligence_item")
    person = SubjectKey(related_name="intelligence")
    tracker_ref = RefField()
    classification = models.CharField(max_length=20, choices=Classification)
    source_grade = models.PositiveSmallIntegerField(null=True, blank=True)
    information_grade = models.CharField(max_length=1, choices=InformationGrade, blank=True, default="")
    received_on = models.DateField()
    review_on = models.DateField()
    expires_on = models.DateField()

    objects = IntelligenceQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("classification", Classification, "nothing_above_official_sensitive_is_kept"),
            one_of("information_grade", InformationGrade, "information_is_graded_a_to_e", or_empty=True),
            within("source_grade", 1, 3, "a_source_is_graded_1_to_3"),
            models.CheckConstraint(
                name="an_item_is_graded_for_both_or_not_at_all",
                condition=Q(source_grade__isnull=True, information_grade="")
                | Q(source_grade__isnull=False) & ~Q(information_grade=""),
                violation_error_message="Grade the source and the information, or neither.",
            ),
            not_before("received_on", "review_on", "an_item_is_looked_at_again_after_it_came",
                       "Look at it again later than it came."),
            not_before("review_on", "expires_on", "an_item_is_looked_at_before_it_is_out_of_date",
                       "It is looked at again before it is out of date, or on that day."),
        )  # fmt: skip
        indexes = (models.Index(fields=("expires_on",), name="intelligence_by_last_day"),)

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]

    @property
    def grade(self) -> str:
        """2B, or nothing."""
        return f"{self.source_grade}{self.information_grade}" if self.source_grade else ""

    @property
    def source_words(self) -> str:
        return str(SourceGrade(self.source_grade).label) if self.source_grade else ""

    def is_out_of_date(self, day: datetime.date) -> bool:
        return self.expires_on <= day
