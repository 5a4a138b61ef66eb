-- Who stands in what relation to a young person is kept in step by the database, so that an import, a page and a
-- repair by hand are all covered (partners/models/standing.py). A row has one ground, and one source of that ground.
create function nwd_standing_of_stays() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = 'stay' and source in (select record_id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, hub_id, from_on, ground, source)
        select new_rows.person_id, bed.hub_id, new_rows.start_on, 'stay', new_rows.record_id
        from new_rows join hubs_bed bed on bed.id = new_rows.bed_id where new_rows.kind = 'hub_bed';
    end if;
    return null;
end $$;
create trigger standing_added after insert on placements_claim
    referencing new table as new_rows for each statement execute function nwd_standing_of_stays();
create trigger standing_changed after update on placements_claim
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_stays();
create trigger standing_removed after delete on placements_claim
    referencing old table as old_rows for each statement execute function nwd_standing_of_stays();

-- A bed that moves to another hub takes the standing of its stays along.
create function nwd_standing_of_beds() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update partners_standing standing set hub_id = now_is.hub_id
    from new_rows now_is join old_rows was on was.id = now_is.id and was.hub_id <> now_is.hub_id
        join placements_claim claim on claim.bed_id = now_is.id
    where standing.source = claim.record_id and standing.ground = 'stay';
    return null;
end $$;
create trigger standing_moved after update on hubs_bed
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_beds();
