"""Complaints and compliments about a hub. One about a worker is for named readers alone, never for that worker."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, keeps_history, one_of
from hubs.models import Hub
from partners import access
from partners.models import Worker
from partners.rows import Rows, of_place
from partners.rule import by_settings
from placements.models.at_a_hub import happened

#: About a worker: of those named, and never of that worker, whoever named them.
NAMED = "(cardinality({readers}) = 0 or {about_worker} is distinct from {worker} and {user} = any({readers}))"
OF_COMPLAINT = f"""
({happened("placements_complaint", "placements_complaintperson", "complaint_id")} and {NAMED})
"""


def _rows() -> Rows:
    """As an incident's, and of its named readers alone where it has some."""
    place = of_place("complaint_id", "placements_complaintperson")
    named = by_settings(NAMED, readers="{table}.readers", about_worker="{table}.about_worker_id")
    return Rows(f"{place.read} and {named}", f"{place.write} and {named}")


class ComplaintSort(models.TextChoices):
    COMPLAINT = "complaint", "Complaint"
    COMPLIMENT = "compliment", "Compliment"


class From(models.TextChoices):
    YOUNG_PERSON = "young_person", "A young person"
    FAMILY = "family", "Family"
    NEIGHBOUR = "neighbour", "A neighbour"
    PROFESSIONAL = "professional", "Somebody who works with them"
    OTHER = "other", "Somebody else"


class ComplaintOutcome(models.TextChoices):
    UPHELD = "upheld", "They were right"
    PARTLY = "partly", "They were right in part"
    NOT_UPHELD = "not_upheld", "It was not so"
    WITHDRAWN = "withdrawn", "They took it back"
    THANKED = "thanked", "Passed on with thanks"


class Satisfied(models.TextChoices):
    YES = "yes", "Content with the answer"
    PARTLY = "partly", "Content in part"
    NO = "no", "Not content"
    NOT_ASKED = "not_asked", "Not asked yet"


class ComplaintQuerySet(models.QuerySet["Complaint"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "ComplaintQuerySet":
        gaps = {"row": "pk", "hub": "hub_id", "about_worker": "about_worker_id", "readers": "readers"}
        return access.visible(self, user, OF_COMPLAINT, **gaps)

    def waiting(self) -> "ComplaintQuerySet":
        return self.filter(sort=ComplaintSort.COMPLAINT, answered_on__isnull=True)


@keeps_history()
class Complaint(models.Model):
    """Its words name no young person; each young person concerned has an envelope with their own copy."""

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="complaints")
    sort = models.CharField(max_length=12, choices=ComplaintSort)
    received_on = models.DateField()
    from_whom = models.CharField(max_length=16, choices=From)
    from_words = models.TextField(blank=True, default="", db_default="")
    about = models.TextField()
    about_worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    #: Sign-ins by id, where it is about a worker.
    readers = ArrayField(models.BigIntegerField(), default=list, db_default=[], blank=True, editable=False)
    words = models.TextField()
    recorded_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    answer = models.TextField(blank=True, default="", db_default="")
    answered_on = models.DateField(null=True, blank=True)
    answered_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.CharField(max_length=12, choices=ComplaintOutcome, blank=True, default="", db_default="")
    satisfied = models.CharField(max_length=12, choices=Satisfied, blank=True, default="", db_default="")

    objects = ComplaintQuerySet.as_manager()
    rows = _rows()

    class Meta:
        constraints = (
            one_of("sort", ComplaintSort, "a_complaint_is_of_a_known_sort"),
            one_of("from_whom", From, "a_complaint_comes_from_somebody_known"),
            one_of("outcome", ComplaintOutcome, "a_complaint_has_a_known_outcome", or_empty=True),
            one_of("satisfied", Satisfied, "whether_they_are_content_is_a_known_answer", or_empty=True),
            models.CheckConstraint(
                name="a_complaint_about_a_worker_names_its_readers",
                condition=Q(about_worker__isnull=True) | Q(sort="compliment") | ~Q(readers=[]),
            ),
            models.CheckConstraint(
                name="an_answer_to_a_complaint_says_what_when_and_by_whom",
                condition=Q(answered_on__isnull=True, answered_by__isnull=True, outcome="", answer="")
                | Q(answered_on__isnull=False, answered_by__isnull=False) & ~Q(outcome="") & ~Q(answer=""),
            ),
            models.CheckConstraint(
                name="nobody_answers_a_complaint_about_themselves",
                condition=Q(about_worker__isnull=True)
                | Q(answered_by__isnull=True)
                | ~Q(answered_by=models.F("about_worker")),
                violation_error_message="It is about you, so somebody else answers it.",
            ),
        )
        indexes = (models.Index(fields=("hub", "-received_on", "-id"), name="complaints_of_a_hub"),)

    def __str__(self) -> str:
        return f"{self.get_sort_display()} at {self.hub}"

    @property
    def person_ids(self) -> list[int]:
        return list(self.people.values_list("person_id", flat=True))


@keeps_history()
class ComplaintPerson(models.Model):
    """A young person who complained, or whom it is about: their own envelope, their own copy of the words."""

    record = EnvelopeKey(related_name="complaint_person")
    person = SubjectKey(related_name="complaints")
    complaint = models.ForeignKey(Complaint, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people in complaints"
        constraints = (
            models.UniqueConstraint(
                fields=("complaint", "person"), name="a_young_person_is_in_a_complaint_once"
            ),
        )
