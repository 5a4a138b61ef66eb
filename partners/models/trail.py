from django.contrib.postgres.fields import ArrayField
from django.db import models


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


class TrailLine(models.Model):
    """Who did or saw what, when, as whom and on what grounds (access.md, "The trail").

    Append-only, partitioned by month, ids and text without foreign keys, no words about anybody. Unmanaged, so
    that a flush leaves it alone; the table is made by migration 0002_trail, its partitions by `migrate`.
    `xid` is the transaction, for the sealing job: low ids may commit late.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    what = models.CharField(max_length=12, choices=TrailWhat)
    act = models.TextField()
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

    class Meta:
        managed = False
        db_table = "partners_trail"
