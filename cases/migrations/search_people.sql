create function nwd_name_words(given text, family text, known text) returns tsvector
language sql immutable parallel safe as $$
    select array_to_tsvector(array_remove(
        string_to_array(
            regexp_replace(translate(g || ' ' || f || ' ' || k, '''’‘`´', ''), '[\W_]+', ' ', 'g'), ' '
        ) || array[
            regexp_replace(g, '[\W_]+', '', 'g'),
            regexp_replace(f, '[\W_]+', '', 'g'),
            regexp_replace(k, '[\W_]+', '', 'g')
        ], ''))
    from (select public.nwd_fold(left(given, 200)) as g, public.nwd_fold(left(family, 200)) as f,
        public.nwd_fold(left(known, 200)) as k) as folded
$$;
alter table cases_youngperson add column name_words tsvector
    generated always as (nwd_name_words(given_name, family_name, known_as)) stored;
create index people_by_name_words on cases_youngperson using gin (name_words) with (fastupdate = off);

-- Names are added and removed by transactions that do not see each other. Who adds one holds it (for key share) until
-- their young person is there to be seen; who takes the last bearer away waits for them, and looks again in a new
-- statement, which sees what was committed meanwhile. Nobody waits for a common name: it is no candidate.
create function nwd_keep_name_parts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare parts text[]; held integer;
begin
    if tg_op <> 'DELETE' then
        select array_agg(part order by part) into parts
            from (select distinct unnest(tsvector_to_array(name_words)) as part from new_rows) as added;
        loop
            insert into cases_namepart (part) select unnest(parts) on conflict do nothing;
            select count(*) into held from (
                select from cases_namepart where part = any(parts) order by part for key share) as there;
            exit when held >= coalesce(cardinality(parts), 0);
        end loop;
    end if;
    if tg_op <> 'INSERT' then
        select array_agg(part order by part) into parts
            from (select distinct unnest(tsvector_to_array(name_words)) as part from old_rows) as gone
            where not exists (select from cases_youngperson where name_words @@ quote_literal(part)::tsquery);
        if parts is not null then
            perform from cases_namepart where part = any(parts) order by part for update;
            delete from cases_namepart where part = any(parts)
                and not exists (select from cases_youngperson where name_words @@ quote_literal(part)::tsquery);
        end if;
    end if;
    return null;
end $$;
create trigger name_parts_added after insert on cases_youngperson
    referencing new table as new_rows for each statement execute function nwd_keep_name_parts();
create trigger name_parts_changed after update on cases_youngperson
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_keep_name_parts();
create trigger name_parts_removed after delete on cases_youngperson
    referencing old table as old_rows for each statement execute function nwd_keep_name_parts();
