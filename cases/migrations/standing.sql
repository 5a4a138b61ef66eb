-- Who stands in what relation to a young person is kept in step by the database, so that an import, a page and a
-- repair by hand are all covered (partners/models/standing.py). A row has one ground, and one source of that ground.
create function nwd_standing_of_referrals() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = 'referral' and source in (select record_id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, hub_id, from_on, ground, source)
        select person_id, hub_id, (received_at at time zone 'Europe/London')::date, 'referral', record_id
        from new_rows where decision in ('pending', 'accepted');
    end if;
    return null;
end $$;
create trigger standing_added after insert on cases_referral
    referencing new table as new_rows for each statement execute function nwd_standing_of_referrals();
create trigger standing_changed after update on cases_referral
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_referrals();
create trigger standing_removed after delete on cases_referral
    referencing old table as old_rows for each statement execute function nwd_standing_of_referrals();

create function nwd_standing_of_allocations() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = 'allocation' and source in (select record_id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, worker_id, from_on, to_on, ground, source)
        select person_id, worker_id, start_on, end_on, 'allocation', record_id from new_rows;
    end if;
    return null;
end $$;
create trigger standing_added after insert on cases_allocation
    referencing new table as new_rows for each statement execute function nwd_standing_of_allocations();
create trigger standing_changed after update on cases_allocation
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_allocations();
create trigger standing_removed after delete on cases_allocation
    referencing old table as old_rows for each statement execute function nwd_standing_of_allocations();
