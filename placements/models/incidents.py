"""What happened in a hub, and each young person's part in it."""

from django.db import models
from django.db.models import F, Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import ReferenceField, RefField, keeps_history, one_of
from hubs.models import Hub
from partners import access
from partners.models import Worker
from partners.rows import of_place
from placements.models.at_a_hub import happened

OF_INCIDENT = happened("placements_incident", "placements_incidentperson", "incident_id")


class IncidentKind(models.TextChoices):
    SERIOUS_INJURY = "serious_injury", "Serious injury"
    ASSAULT = "assault", "Assault"
    SELF_HARM = "self_harm", "Self-harm"
    POLICE_CALLED = "police_called", "Police called"
    EXPLOITATION = "exploitation", "Exploitation"
    ALLEGATION = "allegation", "Allegation"
    RESTRAINT = "restraint", "Restraint"
    COMPLAINT = "complaint", "Complaint"
    OTHER = "other", "Other"


class IncidentPlace(models.TextChoices):
    OWN_ROOM = "own_room", "In somebody’s room"
    SHARED_ROOM = "shared_room", "In a room that everybody uses"
    KITCHEN = "kitchen", "In the kitchen"
    GARDEN = "garden", "In the garden"
    OUTSIDE = "outside", "Away from the home"
    ONLINE = "online", "Online"
    OTHER = "other", "Somewhere else"


class Ground(models.TextChoices):
    """Why it has to be notified: regulation 40 of the Children's Homes (England) Regulations 2015."""

    DEATH = "death", "A young person died"
    BARRING = "barring", "Somebody was referred to the barring service"
    EXPLOITATION = "exploitation", "Sexual exploitation, or a suspicion of it"
    POLICE = "police", "Serious, and the police were called"
    ALLEGATION = "allegation", "An allegation against the home or its staff"
    ENQUIRY = "enquiry", "A child protection enquiry began or ended"
    SERIOUS = "serious", "Serious in another way"


class IncidentQuerySet(models.QuerySet["Incident"]):
    def visible_to(self, user: access.Actor | access.Reader) -> "IncidentQuerySet":
        return access.visible(self, user, OF_INCIDENT, row="pk", hub="hub_id")

    def written_here(self) -> "IncidentQuerySet":
        """On a page, not brought in with a tracker: there is somebody to ask."""
        return self.filter(recorded_by__isnull=False)

    def undecided(self) -> "IncidentQuerySet":
        """Nobody has said yet whether it has to be notified (regulation 40)."""
        return self.written_here().filter(decided_at__isnull=True)

    def open(self) -> "IncidentQuerySet":
        return self.written_here().filter(reviewed_at__isnull=True)


@keeps_history()
class Incident(models.Model):
    """Something that happened at a hub. Each young person concerned has an envelope (`IncidentPerson`).

    What stands here names no young person: whoever may know one of them reads it. `notifiable` follows from the
    decision, and undecided is no; of one that a tracker brought in nobody is asked to decide (`recorded_by`).
    """

    tracker_ref = RefField()
    reference = ReferenceField()
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="incidents")
    occurred_at = models.DateTimeField()
    kind = models.CharField(max_length=16, choices=IncidentKind)
    notifiable = models.BooleanField()
    notified_at = models.DateTimeField(null=True, blank=True)
    summary = models.TextField(blank=True, default="")
    place = models.CharField(max_length=12, choices=IncidentPlace, blank=True, default="", db_default="")
    place_words = models.TextField(blank=True, default="", db_default="")
    recorded_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField(null=True, blank=True)
    others_hurt = models.TextField(blank=True, default="", db_default="")
    police_called = models.BooleanField(default=False, db_default=False)
    police_reference = models.TextField(blank=True, default="", db_default="")
    ambulance_called = models.BooleanField(default=False, db_default=False)
    ambulance_reference = models.TextField(blank=True, default="", db_default="")
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    decided_why = models.TextField(blank=True, default="", db_default="")
    ground = models.CharField(max_length=12, choices=Ground, blank=True, default="", db_default="")
    reviewed_at = models.DateTimeField(null=True, blank=True)
    reviewed_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")
    learned = models.TextField(blank=True, default="", db_default="")
    reopened_why = models.TextField(blank=True, default="", db_default="")

    objects = IncidentQuerySet.as_manager()
    rows = of_place("incident_id", "placements_incidentperson")

    class Meta:
        constraints = (
            one_of("kind", IncidentKind, "an_incident_is_of_a_known_kind"),
            one_of("place", IncidentPlace, "an_incident_is_at_a_known_sort_of_place", or_empty=True),
            one_of("ground", Ground, "an_incident_is_notified_on_a_known_ground", or_empty=True),
            models.CheckConstraint(
                name="who_decides_about_an_incident_says_when_and_why",
                condition=Q(decided_at__isnull=True, decided_by__isnull=True)
                | Q(decided_at__isnull=False, decided_by__isnull=False) & ~Q(decided_why=""),
                violation_error_message="Say why.",
            ),
            models.CheckConstraint(
                name="who_looked_at_an_incident_says_when",
                condition=Q(reviewed_at__isnull=True, reviewed_by__isnull=True)
                | Q(reviewed_at__isnull=False, reviewed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="nobody_looks_at_an_incident_that_they_recorded",
                condition=Q(reviewed_by__isnull=True)
                | Q(recorded_by__isnull=True)
                | ~Q(reviewed_by=F("recorded_by")),
                violation_error_message="You recorded it, so somebody else looks at it.",
            ),
        )
        indexes = (
            models.Index(fields=("occurred_at",), name="incidents_by_time"),
            models.Index(fields=("hub", "-occurred_at", "-id"), name="incidents_of_a_hub"),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} at {self.hub}"

    @property
    def person_ids(self) -> list[int]:
        """Of those concerned whom the reader may know: the others have no row for them."""
        return list(self.people.values_list("person_id", flat=True))

    @property
    def record_ids(self) -> list[int]:
        """Of the same: a line of the trail is told to whoever may read one of them."""
        return list(self.people.values_list("record_id", flat=True))


@keeps_history()
class IncidentPerson(models.Model):
    """One young person's part in an incident: their own envelope, their own copy of the words."""

    record = EnvelopeKey(related_name="incident_person")
    person = SubjectKey(related_name="incidents")
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="people")

    objects = detail_queryset()

    class Meta:
        verbose_name_plural = "people in incidents"
        constraints = (
            models.UniqueConstraint(
                fields=("incident", "person"), name="a_young_person_is_in_an_incident_once"
            ),
        )
