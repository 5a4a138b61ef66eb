"""Who can be out from a hub: whoever lives there. A bed that is kept for them says already that they are away."""

import datetime

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils import timezone

from cases.contacts.left_out import without
from cases.contributing import as_written, may_add, may_change, refuse_unless_theirs
from cases.models import Category, YoungPerson
from nwd.ui.spoken import uncapped
from partners import access
from partners.access import Permission
from partners.models import User
from placements.models import Claim, ClaimKind, ClaimQuerySet, Out


def claims_today(user: User, today: datetime.date) -> ClaimQuerySet:
    """On beds, of the day: also of whoever leaves on it."""
    still = Q(end_on__isnull=True) | Q(end_on__gte=today)
    claims: ClaimQuerySet = Claim.objects.visible_to(user).filter(
        still, start_on__lte=today, bed__isnull=False
    )
    return claims


def unnamed(words: str, person: YoungPerson, by: User) -> str:
    """As it is written on their record: whoever lives in the same house is another young person there."""
    words = as_written(words)
    if not words:
        return ""
    today = timezone.localdate()
    hubs = claims_today(by, today).filter(person=person).values("bed__hub")
    beside = claims_today(by, today).filter(bed__hub__in=hubs).exclude(person=person)
    return without(YoungPerson.objects.filter(pk__in=beside.values("person")), words, subject=person)


def refuse_unless_may_say_back(out: Out, by: User) -> None:
    """Whoever may change what is written, and whoever says who comes and goes where they live."""
    if may_change(by, out.record):
        return
    homes = claims_today(by, timezone.localdate()).filter(person=out.person_id)
    there = access.may(by, Permission.ADMIT) and homes.filter(bed__hub__in=access.hubs_of(by)).exists()
    if not there or not may_add(by, Category.DAILY_LIFE):
        refuse_unless_theirs(by, out.record)


def refuse_unless_at_home(person: YoungPerson, by: User) -> None:
    claims = list(claims_today(by, timezone.localdate()).filter(person=person).select_related("hold"))
    if any(claim.kind == ClaimKind.HUB_BED for claim in claims):
        return
    if claims:
        why = uncapped(claims[0].hold.get_reason_display())
        raise ValidationError(f"Their bed is kept while they are away ({why}), which says so already.")
    raise ValidationError(f"{person.name} does not live at a hub today.")
