"""Which agency leads: the one of kind council, or the one that the first import was told (`--lead`)."""

from django.db import connection

from reports.tracker.faults import Faults
from reports.tracker.stored import stored_alone

FILE = "agencies.csv"


def choose_lead(faults: Faults, asked: str | None, rows_brought: int) -> str | None:
    """The ref of the agency that this import makes the lead; None where one leads already, or none is needed yet."""
    known = _agencies()
    leading = _leading()
    if asked and asked not in known and "agencies" not in faults.incomplete:
        message = "The lead has to be an agency of the folder or of the service. No agency has this ref."
        faults.add(FILE, None, "agency_ref", asked, message)
        return None
    if leading is not None:
        if asked and asked != leading:
            message = f"This service is led by {leading} already. An import cannot change that."
            faults.add(FILE, None, "agency_ref", asked, message)
        return None
    if asked:
        return asked
    councils = [ref for ref, kind in known.items() if kind == "council"]
    if len(councils) == 1:
        return councils[0]
    if rows_brought and "agencies" not in faults.incomplete and None not in known.values():
        found = "None of them is a council" if not councils else f"{len(councils)} of them are councils"
        message = f"Which agency leads this service? {found}. Name the one with --lead REF."
        faults.add(FILE, None, "kind", None, message)
    return None


def _agencies() -> dict[str, str | None]:
    """Every agency that there will be, by ref, with its kind; None where the kind has a fault."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"select agency_ref, kind from {stored_alone('agencies')} kept union all "
            "select agency_ref, kind from staged_agencies where agency_ref is not null"
        )
        return dict(cursor.fetchall())


def _leading() -> str | None:
    with connection.cursor() as cursor:
        cursor.execute("select tracker_ref from partners_agency where is_lead")
        row = cursor.fetchone()
    return row[0] if row else None
