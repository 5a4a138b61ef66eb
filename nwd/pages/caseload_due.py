"""What a caseload tells of each young person beside contact: what is due next, how much of what, and what happened
lately. A question a table, each by its index; the page stays one query.
"""

import datetime

from django.db.models import Count, Exists, Min, OuterRef, Q, QuerySet, Subquery

from cases.models import Action, Kind, PlanStep, Record, YoungPerson
from nwd.pages.caseload_row import happened, waiting
from partners import access
from partners.access import Actor, Reader
from partners.rule import OPEN_TO
from partners.says import ROW, Given
from raise_meetings.models import Action as RaiseAction

LATELY = datetime.timedelta(days=28)
HAPPENED = (Kind.MISSING_EPISODE, Kind.INCIDENT)


def with_what_is_due(
    people: QuerySet[YoungPerson], user: Actor | Reader, lately: datetime.datetime | Given
) -> QuerySet[YoungPerson]:
    """`to_do`, `steps` and `raised` (the first day and how many), and `lately`: the newest of what happened."""
    sources = {"to_do": _to_do(user), "steps": _steps(user), "raised": _raised(user)}
    counted = {
        name: Subquery(
            rows.order_by().values("person").annotate(told=waiting(Min("due_on"), Count("pk"))).values("told")
        )
        for name, rows in sources.items()
    }
    newest = _happened(user, lately).order_by("-began", "-pk").values(told=happened())[:1]
    return people.annotate(**counted, lately=Subquery(newest))


def something_late(
    people: QuerySet[YoungPerson], user: Actor | Reader, day: datetime.date | Given
) -> QuerySet[YoungPerson]:
    late = Q()
    for rows in (_to_do(user), _steps(user), _raised(user)):
        late |= Q(Exists(rows.filter(due_on__lt=day)))
    return people.filter(late)


def something_happened(
    people: QuerySet[YoungPerson], user: Actor | Reader, lately: datetime.datetime | Given
) -> QuerySet[YoungPerson]:
    return people.filter(Exists(_happened(user, lately)))


def _to_do(user: Actor | Reader) -> QuerySet[Action]:
    return Action.objects.open_to(user).filter(person=OuterRef("pk"), done_on__isnull=True)


def _steps(user: Actor | Reader) -> QuerySet[PlanStep]:
    return PlanStep.objects.open_to(user).to_do().filter(person=OuterRef("pk"))


def _raised(user: Actor | Reader) -> QuerySet[RaiseAction]:
    return RaiseAction.objects.open_to(user).filter(person=OuterRef("pk"), completed_on__isnull=True)


def _happened(user: Actor | Reader, lately: datetime.datetime | Given) -> QuerySet[Record]:
    """By the envelopes: an incident's own row asks who may see each part of it."""
    records = Record.objects.filter(
        person=OuterRef("pk"), began__gte=lately, kind__in=HAPPENED, corrects__isnull=True
    )
    return access.visible(records, user, OPEN_TO, record=ROW, person="person_id")
