from django.db import migrations

#: As in 0004, but for the ground: other grounds have sources of their own now, whose ids are no envelopes'.
FUNCTION = """
create or replace function nwd_standing_of_{name}() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing {ground} source in (select record_id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        {insert}
    end if;
    return null;
end $$;
"""
REFERRALS = """insert into partners_standing (person_id, hub_id, from_on, ground, source)
        select person_id, hub_id, (received_at at time zone 'Europe/London')::date, 'referral', record_id
        from new_rows where decision in ('pending', 'accepted');"""
ALLOCATIONS = """insert into partners_standing (person_id, worker_id, from_on, to_on, ground, source)
        select person_id, worker_id, start_on, end_on, 'allocation', record_id from new_rows;"""

NAMED = """
create function nwd_named_readers() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update cases_record record set named_users = live.users, named_agencies = live.agencies
    from (
        select touched.record_id,
            coalesce(array_agg(reader.user_id order by reader.user_id)
                filter (where reader.user_id is not null), '{}') as users,
            coalesce(array_agg(reader.agency_id order by reader.agency_id)
                filter (where reader.agency_id is not null), '{}') as agencies
        from (select distinct record_id from changed) touched
            left join partners_namedreader reader on reader.record_id = touched.record_id and reader.to_at is null
        group by touched.record_id
    ) live
    where record.id = live.record_id;
    return null;
end $$;
create trigger named_readers_added after insert on partners_namedreader
    referencing new table as changed for each statement execute function nwd_named_readers();
create trigger named_readers_changed after update on partners_namedreader
    referencing new table as changed for each statement execute function nwd_named_readers();
create trigger named_readers_removed after delete on partners_namedreader
    referencing old table as changed for each statement execute function nwd_named_readers();
"""


def by_ground(name, ground, insert):
    return migrations.RunSQL(
        FUNCTION.format(name=name, ground=f"where ground = '{ground}' and", insert=insert),
        FUNCTION.format(name=name, ground="where", insert=insert),
    )


class Migration(migrations.Migration):
    dependencies = [("cases", "0010_markings"), ("partners", "0011_agreements")]

    operations = [
        by_ground("referrals", "referral", REFERRALS),
        by_ground("allocations", "allocation", ALLOCATIONS),
        migrations.RunSQL(NAMED, "drop function nwd_named_readers cascade"),
    ]
