-- The roles of the database (docs: the record, "Roles of the database"). Run by a superuser in the
-- database itself, or in template1 so that test databases have it too. Safe to run twice.
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nwd_owner') THEN
        CREATE ROLE nwd_owner LOGIN BYPASSRLS CREATEDB;  -- owns everything; migrates and nothing else
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nwd_backup') THEN
        CREATE ROLE nwd_backup LOGIN BYPASSRLS;  -- reads everything, changes nothing
        GRANT pg_read_all_data TO nwd_backup;
        ALTER ROLE nwd_backup SET default_transaction_read_only = on;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nwd_audit') THEN
        CREATE ROLE nwd_audit LOGIN BYPASSRLS;  -- reads the trail and its seals, and no record (grants.py)
        ALTER ROLE nwd_audit SET default_transaction_read_only = on;
    END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nwd_app') THEN
        CREATE ROLE nwd_app LOGIN;  -- web, worker, commands, tests: owns nothing, bypasses nothing
    END IF;
END
$$;
-- Under row-level security an index on words is used only if the operator behind it is leakproof. In no dump.
ALTER FUNCTION ts_match_vq(tsvector, tsquery) LEAKPROOF;
-- The same of nights that overlap. It fails for ranges of two kinds alone, which no column of ours can bring.
ALTER FUNCTION range_overlaps(anyrange, anyrange) LEAKPROOF;
