"""All sources together: one query for a page, one for a number, however many there are and whoever asks."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Q, QuerySet
from django.urls import reverse

from cases.models import YoungPerson
from nwd.pages.due import around, incidents, of_police, of_raises, offers, reviews, sources, while_missing
from nwd.pages.due.asked import Asked
from partners.models import Worker

Source = Callable[[Asked], QuerySet[Any]]
#: By the kind of their record: what each is called, and its question.
SOURCES: dict[str, tuple[str, Source]] = {
    "action": ("To do", sources.actions),
    "plan_step": ("Step of a plan", sources.plan_steps),
    "raise_action": ("RAISE action", sources.raise_actions),
    "raise_ask": ("Answer: somebody asks for a RAISE", of_raises.asks),
    "raise_answer": ("No answer yet to what a RAISE asks", of_raises.unanswered),
    "visit": ("Visit", sources.visits),
    "keeping_in_touch": ("Keep in touch", sources.keeping_in_touch),
    "missing_episode": ("Talk after they came back", while_missing.talks_on_return),
    "missing_night": ("Away tonight", while_missing.nights_away),
    "missing_often": ("Often missing", while_missing.three_times),
    "missing_profile": ("Look again at what is kept ready", while_missing.profiles),
    "safety_plan": ("Look again at the safety plan", reviews.safety_plans),
    "intelligence": ("Look again at what the police share", of_police.items),
    "release": ("Asked: may it be published?", of_police.asked),
    "place": ("Look again at a place they go to", while_missing.known_places),
    "referral": ("First answer to whoever asked", sources.referrals),
    "measure_to_sign": ("Sign the record of a measure", incidents.measures_to_sign),
    "measure_to_talk": ("Talk with them about a measure", incidents.measures_to_talk),
    "incident_account": ("Write how you saw it", incidents.accounts),
    "plan_review": ("Look at the plan together", reviews.plan_reviews),
    "formulation": ("Look again at how the team understands it", reviews.formulations),
    "how_to_talk": ("Look again at how to talk to them", reviews.how_to_talk),
    "relationship": ("Ask again: who is around them", around.people_around),
    "offer": ("Write what a move means for everybody", offers.impact_views),
    "look_back": ("Look back at a move", offers.look_backs),
    "keep_apart": ("Look again: better not in one home", offers.kept_apart),
}
#: What a press can say is done.
DOABLE = ("action", "plan_step", "raise_action")
PAGE = 25
WEEK = datetime.timedelta(days=7)
COUNTED = "select count(*), count(*) filter (where due < %s)"


@dataclass(frozen=True)
class Due:
    what: str
    due: datetime.date
    ref: UUID
    person: YoungPerson
    whose: Worker | None
    said: str
    day: datetime.date
    #: Somebody else does it, or nobody is named: `whose` reminds, as the key worker.
    keyed: bool = False
    #: The reader may say that it is done.
    yours: bool = False

    @property
    def label(self) -> str:
        return SOURCES[self.what][0]

    @property
    def late(self) -> bool:
        return self.due < self.day

    @property
    def key(self) -> str:
        """Where a page begins or ends."""
        return f"{self.due.isoformat()}.{self.ref}"

    @property
    def when(self) -> str:
        """The heading above it."""
        if self.due <= self.day:
            return "Late" if self.late else "Today"
        return "Within a week" if self.due <= self.day + WEEK else "Later"

    @property
    def url(self) -> str:
        """Where it can be dealt with."""
        one = self.person.reference
        if self.what == "referral":
            return reverse("decide_referral", args=[one, self.ref])
        if self.what in ("raise_action", "raise_answer"):
            return reverse("raise_action", args=[self.ref])
        if self.what == "keeping_in_touch":
            return reverse("record_contact", args=[one])
        if self.what.startswith("missing_"):
            if self.what == "missing_profile":
                return reverse("missing_profile", args=[one])
            return reverse("missing_episode", args=[one, self.ref])
        if self.what == "safety_plan":
            return reverse("safety_plan", args=[one])
        if self.what in ("intelligence", "release"):
            return reverse("intelligence_item", args=[one, self.ref])
        if self.what == "relationship":
            return reverse("network", args=[one])
        return reverse("record", args=[one, self.ref])


@dataclass(frozen=True)
class Page:
    rows: list[Due]
    before: str | None
    after: str | None


def everything(
    asked: Asked, *, only: str = "", until: datetime.date | None = None, late: bool = False
) -> list[QuerySet[Any]]:
    """A question a source, narrowed alike; `late` is what was due before today."""
    chosen = [SOURCES[only][1]] if only in SOURCES else [source for _, source in SOURCES.values()]
    narrow = Q(due__lte=until) if until else Q()
    narrow &= Q(due__lt=asked.day) if late else Q()
    return [source(asked).filter(narrow) for source in chosen]


def number_of(rows: Sequence[QuerySet[Any]]) -> int:
    return _days(rows).count()


def numbers_of(rows: Sequence[QuerySet[Any]], day: datetime.date) -> tuple[int, int]:
    """How many, and how many of them are late on the day: to ask twenty-six sources twice is dear."""
    try:
        said, params = _days(rows).query.sql_with_params()
    except EmptyResultSet:
        return 0, 0
    with connection.cursor() as cursor:
        cursor.execute(f"{COUNTED} from ({said}) as listed (due)", [day, *params])
        total, late = cursor.fetchone()
    return total, late


def days_of(rows: Sequence[QuerySet[Any]]) -> list[datetime.date]:
    """The days alone, for a diary."""
    return list(_days(rows))


def kinds_of(rows: Sequence[QuerySet[Any]]) -> list[tuple[str, int]]:
    """What each is, and of whom, as ids: one query."""
    first, *others = (one.order_by().values_list("what", "person_id") for one in rows)
    return list(first.union(*others, all=True))


def page_of(asked: Asked, rows: Sequence[QuerySet[Any]], *, after: str = "", before: str = "",
            size: int = PAGE) -> Page:  # fmt: skip
    """What was due first stands first. Three queries; an edge that is none is the beginning."""
    edge, back = _edge(after or before), bool(before and not after)
    if edge:
        due, ref = edge
        way = "lt" if back else "gt"
        beyond = Q(**{f"due__{way}": due}) | Q(**{"due": due, f"ref__{way}": ref})
        rows = [one.filter(beyond) for one in rows]
    order = ("-due", "-ref") if back else ("due", "ref")
    found = list(_together(rows).order_by(*order)[: size + 1])
    more, found = len(found) > size, found[:size]
    dues = _with_names(asked, found[::-1] if back else found)
    first, last = (dues[0].key, dues[-1].key) if dues else (None, None)
    if back:
        return Page(dues, first if more else None, last)
    return Page(dues, first if edge else None, last if more else None)


def _together(rows: Sequence[QuerySet[Any]]) -> QuerySet[Any]:
    first, *others = (one.order_by().values_list(*sources.COLUMNS) for one in rows)
    return first.union(*others, all=True) if others else first


def _days(rows: Sequence[QuerySet[Any]]) -> QuerySet[Any]:
    first, *others = (one.order_by().values_list("due", flat=True) for one in rows)
    return first.union(*others, all=True)


def _with_names(asked: Asked, found: Iterable[Any]) -> list[Due]:
    rows = list(found)
    people = YoungPerson.objects.in_bulk({row[3] for row in rows})
    owners = {whose or asked.keyed.get(person) for _, _, _, person, whose, *_ in rows}
    workers = Worker.objects.in_bulk({one for one in owners if one})
    return [
        Due(
            what,
            due,
            ref,
            people[person],
            workers.get(whose or asked.keyed.get(person, 0)),
            said,
            asked.day,
            whose is None,
            yours,
        )
        for what, due, ref, person, whose, said, yours in rows
    ]


def _edge(said: str) -> tuple[datetime.date, UUID] | None:
    due, _, ref = said.partition(".")
    try:
        return datetime.date.fromisoformat(due), UUID(ref)
    except ValueError:
        return None
