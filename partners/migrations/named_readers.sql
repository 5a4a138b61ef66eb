-- The envelope carries who is named to read it, so that its policy asks no other table.
create function nwd_named_readers() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update cases_record record set named_users = live.users, named_agencies = live.agencies
    from (
        select touched.record_id,
            coalesce(array_agg(reader.user_id order by reader.user_id)
                filter (where reader.user_id is not null), '{}') as users,
            coalesce(array_agg(reader.agency_id order by reader.agency_id)
                filter (where reader.agency_id is not null), '{}') as agencies
        from (select distinct record_id from changed) touched
            left join partners_namedreader reader on reader.record_id = touched.record_id and reader.to_at is null
        group by touched.record_id
    ) live
    where record.id = live.record_id;
    return null;
end $$;
create trigger named_readers_added after insert on partners_namedreader
    referencing new table as changed for each statement execute function nwd_named_readers();
create trigger named_readers_changed after update on partners_namedreader
    referencing new table as changed for each statement execute function nwd_named_readers();
create trigger named_readers_removed after delete on partners_namedreader
    referencing old table as changed for each statement execute function nwd_named_readers();
