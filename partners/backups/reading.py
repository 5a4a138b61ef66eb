"""One snapshot of a database, read by a role that sees all of it; with another role there is no backup at all.

Under forced policies a role without BYPASSRLS would dump empty tables, and no program would call that an error.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import psycopg2

from partners.backups.programs import address
from partners.backups.refusal import Refused

if TYPE_CHECKING:
    from psycopg2.extensions import cursor as Cursor

#: How a row is written as text depends on these, and on nothing else that differs between two servers.
ALIKE = {
    "search_path": "public",
    "timezone": "UTC",
    "datestyle": "ISO, YMD",
    "intervalstyle": "postgres",
    "bytea_output": "hex",
    "extra_float_digits": "1",
    "row_security": "off",  # what a policy would hide is an error, not a gap
    "idle_in_transaction_session_timeout": "0",
    "statement_timeout": "0",
}
WHO = "SELECT rolname, rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
HIDDEN = """
    SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'm', 'S') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
      AND NOT (has_schema_privilege(n.oid, 'USAGE') AND CASE c.relkind
          WHEN 'S' THEN has_sequence_privilege(c.oid, 'SELECT') ELSE has_table_privilege(c.oid, 'SELECT') END)
    ORDER BY 1
"""


@contextmanager
def snapshot(database: dict[str, Any]) -> Iterator["Cursor"]:
    """Everything read within it is of one moment. Raises Refused where the role does not see everything."""
    if not database:
        raise Refused(
            "BACKUP_DATABASE_URL is not set. Give the address of the database for the role nwd_backup."
        )
    try:
        connection = psycopg2.connect(**address(database))
    except psycopg2.OperationalError as error:
        raise Refused(f"The database of BACKUP_DATABASE_URL does not answer: {str(error).strip()}") from None
    with closing(connection):
        connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
        with connection.cursor() as cursor:
            for name, value in ALIKE.items():
                cursor.execute("SELECT set_config(%s, %s, false)", [name, value])
            refuse_wrong_role(cursor)
            yield cursor


def refuse_wrong_role(cursor: "Cursor") -> None:
    cursor.execute(WHO)
    name, sees_every_row = cursor.fetchone() or ("?", False)
    if not sees_every_row:
        raise Refused(
            f"The role {name} has no BYPASSRLS: rows that policies hide from it would be missing from the backup "
            "without a word. Nothing was made. Give BACKUP_DATABASE_URL the role nwd_backup (nwd/local/roles.sql)."
        )
    cursor.execute(HIDDEN)
    if hidden := [table for (table,) in cursor.fetchall()]:
        raise Refused(
            f"The role {name} may not read {', '.join(hidden[:5])}{' and more' if len(hidden) > 5 else ''}. Nothing "
            f"was made. As the superuser: GRANT pg_read_all_data TO {name};"
        )
    cursor.execute("SELECT to_regclass('public.django_migrations') IS NOT NULL")
    if cursor.fetchone() != (True,):
        raise Refused("This database holds no service: it has no table django_migrations. Nothing was made.")
