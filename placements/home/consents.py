"""For whom an independent visitor may read the record: who lives here, and whose consents are recorded."""

from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from cases.models import YoungPerson
from hubs.models import Hub
from partners.access import Actor
from partners.models import Posting, Role, User, VisitorConsent
from placements.models import Claim
from placements.night import night_of


@dataclass(frozen=True)
class Consented:
    person: YoungPerson
    consents: list[VisitorConsent]


def people_of(hub: Hub, user: Actor) -> list[YoungPerson]:
    """Who lives here tonight, as far as the reader may know them."""
    here = Claim.objects.visible_to(user).stays().covering(night_of(timezone.now())).filter(bed__hub=hub)
    people = YoungPerson.objects.visible_to(user).filter(pk__in=here.values("person"))
    return sorted(people, key=lambda one: (one.name.casefold(), one.pk))


def visitors() -> list[User]:
    """Who is an independent visitor today, by name."""
    posted = Posting.objects.live_on(timezone.localdate()).filter(role=Role.INDEPENDENT_VISITOR)
    found = User.objects.filter(worker__in=posted.values("worker"), is_active=True).select_related("worker")
    return sorted(found, key=lambda one: (str(one.worker), one.pk))


def consented(hub: Hub, user: Actor) -> list[Consented]:
    """Those who live here, with whose consents still run; and who lived here, while one does."""
    today = timezone.localdate()
    people = people_of(hub, user)
    lived = Claim.objects.visible_to(user).stays().filter(bed__hub=hub)
    running = VisitorConsent.objects.filter(Q(to_on__isnull=True) | Q(to_on__gt=today))
    rows = (
        running.filter(person__in=lived.values("person"))
        .select_related("user__worker", "person")
        .order_by("from_on", "pk")
    )
    found: dict[int, list[VisitorConsent]] = {}
    for one in rows:
        found.setdefault(one.person_id, []).append(one)
        if one.person not in people:
            people.append(one.person)
    return [Consented(person, found.get(person.pk, [])) for person in people]
