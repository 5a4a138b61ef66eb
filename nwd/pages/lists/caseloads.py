"""The caseload, and how many young people each worker has."""

from django.utils import timezone

from nwd.pages import my_caseload
from nwd.pages.caseload import with_caseloads
from nwd.pages.lists.asked import Asked
from nwd.ui.spoken import age
from partners import access
from partners.access import Permission
from reports.downloads.columns import Column, Listed

ON_A_CASELOAD = (
    Column("Young person", lambda row: row["person"].name),
    Column("Reference", lambda row: row["person"].reference),
    Column("Age", lambda row: age(row["person"].date_of_birth)),
    Column("Born", lambda row: row["person"].date_of_birth),
    Column("Allocated as", lambda row: row["roles"]),
    Column("Since", lambda row: row["since"]),
    Column("Last contact", lambda row: getattr(row["person"].last, "at", None)),
    Column("Last contact by", lambda row: getattr(row["person"].last, "by", None)),
    Column("Due next", lambda row: row["due"]["first"]),
    Column("To do", lambda row: row["due"]["to_do"]),
    Column("Steps of the plan", lambda row: row["due"]["steps"]),
    Column("RAISE actions", lambda row: row["due"]["raised"]),
    Column("Missing or an incident lately", lambda row: getattr(row["person"].lately, "at", None)),
    Column("Turns 18", lambda row: row["turns_18"]),
    Column("Missing since", lambda row: row["missing_since"]),
)
OF_WORKERS = (
    Column("Worker", lambda worker: worker.name),
    Column("Young people", lambda worker: worker.how_many),
)


def caseload(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_PERSON)
    people = my_caseload.asked_for(asked.user, asked.answers).people
    rows = map(my_caseload.row_of, people)
    return Listed(ON_A_CASELOAD, rows, len(people), lambda row: [row["person"].pk])


def caseloads(asked: Asked) -> Listed:
    access.require(asked.user, Permission.READ_CASELOADS)
    workers = my_caseload.workers_of(asked.user)
    found = list(with_caseloads(workers, asked.user, timezone.localdate()))
    return Listed(OF_WORKERS, found, len(found))
