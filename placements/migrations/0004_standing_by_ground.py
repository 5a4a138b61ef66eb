from django.db import migrations

#: As in 0003, but for the ground: other grounds have sources of their own now, whose ids are no envelopes'.
STAYS = """
create or replace function nwd_standing_of_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where {ground} source in (select record_id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, hub_id, from_on, ground, source)
        select new_rows.person_id, bed.hub_id, new_rows.start_on, 'stay', new_rows.record_id
        from new_rows join hubs_bed bed on bed.id = new_rows.bed_id where new_rows.kind = 'hub_bed';
    end if;
    return null;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("placements", "0003_standing"), ("partners", "0011_agreements")]

    operations = [migrations.RunSQL(STAYS.format(ground="ground = 'stay' and"), STAYS.format(ground=""))]
