from django.db import migrations

# How many notes hold the words, as the planner guesses from its statistics: a thousandth of what asking would cost.
GUESSED = """
create function nwd_guessed_notes(query tsquery) returns bigint
language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare plan json;
begin
    if numnode(query) = 0 then return 0; end if;
    execute format('explain (format json) select from cases_record where search_words @@ %L::tsquery', query)
        into plan;
    return round((plan->0->'Plan'->>'Plan Rows')::numeric);
end $$
"""
# Names are added and removed by transactions that do not see each other. Who adds one holds it (for key share) until
# their young person is there to be seen; who takes the last bearer away waits for them, and looks again in a new
# statement, which sees what was committed meanwhile. Nobody waits for a common name: it is no candidate.
PARTS = """
create or replace function nwd_keep_name_parts() returns trigger
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
end $$
"""
BEFORE = """
create or replace function nwd_keep_name_parts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'DELETE' then
        insert into cases_namepart (part)
        select distinct unnest(tsvector_to_array(name_words)) as part from new_rows order by part
        on conflict do nothing;
    end if;
    if tg_op <> 'INSERT' then
        delete from cases_namepart
        where part in (select unnest(tsvector_to_array(name_words)) from old_rows)
            and not exists (select from cases_youngperson where name_words @@ quote_literal(part)::tsquery);
    end if;
    return null;
end $$
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0008_a_ref_has_one_index")]

    operations = [
        migrations.RunSQL(GUESSED, "drop function nwd_guessed_notes"),
        migrations.RunSQL(PARTS, BEFORE),
    ]
