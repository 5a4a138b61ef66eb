"""What must be true of the database before the site may be trusted (`manage.py check --database default`)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.db import DatabaseError, connection
from django.utils import timezone

ROLE = "select rolname, rolsuper, rolbypassrls from pg_roles where rolname = current_user"
OWNED = "select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user"


def _as_app(databases: Sequence[str] | None) -> bool:
    """Whether the database may be asked, and it is the app that asks: `migrate` checks as the owner."""
    return "default" in (databases or ()) and connection.settings_dict["USER"] == settings.DATABASE_ROLE


#: Operators whose index serves under policies only while they are leakproof (nwd/local/roles.sql).
MARKED = ["ts_match_vq", "range_overlaps"]


@register(Tags.database)
def the_app_owns_nothing(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """record.md, "Roles of the database": the running role is no superuser, bypasses nothing, owns nothing."""
    if not _as_app(databases):
        return []
    with connection.cursor() as cursor:
        cursor.execute(ROLE)
        name, is_superuser, bypasses = cursor.fetchone()
        cursor.execute(OWNED)
        (owned,) = cursor.fetchone()
    if not (is_superuser or bypasses or owned):
        return []
    return [
        Error(
            f"The role {name} of DATABASE_URL can pass by the rules of the database.",
            hint="Give DATABASE_URL a role that is no superuser, has no BYPASSRLS and owns no table; keep the owner "
            "for OWNER_DATABASE_URL.",
            id="nwd.E001",
        )
    ]


@register(Tags.database)
def connections_are_kept(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """performance.md: a new connection for each request costs a factor of seven."""
    if "default" not in (databases or ()) or connection.settings_dict["CONN_MAX_AGE"] != 0:
        return []
    what = "CONN_MAX_AGE is 0: each request would open a connection of its own."
    return [Error(what, hint="Unset CONN_MAX_AGE, or set it to some seconds, such as 60.", id="nwd.E002")]


@register(Tags.database)
def the_trail_has_room(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """The trail's monthly partitions reach at least three months ahead; `migrate` makes two years of them."""
    if not _as_app(databases):
        return []
    ahead = timezone.localdate() + timedelta(days=92)
    try:
        with connection.cursor() as cursor:
            cursor.execute("select to_regclass(%s) is not null", [f"public.partners_trail_{ahead:%Y_%m}"])
            (made,) = cursor.fetchone()
    except DatabaseError:
        made = False
    if made:
        return []
    what = "The trail has no partition three months from now."
    return [Warning(what, hint="Run manage.py migrate.", id="nwd.W001")]


@register(Tags.database)
def search_may_use_its_index(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Under row-level security an index on words serves only if its operator is leakproof; in no dump (roles.sql)."""
    if not _as_app(databases):
        return []
    with connection.cursor() as cursor:
        cursor.execute("select bool_and(proleakproof) from pg_proc where proname = any(%s)", [MARKED])
        (leaks_nothing,) = cursor.fetchone()
    if leaks_nothing:
        return []
    what = f"Search and occupancy would be slow under policies: not all of {MARKED} are marked leakproof."
    hint = "As the database's superuser, in this database: psql -f nwd/local/roles.sql"
    return [Warning(what, hint=hint, id="nwd.W010")]
