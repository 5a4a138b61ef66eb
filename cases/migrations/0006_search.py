from django.contrib.postgres.indexes import GinIndex, OpClass
from django.db import migrations, models

CONFIGURATION = """
create text search configuration public.nwd_words (copy = pg_catalog.english);
alter text search configuration public.nwd_words
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.english_stem;
"""
# Beside the words stand marks that nobody can type: when, what about, by whom. With them one index answers "these
# words, in these days" without reading what is of other days (nwd/pages/search_periods.py).
RECORDS = """
alter table cases_record add column search_words tsvector generated always as (
    case when headline = '' and words = '' then null
    else to_tsvector('public.nwd_words', headline || ' ' || words) || array_to_tsvector(array[
        '@d' || (floor(extract(epoch from began at time zone 'UTC') / (4 * 86400))::bigint)::text,
        '@m' || (floor(extract(epoch from began at time zone 'UTC') / (64 * 86400))::bigint)::text,
        '@' || category::text,
        '@by' || coalesce(author_id::text, ''),
        case when began at time zone 'UTC' > written_at at time zone 'UTC' + interval '1 day'
            then '@ahead' else '@' || category::text end
    ]) end
) stored;
create index records_by_words on cases_record using gin (search_words) with (fastupdate = off)
    where search_words is not null;
"""
PEOPLE = r"""
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
"""
PARTS = """
create function nwd_keep_name_parts() returns trigger
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
end $$;
create trigger name_parts_added after insert on cases_youngperson
    referencing new table as new_rows for each statement execute function nwd_keep_name_parts();
create trigger name_parts_changed after update on cases_youngperson
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_keep_name_parts();
create trigger name_parts_removed after delete on cases_youngperson
    referencing old table as old_rows for each statement execute function nwd_keep_name_parts();
insert into cases_namepart (part)
    select distinct unnest(tsvector_to_array(name_words)) as part from cases_youngperson order by part;
"""


class Migration(migrations.Migration):
    dependencies = [("cases", "0005_withdrawn"), ("hubs", "0001_initial")]

    operations = [
        migrations.RunSQL(CONFIGURATION, "drop text search configuration public.nwd_words"),
        migrations.RunSQL(RECORDS, "alter table cases_record drop column search_words"),
        migrations.RunSQL(
            PEOPLE, "alter table cases_youngperson drop column name_words; drop function nwd_name_words"
        ),
        migrations.CreateModel(
            name="NamePart",
            fields=[("part", models.TextField(db_collation="C", primary_key=True, serialize=False))],
            options={"indexes": [GinIndex(OpClass("part", "gin_trgm_ops"), name="name_parts_by_trigrams")]},
        ),
        migrations.RunSQL(PARTS, "drop function nwd_keep_name_parts cascade"),
        migrations.RemoveIndex(model_name="youngperson", name="young_people_by_name"),
    ]
