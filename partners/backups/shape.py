"""What a database is besides its rows, as lines that can be compared: by kind, each line one thing.

Not null is said by the columns: only newer servers call it a constraint.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psycopg2.extensions import cursor as Cursor

OURS = "'public'::regnamespace"
#: What an extension brought comes back with it.
OF_EXTENSION = "EXISTS (SELECT FROM pg_depend d WHERE d.objid = {oid} AND d.deptype = 'e')"
FUNCTION = f"p.pronamespace = {OURS} AND p.prokind <> 'a' AND NOT {OF_EXTENSION.format(oid='p.oid')}"
ROLE = "CASE a.grantee WHEN 0 THEN 'everybody' ELSE a.grantee::regrole::text END"

KINDS = {
    "extensions": "SELECT extname FROM pg_extension",
    "owners": f"""SELECT concat_ws(' ', relkind, oid::regclass, relowner::regrole) FROM pg_class c
        WHERE relnamespace = {OURS} AND relkind <> 'c' AND NOT {OF_EXTENSION.format(oid="c.oid")}""",
    "columns": f"""SELECT concat_ws(' ', c.oid::regclass, attname, format_type(atttypid, atttypmod), attnotnull,
            attidentity, attgenerated, pg_get_expr(adbin, adrelid))
        FROM pg_attribute JOIN pg_class c ON c.oid = attrelid
        LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE relnamespace = {OURS} AND relkind IN ('r', 'p', 'v', 'm') AND attnum > 0 AND NOT attisdropped""",
    "constraints": f"""SELECT concat_ws(' ', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
        FROM pg_constraint WHERE connamespace = {OURS} AND contype <> 'n'""",
    "indexes": f"""SELECT concat_ws(' ', indisvalid, pg_get_indexdef(indexrelid)) FROM pg_index
        JOIN pg_class c ON c.oid = indrelid WHERE c.relnamespace = {OURS}""",
    "views": f"SELECT concat_ws(' ', oid::regclass, pg_get_viewdef(oid)) FROM pg_class "
    f"WHERE relnamespace = {OURS} AND relkind IN ('v', 'm')",
    "partitions": f"""SELECT concat_ws(' ', oid::regclass, inhparent::regclass, pg_get_expr(relpartbound, oid))
        FROM pg_inherits JOIN pg_class ON oid = inhrelid WHERE relnamespace = {OURS} AND relkind = 'r'""",
    "row security": f"""SELECT concat_ws(' ', oid::regclass, relrowsecurity, relforcerowsecurity) FROM pg_class
        WHERE relnamespace = {OURS} AND relkind IN ('r', 'p')""",
    "policies": """SELECT concat_ws(' ', tablename, policyname, permissive, roles, cmd, qual, with_check)
        FROM pg_policies""",
    "triggers": f"""SELECT concat_ws(' ', tgenabled, pg_get_triggerdef(t.oid)) FROM pg_trigger t
        JOIN pg_class c ON c.oid = tgrelid WHERE relnamespace = {OURS} AND NOT tgisinternal""",
    "functions": f"""SELECT concat_ws(' ', p.oid::regprocedure, proowner::regrole, prosecdef, proleakproof,
        md5(pg_get_functiondef(p.oid))) FROM pg_proc p WHERE {FUNCTION}""",
    "grants": f"""
        SELECT concat_ws(' ', c.oid::regclass, {ROLE}, a.privilege_type, a.is_grantable) FROM pg_class c,
            aclexplode(coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", relowner))) a
            WHERE relnamespace = {OURS} AND relkind IN ('r', 'p', 'v', 'm', 'S')
        UNION ALL SELECT concat_ws(' ', attrelid::regclass, attname, {ROLE}, a.privilege_type) FROM pg_attribute,
            aclexplode(attacl) a, pg_class c WHERE c.oid = attrelid AND c.relnamespace = {OURS}
        UNION ALL SELECT concat_ws(' ', p.oid::regprocedure, {ROLE}, a.privilege_type) FROM pg_proc p,
            aclexplode(coalesce(proacl, acldefault('f', proowner))) a WHERE {FUNCTION}
        UNION ALL SELECT concat_ws(' ', 'schema', nspname, {ROLE}, a.privilege_type) FROM pg_namespace,
            aclexplode(nspacl) a WHERE oid = {OURS}""",
    "roles": """SELECT concat_ws(' ', rolname, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolcanlogin,
        rolreplication, rolinherit, rolconfig, ARRAY(SELECT roleid::regrole::text FROM pg_auth_members
        WHERE member = r.oid ORDER BY 1)) FROM pg_roles r WHERE rolname ~ '^nwd_(owner|app|backup|audit)$'""",
    "leakproof marks": """SELECT concat_ws(' ', oid::regprocedure, proleakproof) FROM pg_proc
        WHERE proname IN ('range_overlaps', 'ts_match_vq')""",
}


def shape(cursor: "Cursor") -> dict[str, list[str]]:
    found = {}
    for kind, question in KINDS.items():
        cursor.execute(question)
        found[kind] = sorted(line for (line,) in cursor.fetchall())
    return found
