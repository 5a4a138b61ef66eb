from django.db import models
from django.db.models import Q
from django.utils import timezone

from hubs.columns import keeps_history
from partners.models.agency import Agency
from partners.models.user import User
from partners.rows import of_envelope


class NamedReaderQuerySet(models.QuerySet["NamedReader"]):
    def live(self) -> "NamedReaderQuerySet":
        return self.filter(to_at__isnull=True)


@keeps_history()
class NamedReader(models.Model):
    """To whom one record is open by name: a sealed one to users, police material with conditions to agencies, and
    what is shared with a young person or their family to their own sign-in.

    The envelope carries the live ones as `named_users` and `named_agencies`, kept by trigger: a policy never joins.
    """

    record = models.ForeignKey("cases.Record", models.PROTECT, related_name="named_readers")
    user = models.ForeignKey(User, models.PROTECT, null=True, blank=True, related_name="+")
    agency = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="+")
    from_at = models.DateTimeField(default=timezone.now)
    to_at = models.DateTimeField(null=True, blank=True)
    named_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    objects = NamedReaderQuerySet.as_manager()
    rows = of_envelope()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="a_reader_is_named_as_a_user_or_an_agency",
                condition=Q(user__isnull=False, agency__isnull=True)
                | Q(user__isnull=True, agency__isnull=False),
            ),
            models.UniqueConstraint(
                fields=("record", "user"),
                condition=Q(to_at__isnull=True),
                name="a_user_is_named_once_a_record",
            ),
            models.UniqueConstraint(
                fields=("record", "agency"),
                condition=Q(to_at__isnull=True),
                name="an_agency_is_named_once_a_record",
            ),
        )

    def __str__(self) -> str:
        return str(self.pk)
