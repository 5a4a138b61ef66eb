import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q

from hubs.columns import ReferenceField, keeps_history, not_before, one_of
from partners.models.user import User
from partners.models.worker import Worker
from partners.rows import of_lead_about
from partners.rule import KNOWS

if TYPE_CHECKING:
    from partners.access import Actor


class BarGround(models.TextChoices):
    RELATIVE = "relative", "They are related, or close"
    CONFLICT = "conflict", "Conflict of interest"
    COURT_ORDER = "court_order", "A court order"
    SAFETY_PLAN = "safety_plan", "A safety plan"


class BarQuerySet(models.QuerySet["Bar"]):
    def visible_to(self, actor: "Actor") -> "BarQuerySet":
        """The lead agency's people, of those whom they may know: so nobody sees a bar of their own."""
        from partners import access  # which asks models, that this is one of

        return access.visible(self, actor, f"{{lead}} and {KNOWS.strip()}", person="person_id")

    def live_on(self, day: datetime.date) -> "BarQuerySet":
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gt=day), from_on__lte=day)


@keeps_history()
class Bar(models.Model):
    """This worker, or this sign-in of nobody's, may know nothing of this young person. It beats everything.

    A worker is barred as a worker: a new sign-in for them changes nothing.
    """

    reference = ReferenceField()
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="bars")
    user = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="bars")
    person = models.ForeignKey("cases.YoungPerson", models.PROTECT, related_name="bars")
    ground = models.CharField(max_length=12, choices=BarGround)
    why = models.TextField()
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    barred_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    lifted_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    lifted_why = models.TextField(blank=True, default="")

    objects = BarQuerySet.as_manager()
    rows = of_lead_about("person_id")

    class Meta:
        constraints = (
            one_of("ground", BarGround, "a_bar_has_a_known_ground"),
            models.CheckConstraint(
                name="a_bar_is_of_a_worker_or_a_sign_in",
                condition=Q(worker__isnull=False, user__isnull=True)
                | Q(worker__isnull=True, user__isnull=False),
            ),
            not_before(
                "from_on", "to_on", "a_bar_ends_after_it_starts", "A bar cannot end before it starts."
            ),
            models.UniqueConstraint(
                fields=("worker", "person"),
                condition=Q(to_on__isnull=True),
                name="a_worker_is_barred_once_from_a_young_person",
                violation_error_message="They are barred already.",
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def person_ids(self) -> list[int]:
        return [self.person_id]
