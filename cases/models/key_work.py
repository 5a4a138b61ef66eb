import datetime

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, Q

from cases.models.envelope import DetailQuerySet, EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, not_before, one_of, period
from partners.models import Worker
from partners.says import Given


class AllocationQuerySet(DetailQuerySet):
    def live_on(self, day: "datetime.date | Given") -> "AllocationQuerySet":
        return self.filter(Q(end_on__isnull=True) | Q(end_on__gt=day), start_on__lte=day)


class AllocationRole(models.TextChoices):
    KEY_WORKER = "key_worker", "Key worker"
    CO_KEY_WORKER = "co_key_worker", "Co-key worker"
    SOCIAL_WORKER = "social_worker", "Social worker"
    PERSONAL_ADVISER = "personal_adviser", "Personal adviser"
    SPECIALIST = "specialist", "Specialist"


@keeps_history(exclude=["days"])
class Allocation(models.Model):
    """Who works with a young person, as what, from a day to a day. At most one key worker on any day."""

    record = EnvelopeKey(related_name="allocation")
    person = SubjectKey(related_name="allocations")
    tracker_ref = RefField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="allocations")
    role = models.CharField(max_length=20, choices=AllocationRole)
    start_on = models.DateField()
    end_on = models.DateField(null=True, blank=True)
    end_reason = models.TextField(blank=True, default="")
    days = period()

    objects = AllocationQuerySet.as_manager()

    class Meta:
        constraints = (
            one_of("role", AllocationRole, "an_allocation_has_a_known_role"),
            not_before(
                "start_on", "end_on", "an_allocation_ends_after_it_starts", "It cannot end before it starts."
            ),
            ExclusionConstraint(
                name="a_young_person_has_one_key_worker_a_day",
                expressions=[("person", RangeOperators.EQUAL), ("days", RangeOperators.OVERLAPS)],
                condition=Q(role="key_worker"),
                deferrable=Deferrable.IMMEDIATE,
                violation_error_message="They already have a key worker on some of those days.",
            ),
        )


class ContactMethod(models.TextChoices):
    FACE_TO_FACE = "face_to_face", "Face to face"
    PHONE = "phone", "Phone"
    VIDEO = "video", "Video"
    TEXT = "text", "Text"
    LETTER = "letter", "Letter"
    OTHER = "other", "Other"


class StartedBy(models.TextChoices):
    WORKER = "worker", "The worker"
    YOUNG_PERSON = "young_person", "The young person"
    FAMILY = "family", "Family"
    OTHER = "other", "Somebody else"


@keeps_history()
class Contact(models.Model):
    """A worker and a young person in touch, or tried to be. The summary is the envelope's words."""

    record = EnvelopeKey(related_name="contact")
    person = SubjectKey(related_name="contacts")
    tracker_ref = RefField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="contacts")
    occurred_at = models.DateTimeField()
    method = models.CharField(max_length=16, choices=ContactMethod)
    started_by = models.CharField(max_length=16, choices=StartedBy, blank=True, default="")
    duration_minutes = models.PositiveIntegerField(null=True, blank=True)
    reached = models.BooleanField()

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("method", ContactMethod, "a_contact_has_a_known_method"),
            one_of("started_by", StartedBy, "a_contact_is_started_by_someone_known", or_empty=True),
        )
        indexes = (
            # With who it was, so that the caseload's question is answered by the index: under policies the planner
            # else thinks that one row is left of a long record, and reads and sorts all of it.
            models.Index(
                fields=("person", "-occurred_at", "-record"),
                include=("worker",),
                name="last_reached_contact",
                condition=Q(reached=True),
            ),
        )
