from django.db import migrations, models

OVERRIDES = """
create or replace function nwd_standing_of_overrides() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = 'override' and source in (select id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, user_id, from_on, {column} to_at, ground, source)
        select person_id, user_id, (from_at at time zone 'Europe/London')::date, {column}
            least(to_at, coalesce(ended_at, to_at)), 'override', id from new_rows;
    end if;
    return null;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("partners", "0015_api_tokens")]

    operations = [
        migrations.AddField("standing", "from_at", models.DateTimeField(null=True)),
        migrations.RunSQL(OVERRIDES.format(column="from_at,"), OVERRIDES.format(column="")),
    ]
