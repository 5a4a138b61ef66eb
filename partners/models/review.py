from django.db import models
from django.db.models import F, Q

from hubs.columns import keeps_history, not_before
from hubs.models import Hub
from partners.models.agency import Agency
from partners.models.worker import Worker


@keeps_history()
class Review(models.Model):
    """Who looks after an entry of the directory, and when somebody last said that it is still right.

    For a worker it is their access that is looked at. One row an entry; what it said before is in its history.
    """

    agency = models.OneToOneField(Agency, models.PROTECT, null=True, blank=True, related_name="review")
    hub = models.OneToOneField(Hub, models.PROTECT, null=True, blank=True, related_name="review")
    worker = models.OneToOneField(Worker, models.PROTECT, null=True, blank=True, related_name="review")
    owner = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    reviewed_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    reviewed_on = models.DateField()
    due_on = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_review_is_of_an_agency_or_a_hub_or_a_worker",
                condition=Q(agency__isnull=False, hub__isnull=True, worker__isnull=True)
                | Q(agency__isnull=True, hub__isnull=False, worker__isnull=True)
                | Q(agency__isnull=True, hub__isnull=True, worker__isnull=False),
                violation_error_message="Choose one agency, hub or worker to review.",
            ),
            models.CheckConstraint(
                name="nobody_reviews_their_own_access",
                condition=Q(worker__isnull=True) | ~Q(reviewed_by=F("worker")),
                violation_error_message="Nobody reviews their own access. Ask somebody else to.",
            ),
            not_before(
                "reviewed_on",
                "due_on",
                "the_next_review_is_after_the_last",
                "The next review is before this one.",
            ),
        )
