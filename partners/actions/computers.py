"""A hub's shared computers: marked, used, and not marked any more."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from hubs.models import Hub
from partners import trail
from partners.models import ComputerUse, HubComputer, User, UserSession
from partners.sessions.copies import digest


@transaction.atomic
def mark_computer(*, hub: Hub, by: User, name: str, key: str) -> HubComputer:
    """`key` goes into the cookie of its browser and is kept here as a digest alone."""
    if HubComputer.objects.in_use().filter(hub=hub, name__iexact=name.strip()).exists():
        raise ValidationError({"name": f"{hub.name} has a computer of this name. Give this one another."})
    computer = HubComputer(hub=hub, name=name.strip(), key_digest=digest(key), marked_by=by)
    computer.full_clean(exclude=["reference", "revoked_at", "revoked_by"])
    computer.save()
    trail.write(
        by=by, what="permission", act="mark_computer", counts={"computer": computer.pk, "hub": hub.pk}
    )
    return computer


@transaction.atomic
def unmark_computer(*, computer: HubComputer, by: User) -> None:
    """Whoever is signed in on it is signed out, and it offers nobody's name any more."""
    computer.revoked_at, computer.revoked_by = timezone.now(), by
    computer.save(update_fields=["revoked_at", "revoked_by"])
    UserSession.objects.filter(computer=computer).delete()
    ComputerUse.objects.filter(computer=computer).delete()
    trail.write(by=by, what="permission", act="unmark_computer", counts={"computer": computer.pk})


@transaction.atomic
def remember_use(*, computer: HubComputer, by: User) -> None:
    ComputerUse.objects.update_or_create(computer=computer, user=by, defaults={"at": timezone.now()})
    trail.write(by=by, what="sign_in", act="signed_in_on_hub_computer", counts={"computer": computer.pk})
