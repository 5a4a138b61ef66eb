import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, F, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, not_before, one_of, period, within


class CareStatus(models.TextChoices):
    EDGE_OF_CARE = "edge_of_care", "On the edge of care"
    LOOKED_AFTER = "looked_after", "Looked after"
    CARE_LEAVER = "care_leaver", "Care leaver"


class LegalStatus(models.TextChoices):
    """SSDA903 legal status codes."""

    C1 = "C1", "Interim care order"
    C2 = "C2", "Full care order"
    D1 = "D1", "Freeing order"
    E1 = "E1", "Placement order"
    V2 = "V2", "Section 20, single period"
    V3 = "V3", "Section 20, short breaks"
    V4 = "V4", "Section 20, short breaks (agreed series)"
    J1 = "J1", "Remanded to local authority accommodation"
    J2 = "J2", "Placed under PACE"
    J3 = "J3", "Sentenced with a residence requirement"
    L1 = "L1", "Police protection"
    L2 = "L2", "Emergency protection order"
    L3 = "L3", "Child assessment order"


class CareOutcome(models.TextChoices):
    """How a time on the edge of care ended."""

    KEPT_AT_HOME = "kept_at_home", "They stayed at home"
    CAME_INTO_CARE = "came_into_care", "They came into care"
    RETURNED_HOME = "returned_home", "They went back home"


@keeps_history(exclude=["days"])
class CarePeriod(models.Model):
    """A care status from a day to a day, half-open. Different statuses may overlap; two of one may not.

    `legal_status` is that of its first day; what it became later are rows of `LegalStatusPeriod`, because a new
    period would count as coming into care once more (docs/measures.md). `outcome` and what was `tried` are of a time
    on the edge of care; what it began with is the envelope's words.
    """

    record = EnvelopeKey(related_name="care_period")
    person = SubjectKey(related_name="care_periods")
    tracker_ref = RefField()
    status = models.CharField(max_length=16, choices=CareStatus)
    legal_status = models.CharField(max_length=2, choices=LegalStatus, blank=True, default="")
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=16, choices=CareOutcome, blank=True, default="", db_default="")
    tried = models.TextField(blank=True, default="", db_default="")
    days = period()

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("status", CareStatus, "a_care_period_has_a_known_status"),
            one_of("legal_status", LegalStatus, "a_care_period_has_a_known_legal_status", or_empty=True),
            one_of("outcome", CareOutcome, "a_care_period_has_a_known_outcome", or_empty=True),
            not_before(
                "start_on", "end_on", "a_care_period_ends_after_it_starts", "It cannot end before it starts."
            ),
            models.CheckConstraint(
                name="only_the_looked_after_have_a_legal_status",
                condition=Q(legal_status="") | Q(status="looked_after"),
                violation_error_message="A legal status is for the looked after alone.",
            ),
            ExclusionConstraint(
                name="a_young_person_has_one_care_period_of_a_status_a_day",
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    ("status", RangeOperators.EQUAL),
                    ("days", RangeOperators.OVERLAPS),
                ],
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="They already have this care status on some of those days.",
            ),
        )


@keeps_history(exclude=["days"])
class LegalStatusPeriod(models.Model):
    """What a legal status became during a time in care, from a day on, which may be one to come."""

    record = EnvelopeKey(related_name="legal_status_period")
    person = SubjectKey(related_name="legal_status_periods")
    care_period = models.ForeignKey(CarePeriod, models.PROTECT, related_name="legal_changes")
    code = models.CharField(max_length=2, choices=LegalStatus)
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    days = period()

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("code", LegalStatus, "a_legal_status_is_a_known_one"),
            not_before(
                "start_on", "end_on", "a_legal_status_ends_after_it_starts", "It cannot end before it starts."
            ),
            ExclusionConstraint(
                name="a_young_person_has_one_later_legal_status_a_day",
                expressions=[("person", RangeOperators.EQUAL), ("days", RangeOperators.OVERLAPS)],
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="Their legal status changes on that day already.",
            ),
        )


class EducationStatus(models.TextChoices):
    SCHOOL = "school", "School"
    ALTERNATIVE_PROVISION = "alternative_provision", "Alternative provision"
    COLLEGE = "college", "College"
    TRAINING = "training", "Training"
    APPRENTICESHIP = "apprenticeship", "Apprenticeship"
    EMPLOYMENT = "employment", "Work"
    NEET = "neet", "Looking for what comes next"


class EducationQuerySet(DetailQuerySet):
    def on_some_day(self, start_on: datetime.date, end_on: datetime.date | None) -> "EducationQuerySet":
        """Of those from `start_on` to before `end_on`, which may never come. One of no day is on none."""
        until = Q(start_on__lt=end_on) if end_on else Q()
        return self.filter(
            until, Q(end_on__isnull=True) | Q(end_on__gt=start_on) & Q(end_on__gt=F("start_on"))
        )


@keeps_history()
class EducationPeriod(models.Model):
    """School, college, training or work, or none of them, from a day to a day. May overlap.

    `place_name` is which school or whose work, `hours_a_week` how many of them they go.
    """

    record = EnvelopeKey(related_name="education_period")
    person = SubjectKey(related_name="education_periods")
    tracker_ref = RefField()
    status = models.CharField(max_length=24, choices=EducationStatus)
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    place_name = models.CharField(max_length=120, blank=True, default="", db_default="")
    hours_a_week = models.PositiveSmallIntegerField(null=True, blank=True)

    objects = EducationQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("status", EducationStatus, "an_education_period_has_a_known_status"),
            not_before(
                "start_on",
                "end_on",
                "an_education_period_ends_after_it_starts",
                "It cannot end before it starts.",
            ),
            within("hours_a_week", 0, 60, "hours_a_week_are_0_to_60"),
        )
