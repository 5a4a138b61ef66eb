"""People and places: who has access, workers, agencies, hubs, and what is due for review. Of no young person."""

from typing import Any

from django.db.models import QuerySet

from nwd.pages.lists.asked import Asked
from partners import access
from partners.access import Permission
from partners.listing import BY_NAME
from partners.overdue import overdue
from partners.second_factor import have_second_factor
from partners.views import agencies as of_agencies
from partners.views import directory as of_access
from partners.views import workers as of_workers
from placements.houses import hubs as of_hubs
from reports.downloads.columns import Column, Listed

NAME = Column("Name", str)
DUE = Column("Next review", lambda row: row.review.due_on if hasattr(row, "review") else None)
OF_WORKERS = (
    NAME,
    Column("What they do", lambda row: row.get_role_display()),
    Column("Hub", lambda row: str(row.hub) if row.hub else ""),
    Column("Agency", lambda row: str(row.agency)),
    Column("E-mail", lambda row: row.email),
    Column("Since", lambda row: row.started_on),
    Column("Until", lambda row: row.left_on),
)
OF_AGENCIES = (
    NAME,
    Column("Kind", lambda row: row.get_kind_display()),
    Column("Workers", lambda row: row.how_many),
    DUE,
)
OF_HUBS = (
    NAME,
    Column("Beds in use", lambda row: row.how_many),
    Column("Open from", lambda row: row.opened_on),
    Column("Open until", lambda row: row.closed_on),
    DUE,
)
OF_REVIEWS = (
    Column("What", lambda row: row.what),
    Column("Name", lambda row: row.name),
    Column("Owner", lambda row: row.owner),
    Column("Was due", lambda row: row.due_on),
)


def who_has_access(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_DIRECTORY)
    rows = list(of_access.with_access().order_by(*BY_NAME))
    with_factor = have_second_factor([row.user.pk for row in rows if hasattr(row, "user")])
    columns = (
        NAME,
        Column("Agency", lambda row: str(row.agency)),
        Column("Posted as", lambda row: "; ".join(str(posting) for posting in row.live)),
        Column("Sign-in", lambda row: _sign_in(row, with_factor)),
        Column("Last signed in", lambda row: row.user.last_login if hasattr(row, "user") else None),
        Column("Last reviewed", lambda row: row.review.reviewed_on if hasattr(row, "review") else None),
    )
    return Listed(columns, rows, len(rows))


def workers(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_DIRECTORY)
    day = access.facts_of(asked.user).day
    return _listed(OF_WORKERS, of_workers.at_work(day).order_by(*BY_NAME))


def agencies(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_DIRECTORY)
    return _listed(OF_AGENCIES, of_agencies.counted().order_by("name", "pk"))


def houses(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_DIRECTORY)
    day = access.facts_of(asked.user).day
    return _listed(OF_HUBS, of_hubs.counted(day).order_by("name", "pk"))


def reviews(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_DIRECTORY)
    return _listed(OF_REVIEWS, overdue())


def _listed(columns: tuple[Column, ...], rows: "QuerySet[Any] | list[Any]") -> Listed:
    found = list(rows)
    return Listed(columns, found, len(found))


def _sign_in(row: Any, with_factor: set[int]) -> str:
    if not hasattr(row, "user"):
        return "none"
    if not row.user.is_active:
        return "closed"
    return "with a second factor" if row.user.pk in with_factor else "no second factor yet"
