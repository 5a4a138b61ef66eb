from django.db import migrations

#: The app owns no table and may analyse none, yet an import must not be planned by what was true before it.
STATISTICS = """
create function nwd_take_stock(names text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    name text;
begin
    foreach name in array names loop
        execute format('analyze public.%I', name);
    end loop;
end $$;
"""


class Migration(migrations.Migration):
    dependencies = [("reports", "0001_initial")]

    operations = [migrations.RunSQL(STATISTICS, "drop function nwd_take_stock")]
