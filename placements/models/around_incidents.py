"""What hangs on an incident and names no young person: who of the staff was there, what was asked, who was told."""

from django.db import models

from hubs.columns import ReferenceField, keeps_history, one_of
from partners.models import Worker
from partners.rows import of_holder
from placements.models.incidents import Incident


@keeps_history()
class IncidentStaff(models.Model):
    """Somebody of the staff who was there, or whom it concerns: they do not look at it afterwards."""

    reference = ReferenceField()
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="staff")
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    #: An allegation is about them, they were hurt, or they took part.
    concerned = models.BooleanField(default=False, db_default=False)

    rows = of_holder("placements_incident", "incident_id")

    class Meta:
        verbose_name_plural = "staff in incidents"
        constraints = (
            models.UniqueConstraint(
                fields=("incident", "worker"), name="somebody_of_the_staff_is_in_an_incident_once"
            ),
        )


@keeps_history()
class IncidentAnswer(models.Model):
    """A question of its kind, in the words in which it was asked then, and the answer."""

    reference = ReferenceField()
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="answers")
    nth = models.PositiveSmallIntegerField()
    question = models.TextField()
    answer = models.TextField()

    rows = of_holder("placements_incident", "incident_id")

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("incident", "nth"), name="a_question_is_answered_once"),
        )


class Told(models.TextChoices):
    """Whom regulation 40 names, and who else is told."""

    OFSTED = "ofsted", "Ofsted"
    PLACING_AUTHORITY = "placing_authority", "The council that placed them"
    SOCIAL_WORKER = "social_worker", "Their social worker"
    PARENTS = "parents", "Parents, or who else holds parental responsibility"
    POLICE = "police", "Police"
    LADO = "lado", "The council’s designated officer (LADO)"
    HOST_COUNCIL = "host_council", "The council of the area"
    HEALTH = "health", "The integrated care board"
    SECRETARY_OF_STATE = "secretary_of_state", "The Secretary of State"
    BARRING_SERVICE = "barring_service", "The barring service (DBS)"
    OTHER = "other", "Somebody else"


@keeps_history()
class Notice(models.Model):
    """Somebody was told of an incident."""

    reference = ReferenceField()
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="notices")
    whom = models.CharField(max_length=20, choices=Told)
    told_at = models.DateTimeField()
    told_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    words = models.TextField(blank=True, default="", db_default="")

    rows = of_holder("placements_incident", "incident_id")

    class Meta:
        constraints = (
            one_of("whom", Told, "somebody_known_is_told_of_an_incident"),
            models.UniqueConstraint(
                fields=("incident", "whom", "told_at"),
                name="somebody_is_told_of_an_incident_once_at_a_time",
                violation_error_message="That they were told then is written already.",
            ),
        )
