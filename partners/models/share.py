"""Who else knows of a young person: the agencies with which they are shared."""

import datetime
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from guardian.models.models import GroupObjectPermissionBase

from hubs.columns import ReferenceField, keeps_history, not_before, one_of
from partners.models.agency import Agency
from partners.models.agreement import Agreement
from partners.models.user import User
from partners.rows import of_agency_and_lead
from partners.rule import KNOWS

if TYPE_CHECKING:
    from partners.access import Actor, Reader

#: As `live_on` has it, for a question that is kept.
LIVE = "{row}.from_on <= {day} and ({row}.to_on is null or {row}.to_on > {day})"


class Told(models.TextChoices):
    """Whether the young person knows. Sharing is for them, so not telling them needs its reason."""

    YES = "yes", "Yes, they were told"
    NOT_YET = "not_yet", "Not yet"
    NOT_SAFE = "not_safe", "No, telling them would put somebody at risk"


class ShareQuerySet(models.QuerySet["Share"]):
    def visible_to(self, actor: "Actor | Reader") -> "ShareQuerySet":
        """Of those whom one may know: the lead agency's people all, a partner's those with their own agency."""
        from partners import access  # which asks models, that this is one of

        ours = f"({{lead}} or {{of_agency}} = {{agency}}) and {KNOWS.strip()}"
        return access.visible(self, actor, ours, person="content_object_id", of_agency="agency_id")

    def live_on(self, day: datetime.date) -> "ShareQuerySet":
        """Not stopped. Whether it opens anything is the agreement's: it has to be in force too."""
        return self.filter(Q(to_on__isnull=True) | Q(to_on__gt=day), from_on__lte=day)

    def not_safe_to_tell(self, actor: "Actor | Reader") -> "ShareQuerySet":
        """Live today, by the reader's own day, and telling the young person of it would put somebody at risk."""
        from partners import access, says

        theirs = self.visible_to(actor).filter(told=Told.NOT_SAFE)
        return access.visible(theirs, actor, LIVE, row=says.ROW)

    def is_generic(self) -> bool:
        """Guardian asks this of the table of its rows before it lists them."""
        return False


@keeps_history()
class Share(GroupObjectPermissionBase):
    """This young person with this agency, under which agreement, from a day to a day, and why.

    It is a guardian permission row for `view_youngperson`, on the agency's group, by a direct foreign key. Guardian
    reads of it the group and the person alone: dates, agreement and bars are the engine's (access.py).
    """

    reference = ReferenceField()
    content_object = models.ForeignKey(
        "cases.YoungPerson", models.PROTECT, db_column="person_id", related_name="shares"
    )
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="shares")
    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="shares")
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    why = models.TextField()
    shared_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    told = models.CharField(max_length=10, choices=Told)
    said = models.TextField(blank=True, default="")
    stopped_by = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    stopped_why = models.TextField(blank=True, default="")

    objects = ShareQuerySet.as_manager()  # type: ignore[assignment,misc]  # guardian's own can give and take away
    rows = of_agency_and_lead("person_id")

    class Meta:
        unique_together = ()  # guardian's own would forget that a share can end and begin again
        constraints = (
            one_of("told", Told, "a_share_says_whether_they_were_told"),
            not_before("from_on", "to_on", "a_share_ends_after_it_starts", "A share cannot end before it starts."),
            models.UniqueConstraint(
                fields=("agency", "content_object"),
                condition=Q(to_on__isnull=True),
                name="a_young_person_is_shared_once_with_an_agency",
                violation_error_message="They are already shared with that agency.",
            ),
        )  # fmt: skip
        indexes = (models.Index(fields=("content_object", "agency"), name="shares_of_a_person"),)

    def __str__(self) -> str:
        return self.reference

    @property
    def person_ids(self) -> list[int]:
        return [self.content_object_id]
