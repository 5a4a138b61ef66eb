from django.db import migrations

COLUMNS = """
alter table partners_trail
    add column route text not null default '',
    add column asked text[] not null default '{}';
create index trail_in_order_of_transactions on partners_trail (xid, id);
create index trail_about_a_person on partners_trail using gin (people);
create index trail_by_a_user on partners_trail (user_id, id) where user_id is not null;
create index trail_asked_for on partners_trail using gin (asked) where asked <> '{}';
"""
COLUMNS_AWAY = """
drop index trail_asked_for, trail_by_a_user, trail_about_a_person, trail_in_order_of_transactions;
alter table partners_trail drop column asked, drop column route;
"""

SEALS = """
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
"""
SEALS_AWAY = "drop function nwd_begin_era(); drop table partners_seal; drop table partners_trailera"


class Migration(migrations.Migration):
    """Denials say by which door and, under a key, for what; settled lines are sealed (partners/sealing)."""

    dependencies = [("partners", "0009_a_view_is_of_a_known_list")]

    operations = [
        migrations.RunSQL(COLUMNS, COLUMNS_AWAY),
        migrations.RunSQL(SEALS, SEALS_AWAY),
    ]
