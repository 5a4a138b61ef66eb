"""My caseload, and for managers that of each worker of their hub: who has none of their own begins there."""

import datetime
from dataclasses import dataclass
from functools import cache

from django.core.paginator import Paginator
from django.db.models import BigIntegerField, DateField, DateTimeField, QuerySet, TextField
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.contributing import may_add
from cases.models import Category, YoungPerson
from cases.models.key_work import AllocationRole
from cases.moving_on.grown import grown_on
from nwd.pages import silence
from nwd.pages.caseload import SORTS, caseload_of, missing_now, ordered, quiet, with_caseloads
from nwd.pages.caseload_due import LATELY, something_happened, something_late, with_what_is_due
from nwd.pages.caseload_row import Allocated, Away, Waiting
from nwd.pages.forms import CaseloadFilter
from nwd.pages.views_of import views_of
from partners import access, trail
from partners.access import Actor, Permission, Reader
from partners.kept import Kept
from partners.models import Posting, User, Worker
from partners.says import Given
from partners.sign_in import signed_in

PAGE = 25
SOON = datetime.timedelta(days=183)
WORKER, DAY = Given("worker", BigIntegerField()), Given("day", DateField())
ROLE, SINCE = Given("role", TextField()), Given("since", DateTimeField())
HAPPENED = Given("lately", DateTimeField())


@require_safe
def caseload(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    views = views_of(request, user, "caseload")
    if views.opens_with:
        return redirect(views.opens_with)
    asked = asked_for(user, request.GET)
    form, worker, workers = asked.form, asked.worker, asked.workers
    page = Paginator(asked.people, PAGE).get_page(request.GET.get("page"))
    rows = [row_of(person) for person in page]
    trail.listed(by=user, act="caseload", people=[person.pk for person in page])
    mine = worker.pk == user.worker_id
    filtered = bool({*form.changed_data} - {"worker"})
    if mine and not rows and not filtered and access.may(user, Permission.READ_CASELOADS):
        found = with_caseloads(workers, user, timezone.localdate())
        return render(request, "pages/caseloads.html", {"form": form, "workers": found})
    shown = {"form": form, "worker": worker, "mine": mine, "page": page, "rows": rows, "views": views}
    shown["may_write"] = access.may(user, Permission.WRITE_NOTE) and may_add(user, Category.KEY_WORK)
    return render(request, "pages/caseload.html", {**shown, "sort": asked.sort, "filtered": filtered})


@dataclass(frozen=True)
class Asked:
    form: CaseloadFilter
    worker: Worker
    workers: list[Worker]
    sort: str
    people: list[YoungPerson]


def asked_for(user: User, answers: QueryDict) -> Asked:
    """What the address asks, for the page and for the file alike."""
    workers = workers_of(user)
    form = CaseloadFilter(answers or {}, workers=workers)
    form.is_valid()
    worker, sort = _whose(user, form), answers.get("sort", "last")
    return Asked(form, worker, workers, sort, _asked(form, worker, user, sort))


def workers_of(user: User) -> list[Worker]:
    """Those posted today to the hubs that the reader runs; of the whole service, everybody who has a posting."""
    if not access.may(user, Permission.READ_CASELOADS):
        return []
    facts = access.facts_of(user)
    postings = Posting.objects.live_on(facts.day)
    if not facts.everyone:
        postings = postings.filter(hub__in=facts.hubs)
    return list(Worker.objects.filter(pk__in=postings.values("worker")).exclude(user=user))


def _whose(user: User, form: CaseloadFilter) -> Worker:
    """One that the reader may not look at is the same as one who is not there."""
    asked = form.data.get("worker")
    worker = access.facts_of(user).worker
    if asked and "worker" in form.fields and "worker" not in form.errors:
        worker = Worker.objects.get(tracker_ref=asked)
    elif asked:
        raise Http404
    if worker is None:
        raise Http404
    return worker


def _asked(form: CaseloadFilter, worker: Worker, user: User, sort: str) -> list[YoungPerson]:
    """All of them: a worker has some fifty, which cost less to read than to count first."""
    role, quiet_for = form.answer("role"), form.answer("quiet")
    question = _question(
        sort if sort.removeprefix("-") in SORTS else "name",
        by_role=bool(role), missing=bool(form.answer("missing")), by_silence=bool(quiet_for),
        late=bool(form.answer("late")), happened=bool(form.answer("lately")),
    )  # fmt: skip
    now = timezone.now()
    since, lately = now - datetime.timedelta(days=quiet_for or 0), now - LATELY
    return question(user, worker=worker.pk, day=timezone.localdate(), role=role, since=since, lately=lately)


@cache
def _question(
    sort: str, *, by_role: bool, missing: bool, by_silence: bool, late: bool, happened: bool
) -> Kept[YoungPerson]:
    def question(reader: Actor | Reader) -> QuerySet[YoungPerson]:
        people = caseload_of(WORKER, reader, DAY, role=ROLE if by_role else "")
        people = missing_now(people, reader) if missing else people
        people = something_late(people, reader, DAY) if late else people
        people = something_happened(people, reader, HAPPENED) if happened else people
        people = quiet(people, reader, SINCE) if by_silence else people
        return ordered(with_what_is_due(people, reader, HAPPENED), sort)

    return Kept(question)


def row_of(person: YoungPerson) -> dict[str, object]:
    today = timezone.localdate()
    grown = grown_on(person)
    allocated: list[Allocated] = person.allocated  # type: ignore[attr-defined]
    roles = dict.fromkeys(one.role for one in allocated)
    away: Away | None = person.away  # type: ignore[attr-defined]
    last = person.last  # type: ignore[attr-defined]
    return {
        "person": person,
        "due": _due(person),
        "silent": silence.days() if last is None or last.at < silence.began(timezone.now()) else 0,
        "since": allocated[0].since,
        "roles": ", ".join(AllocationRole(role).label for role in roles),
        "days": (today - allocated[0].since).days,
        "missing_since": away.since if away and away.kind == "missing" else None,
        "turns_18": grown if today <= grown else None,
        "soon": today <= grown <= today + SOON,
    }


def _due(person: YoungPerson) -> dict[str, object]:
    """The first day of anything, and how much of what waits for them."""
    kinds: dict[str, Waiting | None] = {name: getattr(person, name) for name in ("to_do", "steps", "raised")}
    days = [one.first for one in kinds.values() if one and one.first]
    counts = {name: one.how_many if one else 0 for name, one in kinds.items()}
    first = min(days, default=None)
    return counts | {"first": first, "late": first is not None and first < timezone.localdate()}
