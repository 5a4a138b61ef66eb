"""A worker is given a way to sign in."""

from django.core.exceptions import ValidationError
from django.db import transaction

from partners import trail
from partners.access import Actor
from partners.models import User, Worker


@transaction.atomic
def give_sign_in(*, worker: Worker, by: Actor, password: str, email: str = "") -> User:
    """By their own e-mail unless another is given. What they may see and do comes from their postings alone."""
    address = email or worker.email
    if not address:
        raise ValidationError(f"{worker} has no e-mail address. Give one to sign in with.")
    user = User(email=User.objects.normalize_email(address), worker=worker)
    user.set_password(password)
    user.full_clean()
    user.save()
    trail.write(by=by, what="permission", act="give_sign_in", counts={"sign_in": user.pk})
    return user
