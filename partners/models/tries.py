from django.db import models
from django.db.models import Q

from partners.models.user import User


class SignInTry(models.Model):
    """One try to prove who somebody is: for which account and from which address, as fingerprints of both.

    An address of e-mail is never here, so that nobody reads from this table who works here or who is looked for.
    """

    account = models.CharField(max_length=64)
    address = models.CharField(max_length=64)
    at = models.DateTimeField()
    passed = models.BooleanField()

    class Meta:
        indexes = (models.Index(fields=("account", "at"), name="tries_of_an_account"),)


class SignInLock(models.Model):
    """This account may not be tried from this address until then (record.md, "Requests")."""

    account = models.CharField(max_length=64)
    address = models.CharField(max_length=64)
    user = models.ForeignKey(User, models.CASCADE, null=True)
    since = models.DateTimeField()
    until = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("account", "address"),
                condition=Q(lifted_at__isnull=True),
                name="an_account_is_locked_once_for_an_address",
            ),
        )
