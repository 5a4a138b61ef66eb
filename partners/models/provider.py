from django.db import models

from partners.models.posting import Posting
from partners.models.user import User


class ProviderIdentity(models.Model):
    """Whom an agency's own sign-in knows this user as: by issuer and subject, never by an address of e-mail."""

    user = models.ForeignKey(User, models.CASCADE, related_name="identities")
    provider = models.CharField(max_length=40)
    issuer = models.CharField(max_length=300)
    subject = models.CharField(max_length=255)
    linked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("issuer", "subject"),
                name="a_providers_subject_is_one_user",
                violation_error_message="That sign-in belongs to somebody else here already.",
            ),
            models.UniqueConstraint(
                fields=("user", "issuer"),
                name="a_user_is_one_subject_of_an_issuer",
                violation_error_message="They have another sign-in of that provider already. Remove it first.",
            ),
        )


class ProviderPosting(models.Model):
    """A posting that a provider's claims gave, and that they end; those given on a page they leave alone."""

    posting = models.OneToOneField(Posting, models.CASCADE, primary_key=True, related_name="from_provider")
    identity = models.ForeignKey(ProviderIdentity, models.CASCADE, related_name="postings")
    rule = models.CharField(max_length=200)


class ProviderSession(models.Model):
    """What the provider calls a sign-in that it gave, so that it can end it from behind (back-channel logout)."""

    identity = models.ForeignKey(ProviderIdentity, models.CASCADE, related_name="sessions")
    sid = models.CharField(max_length=255)
    began_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = (models.Index(fields=("sid",), name="sessions_of_a_provider"),)
