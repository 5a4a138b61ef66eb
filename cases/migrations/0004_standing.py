from django.db import migrations

REFERRALS = """
create function nwd_standing_of_referrals() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where source in (select record_id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, hub_id, from_on, ground, source)
        select person_id, hub_id, (received_at at time zone 'Europe/London')::date, 'referral', record_id
        from new_rows where decision in ('pending', 'accepted');
    end if;
    return null;
end $$;
"""
ALLOCATIONS = """
create function nwd_standing_of_allocations() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where source in (select record_id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, worker_id, from_on, to_on, ground, source)
        select person_id, worker_id, start_on, end_on, 'allocation', record_id from new_rows;
    end if;
    return null;
end $$;
"""
TRIGGERS = """
create trigger standing_added after insert on {table}
    referencing new table as new_rows for each statement execute function {function}();
create trigger standing_changed after update on {table}
    referencing old table as old_rows new table as new_rows for each statement execute function {function}();
create trigger standing_removed after delete on {table}
    referencing old table as old_rows for each statement execute function {function}();
"""


def keep(function, table, definition):
    return migrations.RunSQL(
        definition + TRIGGERS.format(table=table, function=function), f"drop function {function} cascade"
    )


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_envelopes"), ("partners", "0001_initial")]

    operations = [
        keep("nwd_standing_of_referrals", "cases_referral", REFERRALS),
        keep("nwd_standing_of_allocations", "cases_allocation", ALLOCATIONS),
    ]
