"""What the app's role may do with each table, said again after every migration. No rule means no.

There are no default privileges: until `migrate` ends, a new table is closed to the app, never too open.
"""

from django.conf import settings
from django.db import connection, transaction

TRAIL = "partners_trail"
#: Rows are added and never changed, whoever asks; history is too.
APPEND_ONLY = (TRAIL, "partners_seal", "raise_meetings_paragraphversion")
#: The last two are kept in step by triggers alone.
READ_ONLY = ("django_migrations", "partners_standing", "cases_namepart", "partners_trailera")
#: Guardian's generic tables stay empty: shares are rows of our own (models/share.py).
CLOSED = ("guardian_userobjectpermission", "guardian_groupobjectpermission")
AUDIT, AUDITED = "nwd_audit", (TRAIL, "partners_seal", "partners_trailera")
HISTORY = """
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'pgh_id' AND table_name LIKE '%event'
"""
PARTITIONS = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = to_regclass(%s)"


def grant_to_app() -> None:
    """Run as the owner.

    A partition named directly is not under its parent's policies, so the app has nothing on partitions:
    through the parent it needs none.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(HISTORY)
        history = [name for (name,) in cursor.fetchall()]
        cursor.execute(PARTITIONS, [TRAIL])
        partitions = [name for (name,) in cursor.fetchall()]
        existing = set(connection.introspection.table_names(cursor))
    with transaction.atomic():
        _say("GRANT CONNECT ON DATABASE {database} TO {role}")
        _say("GRANT USAGE ON SCHEMA public TO {role}")
        _say("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}")
        _say("GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}")
        for table in existing.intersection([*history, *APPEND_ONLY]):
            _say("REVOKE UPDATE, DELETE ON {table} FROM {role}", table)
        for table in existing.intersection(READ_ONLY):
            _say("REVOKE INSERT, UPDATE, DELETE ON {table} FROM {role}", table)
        for table in existing.intersection(CLOSED):
            _say("REVOKE ALL ON {table} FROM {role}", table)
        for table in partitions:
            _say("REVOKE ALL ON {table} FROM {role}", table)


def grant_to_audit() -> None:
    """Run as the owner: the trail and its seals, for whoever checks them from outside. There may be no such role."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_roles WHERE rolname = %s", [AUDIT])
        if cursor.fetchone() == (0,):
            return
        there = set(connection.introspection.table_names(cursor)).intersection(AUDITED)
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {AUDIT}")
        for table in there:
            cursor.execute(f"GRANT SELECT ON {table} TO {AUDIT}")


def _say(sentence: str, table: str = "") -> None:
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        cursor.execute(
            sentence.format(
                role=quote(settings.DATABASE_ROLE),
                database=quote(connection.settings_dict["NAME"]),
                table=quote(table),
            )
        )
