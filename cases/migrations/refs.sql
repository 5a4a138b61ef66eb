-- A ref is ordered by code point already, so its unique index finds beginnings too: Django's second index for them
-- served nothing, and cost every imported row.
do $$
declare
    twice record;
begin
    for twice in select indexname from pg_indexes where schemaname = 'public'
        and tablename like 'cases\_%' and indexname like '%\_tracker\_ref\_%\_like'
    loop
        execute format('drop index %I', twice.indexname);
    end loop;
end $$;
