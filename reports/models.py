"""Transfers of the tracker: who asked for one, how far it is, what was wrong. Holds names: protected."""

import datetime
from pathlib import Path

from django.core.files.storage import default_storage
from django.db import models
from django.utils import timezone

from hubs.columns import new_reference
from nwd.ui.spoken import when_words
from partners import access
from partners.models import User
from partners.rows import of_holder, of_user
from reports.downloads.prepared import Prepared

__all__ = ["Fault", "Prepared", "Transfer", "TransferDirection", "TransferOutcome"]

LATE = datetime.timedelta(hours=1)
TRANSFERS = "transfers"  # a folder under the uploads
#: A prepared zip holds everybody's record: it can be fetched for a day.
KEPT_FOR = datetime.timedelta(days=1)


class TransferQuerySet(models.QuerySet["Transfer"]):
    def visible_to(self, user: access.Actor) -> "TransferQuerySet":
        """One's own, while one may transfer the service at all."""
        if not access.may(user, access.Permission.TRANSFER_SERVICE):
            return self.none()
        return self.filter(asked_by=user.pk) if isinstance(user, User) else self


class TransferDirection(models.TextChoices):
    IN = "in", "In"
    OUT = "out", "Out"


class TransferOutcome(models.TextChoices):
    WAITING = "waiting", "Waiting"
    DONE = "done", "Done"
    REFUSED = "refused", "Refused"
    FAILED = "failed", "Failed"


class Transfer(models.Model):
    """One import or export by page. The file lies under the uploads folder by its reference, never by its name."""

    reference = models.CharField(max_length=12, unique=True, default=new_reference, editable=False)
    direction = models.CharField(max_length=3, choices=TransferDirection)
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="transfers")
    asked_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=10, choices=TransferOutcome, default=TransferOutcome.WAITING)
    check_only = models.BooleanField(default=False)
    lead_ref = models.CharField(max_length=64, blank=True, default="")
    #: With the folder `extras/` (docs/tracker-extras.md).
    extras = models.BooleanField(default=False, db_default=False)
    faults_found = models.PositiveIntegerField(default=0)
    rows_changed = models.PositiveIntegerField(null=True)
    #: Of whom the zip has nothing: a mark, no names (tracker/left_out.py).
    left_out = models.CharField(max_length=64, blank=True, default="", db_default="")

    objects = TransferQuerySet.as_manager()
    rows = of_user("asked_by_id")

    class Meta:
        ordering = ("-id",)

    @property
    def stored_as(self) -> str:
        """Its name under the uploads folder."""
        return f"{TRANSFERS}/{self.reference}.zip"

    @property
    def path(self) -> Path:
        return Path(default_storage.path(self.stored_as))

    @property
    def is_ready_to_fetch(self) -> bool:
        """An export that was written within the day and still lies there."""
        done = self.direction == TransferDirection.OUT and self.outcome == TransferOutcome.DONE
        kept = self.finished_at is not None and timezone.now() - self.finished_at < KEPT_FOR
        return done and kept and self.path.exists()

    @property
    def asked_words(self) -> str:
        """With seconds: two of one minute must not read alike."""
        at = timezone.localtime(self.asked_at)
        return f"{when_words(at.date())} at {at.hour % 12 or 12}:{at:%M:%S}{'pm' if at.hour >= 12 else 'am'}"

    @property
    def what_words(self) -> str:
        """Said as done only where it was done."""
        checked = self.check_only and self.outcome == TransferOutcome.REFUSED
        done = checked or self.outcome == TransferOutcome.DONE
        if self.direction == TransferDirection.OUT:
            return "Taken out" if done else "To take out"
        if self.check_only:
            return "Checked" if done else "To check"
        return "Taken in" if done else "To take in"

    @property
    def outcome_words(self) -> str:
        if self.outcome == TransferOutcome.DONE:
            return "Nothing wrong" if self.check_only else "Done"
        if self.outcome == TransferOutcome.REFUSED:
            return "Things to put right" if self.check_only else "Not taken in"
        return "Could not be done" if self.outcome == TransferOutcome.FAILED else "Waiting"

    @property
    def is_late(self) -> bool:
        """Asked for so long ago that something has gone wrong: the page no longer asks by itself."""
        return self.outcome == TransferOutcome.WAITING and timezone.now() - self.asked_at > LATE

    @property
    def person_ids(self) -> list[int]:
        """About the whole service, so about nobody by name."""
        return []


class Fault(models.Model):
    """One thing wrong with a file that was brought: where, what stood there, what was expected."""

    transfer = models.ForeignKey(Transfer, models.CASCADE, related_name="faults")
    position = models.PositiveIntegerField()
    file = models.TextField()
    line = models.PositiveIntegerField(null=True)
    column = models.TextField(null=True)
    value = models.TextField(null=True)
    message = models.TextField()

    rows = of_holder("reports_transfer", "transfer_id")

    class Meta:
        ordering = ("position",)
