"""A long list that the queue writes for one reader: what was asked, how it went, who is in it."""

import datetime
from pathlib import Path

from django.contrib.postgres.fields import ArrayField
from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone

from hubs.columns import new_reference, one_of
from partners import access
from partners.models import User
from partners.rows import of_user

FOLDER = "prepared"  # under the uploads
#: Of ready files, and of the rows that speak of them.
KEPT_FOR = datetime.timedelta(days=1)
LATE = datetime.timedelta(hours=1)


class PreparedQuerySet(models.QuerySet["Prepared"]):
    def visible_to(self, user: access.Actor) -> "PreparedQuerySet":
        """One's own, while one is at work here at all."""
        if not isinstance(user, User) or not access.may(user, access.Permission.READ_ROLES):
            return self.none()
        return self.filter(asked_by=user)

    def ready(self, at: datetime.datetime) -> "PreparedQuerySet":
        return self.filter(outcome=PreparedOutcome.DONE, finished_at__gt=at - KEPT_FOR)

    def over(self, at: datetime.datetime) -> "PreparedQuerySet":
        """A job is given the outbox's tries first: what waits longer than two days will never be."""
        return self.filter(
            models.Q(finished_at__lte=at - KEPT_FOR) | models.Q(asked_at__lte=at - 2 * KEPT_FOR)
        )


class PreparedOutcome(models.TextChoices):
    WAITING = "waiting", "Being prepared"
    DONE = "done", "Ready"
    FAILED = "failed", "Could not be prepared"


class Prepared(models.Model):
    """`listing` and `asked` are what the list's page was asked: its name and its address's answers, no words.

    `people` are those in the file and `records` what of them: whoever fetches it must still be allowed to know each
    of them, and to read each of these.
    """

    reference = models.CharField(max_length=12, unique=True, default=new_reference, editable=False)
    listing = models.CharField(max_length=40)
    asked = models.TextField(blank=True, default="")
    sort = models.CharField(max_length=4, choices={"csv": "CSV", "xlsx": "Spreadsheet"})
    asked_by = models.ForeignKey(User, models.CASCADE, related_name="prepared")
    asked_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, choices=PreparedOutcome, default=PreparedOutcome.WAITING)
    total = models.PositiveIntegerField()
    people: "ArrayField[list[int], list[int]]" = ArrayField(models.BigIntegerField(), default=list)
    records: "ArrayField[list[int], list[int]]" = ArrayField(
        models.BigIntegerField(), default=list, db_default=[]
    )

    objects = PreparedQuerySet.as_manager()
    rows = of_user("asked_by_id")

    class Meta:
        ordering = ("-id",)
        constraints = (one_of("outcome", PreparedOutcome, "a_file_has_a_known_outcome"),)

    def __str__(self) -> str:
        return self.reference

    @property
    def stored_as(self) -> str:
        return f"{FOLDER}/{self.reference}.{self.sort}"

    @property
    def path(self) -> Path:
        return Path(default_storage.path(self.stored_as))

    @property
    def kept_until(self) -> datetime.datetime | None:
        return self.finished_at + KEPT_FOR if self.finished_at else None

    @property
    def is_ready_to_fetch(self) -> bool:
        kept = self.kept_until is not None and timezone.now() < self.kept_until
        return kept and self.outcome == PreparedOutcome.DONE and self.path.exists()

    @property
    def is_late(self) -> bool:
        return self.outcome == PreparedOutcome.WAITING and timezone.now() - self.asked_at > LATE

    @property
    def person_ids(self) -> list[int]:
        return self.people
