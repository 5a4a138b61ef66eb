create text search configuration public.nwd_words (copy = pg_catalog.english);
alter text search configuration public.nwd_words
    alter mapping for hword, hword_part, word with public.unaccent, pg_catalog.english_stem;

-- Beside the words stand marks that nobody can type: when, what about, by whom. With them one index answers "these
-- words, in these days" without reading what is of other days (nwd/pages/search_periods.py).
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

-- How many notes hold the words, as the planner guesses from its statistics: a thousandth of what asking would cost.
create function nwd_guessed_notes(query tsquery) returns bigint
language plpgsql volatile set search_path = pg_catalog, public, pg_temp as $$
declare plan json;
begin
    if numnode(query) = 0 then return 0; end if;
    execute format('explain (format json) select from cases_record where search_words @@ %L::tsquery', query)
        into plan;
    return round((plan->0->'Plan'->>'Plan Rows')::numeric);
end $$;
