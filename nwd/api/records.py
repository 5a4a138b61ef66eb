"""Records of a young person: the chronology a page at a time, one with its facts, and its versions."""

import datetime
import uuid
from typing import Any

from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases import chronology
from cases.models import Record, YoungPerson
from cases.models.record import RecordQuerySet
from cases.versions import versions_of
from nwd.api import record_shapes as shapes
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.people import BEGIN_AGAIN
from nwd.pages.facts import facts_of
from nwd.pages.lines import details, lines
from partners import access, trail
from partners.access import Permission
from partners.why import why


@endpoint("GET", parameters=[shapes.RecordsAsked], responses=shapes.Records)
def api_records(request: Request, reference: str) -> Response:
    """The chronology, newest first."""
    user = caller(request)
    people = YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, what="list", reference=reference)
    asked = read(shapes.RecordsAsked, request.query_params)
    among = Record.objects.about(person, user).in_chronology()
    cursor = asked.get("cursor")
    if cursor and not among.filter(reference=cursor).exists():
        raise ValidationError(BEGIN_AGAIN)
    page = chronology.page(_narrowed(among, asked), among=among, older_than=cursor)
    ids = [record.pk for record in page.records]
    trail.write(by=user, what="list", act="chronology", people=[person.pk], records=ids)
    return Response(shapes.Records({"items": lines(page.records), "next_cursor": page.older}).data)


@endpoint("GET", responses=shapes.WholeRecord)
def api_record(request: Request, reference: str, record_reference: uuid.UUID) -> Response:
    """One record with all its facts, and why you can read it."""
    found = _fetched(request, reference, record_reference)
    (line,) = lines([found])
    facts = [
        {"label": row["key"], "value": row["value"]} for thing in details(line) for row in facts_of(thing)
    ]
    corrects = found.corrects.reference if found.corrects else None
    grounds = why(caller(request), found.person_id, found)
    said = {"record": line, "corrects": corrects, "facts": facts, "why": grounds}
    return Response(shapes.WholeRecord(said).data)


@endpoint("GET", responses=shapes.Versions)
def api_versions(request: Request, reference: str, record_reference: uuid.UUID) -> Response:
    """Every version of its words: the one that counts, those before it, and what was taken back."""
    first = _fetched(request, reference, record_reference, corrects=None)
    versions = versions_of(first, caller(request))
    said = {
        "latest": _version(versions.latest),
        "earlier": [_version(one.record, one.began) for one in versions.earlier],
        "taken_back": [_version(one) for one in versions.taken_back],
    }
    return Response(shapes.Versions(said).data)


def _version(record: Record, began: datetime.datetime | None = None) -> dict[str, Any]:
    """With the time that it gave, where that was another one."""
    said = {name: getattr(record, name) for name in shapes.Version().fields}
    return said | ({"began": began} if began else {})


def _fetched(request: Request, reference: str, record_reference: uuid.UUID, **more: Any) -> Record:
    """Of this young person and no other: a record that is asked for below somebody else is not there."""
    records = Record.objects.select_related("person", "corrects", "author", "agency")
    named: dict[str, Any] = {"reference": record_reference, "person__reference": reference}
    return access.fetch(caller(request), records, Permission.READ_PERSON, **named, **more)


def _narrowed(among: RecordQuerySet, asked: dict[str, Any]) -> RecordQuerySet:
    """Corrections come with the page: whose words count is asked once."""
    found = chronology.narrowed(
        among, kinds=asked.get("kind", ()), since=asked.get("since"), until=asked.get("until")
    )
    if categories := asked.get("category"):
        found = found.filter(category__in=categories)
    return found.prefetch_related("corrections")
