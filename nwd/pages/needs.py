"""What needs somebody now: the lists of the home page. Each begins with `visible_to` and is one query.

A list shows its first twenty and says how many there are; the count comes with the rows.
"""

import datetime
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Subquery, Window
from django.utils import timezone

from cases.models import MissingEpisode, Visit, YoungPerson
from hubs.models import Hub
from nwd.pages import silence
from nwd.pages.caseload import caseload_of, of_team, quiet
from nwd.pages.due.asked import of_workers
from nwd.pages.due.listed import everything, number_of
from partners.access import Actor
from partners.models import Worker
from placements.tonight import Tonight
from placements.tonight import nights as nights_of
from raise_meetings.models import Action

MOST = 20
SILENCE = datetime.timedelta(days=14)
SOON = datetime.timedelta(days=7)


@dataclass(frozen=True)
class Listed:
    rows: list[Any]
    total: int

    @property
    def more(self) -> int:
        return self.total - len(self.rows)

    @property
    def people(self) -> list[int]:
        return [row.pk if isinstance(row, YoungPerson) else row.person_id for row in self.rows]


def first(queryset: QuerySet[Any]) -> Listed:
    rows = list(queryset.annotate(how_many=Window(Count("*")))[:MOST])
    return Listed(rows, rows[0].how_many if rows else 0)


def missing_now(user: Actor) -> Listed:
    """Whereabouts not known; who is away without agreement stands on the hub's page and the caseload."""
    missing = (
        MissingEpisode.objects.visible_to(user).open().filter(kind="missing", started_at__lte=timezone.now())
    )
    return first(missing.select_related("person", "hub", "record").order_by("started_at", "pk"))


def not_reached(worker: Worker, user: Actor) -> Listed:
    """Of those allocated to the worker: nobody has reached them for so long (silence.py), the longest first."""
    day = timezone.localdate()
    people = quiet(caseload_of(worker, user, day), user, silence.began(timezone.now()))
    return first(people.order_by(F("last").asc(nulls_first=True), "pk"))


def team_not_reached(workers: list[Worker], user: Actor) -> Listed:
    """The same of those whose key worker is one of them, with who that is: for whoever runs the hub."""
    people = quiet(of_team(workers, user, timezone.localdate()), user, silence.began(timezone.now()))
    return first(people.order_by(F("last").asc(nulls_first=True), "pk"))


def not_back(workers: list[Worker], user: Actor) -> Listed:
    """Of the team: set out on a visit, and nobody has said that they are back."""
    out = Visit.objects.visible_to(user).not_back(timezone.now()).filter(worker__in=workers)
    return first(out.select_related("person", "record", "worker").order_by("ends_at", "pk"))


def due_until_today(worker: Worker, user: Actor) -> int:
    """How many things of theirs are late or due today, of every sort. Two queries."""
    asked = of_workers(user, [worker.pk])
    return number_of(everything(asked, until=asked.day))


def actions_of(worker: Worker, user: Actor) -> Listed:
    """RAISE actions that are the worker's own, or for those allocated to them: late, or due within a week."""
    return first(_open_actions(user).filter(is_of(worker, user), due_on__lte=timezone.localdate() + SOON))


def is_of(worker: Worker, user: Actor) -> Q:
    theirs = caseload_of(worker, user, timezone.localdate())
    return Q(worker=worker) | Q(person__in=Subquery(theirs.values("pk")))


def late_actions(user: Actor) -> Listed:
    return first(_open_actions(user).filter(due_on__lt=timezone.localdate()))


def _open_actions(user: Actor) -> QuerySet[Any]:
    actions: QuerySet[Any] = Action.objects.visible_to(user).to_do()
    return actions.select_related("person", "worker", "agency").order_by("due_on", "pk")


def nights(hubs: list[Hub], user: Actor) -> list[Tonight]:
    """Four queries a hub and one more (placements/tonight.py), whatever the number of beds."""
    return nights_of(hubs, user)
