"""What one shift tells the next: notes, what is pinned, and who has read which line."""

from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from cases.models import Record
from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, keeps_history
from hubs.models import Hub
from partners.models import Worker
from partners.rows import of_place, of_team
from placements.models import handover_seen

#: What a line is known by: what it tells, and the row that it tells it of ("log_entry:412").
LINE = 64


@keeps_history()
class HandoverNote(models.Model):
    """A note for the next shift. About young people it has no words of its own: each has a copy in their record."""

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="handover_notes")
    author = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=timezone.now)
    words = models.TextField(blank=True, default="")
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = handover_seen.notes()
    rows = of_place("note_id", "placements_handovernoteperson", lead=False)

    class Meta:
        indexes = (models.Index(fields=("hub", "written_at"), name="handover_notes_by_time"),)

    def __str__(self) -> str:
        return f"For the next shift at {self.hub}"

    @property
    def person_ids(self) -> list[int]:
        return list(self.people.values_list("person_id", flat=True))


@keeps_history()
class HandoverNotePerson(models.Model):
    """A note is about this young person: their own envelope, their copy of the words without the others' names."""

    record = EnvelopeKey(related_name="handover_note")
    person = SubjectKey(related_name="handover_notes")
    note = models.ForeignKey(HandoverNote, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people in handover notes"
        constraints = (
            models.UniqueConstraint(fields=("note", "person"), name="a_note_is_about_a_young_person_once"),
        )


@keeps_history()
class HandoverPin(models.Model):
    """A line that stays on top for everybody until `until_at`, or until somebody takes it down."""

    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="pins")
    line = models.CharField(max_length=LINE)
    record = models.ForeignKey(Record, models.PROTECT, null=True, blank=True, related_name="+")
    pinned_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    from_at = models.DateTimeField(default=timezone.now)
    until_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)

    objects = handover_seen.lines()
    rows = of_team("record_id")

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_pin_ends_after_it_begins",
                condition=Q(until_at__gt=F("from_at")),
                violation_error_message="Choose an end that is still to come.",
            ),
            models.UniqueConstraint(
                fields=("hub", "line"),
                condition=Q(ended_at__isnull=True),
                name="a_line_is_pinned_once",
                violation_error_message="Somebody has pinned it already.",
            ),
        )

    def __str__(self) -> str:
        return f"Pinned at {self.hub}"


@keeps_history()
class HandoverRead(models.Model):
    """That a worker has read a line at a hub. `record` is the envelope that the line told of: who may not read that
    learns nothing of who did.
    """

    hub = models.ForeignKey(Hub, models.PROTECT, related_name="+")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    line = models.CharField(max_length=LINE)
    record = models.ForeignKey(
        Record, models.PROTECT, null=True, blank=True, related_name="+", db_index=False
    )
    read_at = models.DateTimeField(default=timezone.now)

    objects = handover_seen.lines()
    rows = of_team("record_id")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("worker", "hub", "line"), name="a_worker_reads_a_line_once"),
        )
        indexes = (models.Index(fields=("hub", "line"), name="who_has_read_a_line"),)

    def __str__(self) -> str:
        return str(self.pk)
