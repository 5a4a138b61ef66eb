"""A backup made with the wrong role must fail: tried with the site's own, and with one that misses one table."""

from collections.abc import Iterator
from pathlib import Path

from partners.backups.drill.check import Check
from partners.backups.drill.cluster import Cluster
from partners.backups.making import make
from partners.backups.refusal import Refused

HALF = "nwd_drill_half"
MISSED = "partners_trail_default"


def refused(cluster: Cluster, to: Path) -> Iterator[Check]:
    cluster.psql(
        f"CREATE ROLE {HALF} LOGIN BYPASSRLS; GRANT SELECT ON ALL TABLES IN SCHEMA public TO {HALF}; "
        f"GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO {HALF}; REVOKE ALL ON {MISSED} FROM {HALF}"
    )
    yield _refused("the site's own role makes no backup", cluster, "nwd_app", "no BYPASSRLS", to)
    yield _refused("a role that may not read one table makes no backup", cluster, HALF, MISSED, to)
    cluster.psql(f"DROP OWNED BY {HALF}; DROP ROLE {HALF}")


def _refused(what: str, cluster: Cluster, role: str, because: str, to: Path) -> Check:
    try:
        make(to, cluster.as_role(role), to / "no uploads")
    except Refused as refusal:
        left = sorted(path.name for path in to.iterdir() if path.name != ".lock") if to.exists() else []
        return Check(what, because in str(refusal) and not left, f"{refusal} {left}")
    return Check(what, False, "it was made")
