"""What is written of an incident on the record of each young person concerned, beside their part in it."""

from django.db import models
from django.db.models import Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import keeps_history
from partners.models import Worker
from placements.models.incidents import Incident


@keeps_history()
class IncidentAccount(models.Model):
    """How somebody saw it, in their own words: a worker's, or without `worker` the young person's own.

    A worker's stands on the record of each young person concerned, without the names of the others.
    """

    record = EnvelopeKey(related_name="incident_account")
    person = SubjectKey(related_name="incident_accounts")
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="accounts")
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")

    objects = detail_queryset()

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("incident", "person", "worker"),
                name="a_worker_writes_one_account_of_an_incident",
                violation_error_message="You have written your account already. You can correct it.",
            ),
            models.UniqueConstraint(
                fields=("incident", "person"),
                condition=Q(worker__isnull=True),
                name="a_young_person_gives_one_account_of_an_incident",
                violation_error_message="Their own account is written already. You can correct it.",
            ),
        )


@keeps_history()
class PuttingRight(models.Model):
    """Who met afterwards, what each needed and what was agreed (restorative practice), as it concerns one of them."""

    record = EnvelopeKey(related_name="putting_right")
    person = SubjectKey(related_name="puttings_right")
    incident = models.ForeignKey(Incident, models.PROTECT, related_name="puttings_right")
    met_at = models.DateTimeField()
    who_met = models.TextField()
    needed = models.TextField(blank=True, default="", db_default="")
    agreed = models.TextField()
    agreed_until = models.DateField(null=True, blank=True)
    their_view = models.TextField(blank=True, default="", db_default="")

    objects = detail_queryset()
