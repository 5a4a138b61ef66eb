import datetime
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from hubs.columns import ReferenceField, keeps_history, one_of
from partners.for_officers import SEES_UNUSUAL, of_unusual
from partners.models.user import User

if TYPE_CHECKING:
    from partners.access import Actor


class UnusualKind(models.TextChoices):
    """Why a day's reading is worth a second look (hostile.md C8). None of them says that it was wrong."""

    OWN_SURNAME = "own_surname", "A young person with the reader’s own family name"
    COLLEAGUES_SURNAME = "colleagues_surname", "A young person with the family name of a colleague at the hub"
    NO_RELATIONSHIP = "no_relationship", "A young person with whom they had nothing to do in 90 days"
    FAR_MORE = "far_more", "Far more young people in a day than others in their role"
    AT_NIGHT = "at_night", "Reading at night, in a role that does not work nights"


class UnusualReadingQuerySet(models.QuerySet["UnusualReading"]):
    def visible_to(self, actor: "Actor") -> "UnusualReadingQuerySet":
        from partners import access, says  # which ask models, that this is one of

        return access.visible(self, actor, SEES_UNUSUAL, row=says.ROW)

    def to_review(self) -> "UnusualReadingQuerySet":
        return self.filter(reviewed_at__isnull=True).order_by("on", "pk")


@keeps_history()
class UnusualReading(models.Model):
    """One sort of unusual reading by one user on one day, as the trail tells it: young people by id, never by name.

    `usual` is what others in the role read in a day, where that is the reason.
    """

    reference = ReferenceField()
    kind = models.CharField(max_length=20, choices=UnusualKind)
    on = models.DateField()
    user = models.ForeignKey(User, models.PROTECT, related_name="unusual_readings")
    people = ArrayField(models.BigIntegerField())
    people_count = models.PositiveIntegerField()
    usual = models.PositiveIntegerField(null=True, blank=True)
    found_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True, blank=True)
    words = models.TextField(blank=True, default="")

    objects = UnusualReadingQuerySet.as_manager()
    rows = of_unusual()

    class Meta:
        constraints = (
            one_of("kind", UnusualKind, "unusual_reading_is_of_a_known_kind"),
            models.UniqueConstraint(
                fields=("user", "on", "kind"), name="unusual_reading_is_found_once_a_day_and_kind"
            ),
            models.CheckConstraint(
                name="nobody_reviews_their_own_reading",
                condition=Q(reviewed_by__isnull=True) | ~Q(reviewed_by=F("user")),
                violation_error_message="Nobody reviews their own. Somebody else has to.",
            ),
            models.CheckConstraint(
                name="reviewed_reading_says_by_whom_when_and_what",
                condition=Q(reviewed_by__isnull=True, reviewed_at__isnull=True, words="")
                | (Q(reviewed_by__isnull=False, reviewed_at__isnull=False) & ~Q(words="")),
                violation_error_message="Say in a word what you found.",
            ),
        )
        indexes = (
            models.Index(fields=("on",), name="unusual_to_review", condition=Q(reviewed_at__isnull=True)),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def person_ids(self) -> list[int]:
        return list(self.people)

    @property
    def day_after(self) -> datetime.date:
        return self.on + datetime.timedelta(days=1)
