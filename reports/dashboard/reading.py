"""Who reads the dashboard, and what they take along."""

import csv
from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse

from partners import access
from partners.access import Permission
from partners.models import User
from partners.sign_in import signed_in
from reports.downloads.plain_text import neutral


def figures_reader(request: HttpRequest) -> User:
    user = signed_in(request)
    access.require(user, Permission.READ_FIGURES)
    return user


def csv_answer(name: str, rows: Iterable[list[str]]) -> HttpResponse:
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    csv.writer(response, lineterminator="\r\n").writerows([neutral(cell) for cell in row] for row in rows)
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return response
