import datetime
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from partners.models.user import User
from partners.rows import of_trail

if TYPE_CHECKING:
    from partners.access import Actor


class TrailWhat(models.TextChoices):
    READ = "read", "read"
    LIST = "list", "list"
    SEARCH = "search", "search"
    EXPORT = "export", "export"
    PRINT = "print", "print"
    DENIAL = "denial", "refused"
    CHANGE = "change", "change"
    PERMISSION = "permission", "permission"
    OVERRIDE = "override", "override"
    SIGN_IN = "sign_in", "sign-in"
    FAULT = "fault", "fault"


class TrailLineQuerySet(models.QuerySet["TrailLine"]):
    def visible_to(self, actor: "Actor") -> "TrailLineQuerySet":
        """One's own lines; a privacy officer's, those of their agency, and of the lead agency's all: but none that
        names somebody from whom they are barred.
        """
        if not isinstance(actor, User):
            return self
        from partners.facts import facts_of  # which asks models, that the trail is one of

        facts = facts_of(actor)
        if not facts.told.get("officer"):
            return self.filter(user_id=actor.pk)
        theirs = self if facts.of_lead_agency else self.filter(agency_id=facts.told["agency"])
        return theirs.filter(Q(user_id=actor.pk) | ~Q(people__overlap=facts.told["barred"]))

    def between(
        self, since: datetime.datetime | None, until: datetime.datetime | None
    ) -> "TrailLineQuerySet":
        """From the first moment on, up to the last and not at it."""
        lines = self.filter(at__gte=since) if since else self
        return lines.filter(at__lt=until) if until else lines

    def about(self, person: int | None) -> "TrailLineQuerySet":
        """With them among others, on a list; None is no narrower."""
        return self if person is None else self.filter(people__contains=[person])


class TrailLine(models.Model):
    """Who did or saw what, when, as whom and on what grounds (access.md, "The trail").

    Append-only, partitioned by month, ids and text without foreign keys, no words about anybody. Unmanaged, so
    that a flush leaves it alone; the table is made by trail.sql, its partitions by `migrate`.
    `route` is the door's name; `asked`, on a denial, what its address named, under a key (asked_for.py).
    `xid` is the transaction, for the sealing job: low ids may commit late.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    what = models.CharField(max_length=12, choices=TrailWhat)
    act = models.TextField()
    route = models.TextField(default="")
    asked = ArrayField(models.TextField(), default=list)
    user_id = models.BigIntegerField(null=True)
    actor = models.TextField()
    agency_id = models.BigIntegerField(null=True)
    role = models.TextField()
    posting_id = models.BigIntegerField(null=True)
    people = ArrayField(models.BigIntegerField())
    records = ArrayField(models.BigIntegerField())
    grounds = models.TextField()
    counts = models.JSONField(null=True)
    request_id = models.UUIDField(null=True)

    objects = TrailLineQuerySet.as_manager()

    rows = of_trail()

    class Meta:
        managed = False
        db_table = "partners_trail"
