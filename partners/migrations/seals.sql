-- Settled lines of the trail are sealed (partners/sealing).
create table partners_trailera (
    number integer primary key,
    system text not null,
    after_id bigint not null,
    began_at timestamptz not null default now()
);
create table partners_seal (
    number bigint primary key check (number > 0),
    shape smallint not null,
    era integer not null,
    first_xid xid8 not null,
    first_id bigint not null,
    last_xid xid8 not null,
    last_id bigint not null,
    lines integer not null check (lines > 0),
    leaves bytea not null check (octet_length(leaves) = 40 * lines),
    hash bytea not null,
    chained bytea not null,
    at timestamptz not null
);
alter table partners_seal alter column leaves set storage external;

create trigger trail_is_append_only before update or delete on partners_trailera
    for each row execute function nwd_refuse_change();
create trigger trail_is_never_emptied before truncate on partners_trailera
    for each statement execute function nwd_refuse_change();
create trigger trail_is_append_only before update or delete on partners_seal
    for each row execute function nwd_refuse_change();
create trigger trail_is_never_emptied before truncate on partners_seal
    for each statement execute function nwd_refuse_change();

-- Transactions are counted anew in a cluster that a dump was restored to; ids go on. `migrate` asks this.
create function nwd_begin_era() returns void language sql set search_path = pg_catalog, public, pg_temp as $$
    insert into partners_trailera (number, system, after_id)
    select coalesce((select max(number) from partners_trailera), 0) + 1, system_identifier::text,
           coalesce((select max(id) from partners_trail), 0)
    from pg_control_system()
    where system_identifier::text is distinct from
          (select system from partners_trailera order by number desc limit 1)
$$;
revoke all on function nwd_begin_era() from public;

insert into partners_trailera (number, system, after_id)
select 1, case when exists (select from partners_trail where xid >= pg_snapshot_xmax(pg_current_snapshot()))
               then 'another' else system_identifier::text end, 0
from pg_control_system();
select nwd_begin_era();
