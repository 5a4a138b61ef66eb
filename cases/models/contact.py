from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, one_of
from partners.models import Worker


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


class ContactPlace(models.TextChoices):
    """Sorts of places: where exactly somebody is to be met is for the words, which have a reader each."""

    HUB = "hub", "At the hub"
    THEIR_HOME = "their_home", "Where they live"
    FAMILY_HOME = "family_home", "With their family"
    LEARNING = "learning", "School, college or work"
    OUT = "out", "Out and about"
    CAR = "car", "In the car"
    ELSEWHERE = "elsewhere", "Somewhere else"


@keeps_history()
class Contact(models.Model):
    """A worker and a young person in touch, or tried to be. The summary is the envelope's words.

    `together` is the same for the copies of one note about several people: its writer takes them back as one, and
    no page shows it. What was taken back has no row here, only in the history: measures and lists count rows.
    """

    record = EnvelopeKey(related_name="contact")
    person = SubjectKey(related_name="contacts")
    tracker_ref = RefField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="contacts")
    occurred_at = models.DateTimeField()
    method = models.CharField(max_length=16, choices=ContactMethod)
    started_by = models.CharField(max_length=16, choices=StartedBy, blank=True, default="")
    duration_minutes = models.PositiveIntegerField(null=True, blank=True)
    reached = models.BooleanField()
    place = models.CharField(max_length=16, choices=ContactPlace, blank=True, default="", db_default="")
    significant = models.BooleanField(default=False, db_default=False)
    together = models.UUIDField(null=True, blank=True, editable=False)

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("method", ContactMethod, "a_contact_has_a_known_method"),
            one_of("started_by", StartedBy, "a_contact_is_started_by_someone_known", or_empty=True),
            one_of("place", ContactPlace, "a_contact_is_at_a_known_sort_of_place", or_empty=True),
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
            models.Index(
                fields=("together",), name="copies_of_a_contact", condition=Q(together__isnull=False)
            ),
        )
