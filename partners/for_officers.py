"""What a privacy officer answers for, in the words of rule.py: overrides, and reading that is out of the ordinary.

They need not know the young person, but a bar holds for them too: they are not told of somebody they are barred from.
The lead agency's officers answer for everybody's, since it is their service's record that was opened.
"""

from partners.rows import Rows
from partners.rule import by_settings

OF_THEIR_AGENCY = """exists (
    select from partners_user sign_in join partners_worker worker on worker.id = sign_in.worker_id
    where sign_in.id = {row}.user_id and worker.agency_id = {agency})"""
TO_OFFICERS = f"{{officer}} and ({{lead}} or {OF_THEIR_AGENCY})"

#: One's own; those that one reviews; and what nobody reviewed in time, for who leads the whole service.
SEES_OVERRIDE = f"""
({{row}}.user_id = {{user}} or not {{row}}.person_id = any({{barred}})
    and ({TO_OFFICERS} or {{everyone}} and {{row}}.review_by < {{day}}))
"""

#: Never about oneself.
SEES_UNUSUAL = (
    f"({{row}}.user_id <> {{user}} and not {{row}}.people && {{barred}}::bigint[] and {TO_OFFICERS})"
)


def of_overrides() -> Rows:
    """One opens one's own; an officer's finding is written on it."""
    seen = by_settings(SEES_OVERRIDE, row="{table}")
    return Rows(seen, seen)


def of_unusual() -> Rows:
    seen = by_settings(SEES_UNUSUAL, row="{table}")
    return Rows(seen, seen)
