from typing import Any, ClassVar

from django.contrib.auth import models as auth
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone

from partners.models.preferences import KNOWN_PREFERENCES, Preferences
from partners.models.worker import Worker


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "User":
        user = self.model(email=self.normalize_email(email), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractBaseUser, PermissionsMixin, Preferences):
    """A sign-in. Links to at most one worker; superuser and staff flags mean nothing here (access.md)."""

    email = models.EmailField(max_length=254, unique=True)
    worker = models.OneToOneField(Worker, models.PROTECT, null=True, blank=True, related_name="user")
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(default=timezone.now)
    #: Raised by trigger when a session of theirs changes or ends; it never goes back (partners/sessions/store.py).
    session_round = models.BigIntegerField(default=0, db_default=0, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        constraints = (
            models.UniqueConstraint(
                Lower("email"),
                name="an_email_signs_in_one_user",
                violation_error_message="That e-mail address is already in use.",
            ),
            *KNOWN_PREFERENCES,
        )

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """The engine's answer (backend.py): Django's own would ask the superuser's flag before anybody."""
        return self.is_active and auth._user_has_perm(self, perm, obj)  # type: ignore[attr-defined]

    def __str__(self) -> str:
        return self.worker.name if self.worker else self.email
