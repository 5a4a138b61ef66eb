from django.db import migrations

#: Whom a record names may read what was lifted from it, and is told so: their rows are carried over too, since "why
#: can I see this?" names them. The envelope's own arrays follow from these, and are its source's anyway.
CARRIED = """
create or replace function nwd_touch_lifted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    source bigint;
begin
    if tg_table_name = 'cases_record' then
        source := new.id;
    else
        source := new.lifted_from_id;
    end if;
    update cases_record event set marking = event.marking from cases_significantevent lifted
        where lifted.lifted_from_id = source and event.id = lifted.record_id;
    update partners_namedreader mine set to_at = now() from cases_significantevent lifted
        where lifted.lifted_from_id = source and mine.record_id = lifted.record_id and mine.to_at is null
            and not exists (
                select from partners_namedreader theirs where theirs.record_id = source and theirs.to_at is null
                    and theirs.user_id is not distinct from mine.user_id
                    and theirs.agency_id is not distinct from mine.agency_id);
    insert into partners_namedreader (record_id, user_id, agency_id, from_at, named_by_id)
        select lifted.record_id, theirs.user_id, theirs.agency_id, now(), theirs.named_by_id
        from cases_significantevent lifted join partners_namedreader theirs on theirs.record_id = source
        where lifted.lifted_from_id = source and theirs.to_at is null
            and not exists (
                select from partners_namedreader mine where mine.record_id = lifted.record_id and mine.to_at is null
                    and theirs.user_id is not distinct from mine.user_id
                    and theirs.agency_id is not distinct from mine.agency_id);
    return null;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0028_refs_of_moving_on"), ("partners", "0019_hours_of_a_worker")]

    operations = [migrations.RunSQL(CARRIED, migrations.RunSQL.noop)]
