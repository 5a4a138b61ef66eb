-- The app owns no table and may analyse none, yet an import must not be planned by what was true before it.
create function nwd_take_stock(names text[]) returns void
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    name text;
begin
    foreach name in array names loop
        execute format('analyze public.%I', name);
    end loop;
end $$;
