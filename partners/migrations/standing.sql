-- Who stands in what relation to a young person is kept in step by the database, so that an import, a page and a
-- repair by hand are all covered (partners/models/standing.py). A row has one ground, and one source of that ground.
create function nwd_standing_of_shares() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = 'share' and source in (select id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, agency_id, agreement_id, from_on, to_on, ground, source)
        select person_id, agency_id, agreement_id, from_on, to_on, 'share', id from new_rows;
    end if;
    return null;
end $$;
create trigger standing_added after insert on partners_share
    referencing new table as new_rows for each statement execute function nwd_standing_of_shares();
create trigger standing_changed after update on partners_share
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_shares();
create trigger standing_removed after delete on partners_share
    referencing old table as old_rows for each statement execute function nwd_standing_of_shares();

create function nwd_standing_of_overrides() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = 'override' and source in (select id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, user_id, from_on, from_at, to_at, ground, source)
        select person_id, user_id, (from_at at time zone 'Europe/London')::date, from_at,
            least(to_at, coalesce(ended_at, to_at)), 'override', id from new_rows;
    end if;
    return null;
end $$;
create trigger standing_added after insert on partners_override
    referencing new table as new_rows for each statement execute function nwd_standing_of_overrides();
create trigger standing_changed after update on partners_override
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_overrides();
create trigger standing_removed after delete on partners_override
    referencing old table as old_rows for each statement execute function nwd_standing_of_overrides();

create function nwd_standing_of_own_accounts() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = 'own_account' and source in (select id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, user_id, from_on, to_on, ground, source)
        select person_id, user_id, from_on, to_on, 'own_account', id from new_rows;
    end if;
    return null;
end $$;
create trigger standing_added after insert on partners_ownaccount
    referencing new table as new_rows for each statement execute function nwd_standing_of_own_accounts();
create trigger standing_changed after update on partners_ownaccount
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_own_accounts();
create trigger standing_removed after delete on partners_ownaccount
    referencing old table as old_rows for each statement execute function nwd_standing_of_own_accounts();

-- Independent visitors stand from the day on which both have agreed.
create function nwd_standing_of_visitors() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        delete from partners_standing where ground = 'visitor' and source in (select id from old_rows);
    end if;
    if tg_op <> 'DELETE' then
        insert into partners_standing (person_id, user_id, from_on, to_on, ground, source)
        select person_id, user_id, greatest(from_on, young_person_agreed_on, authority_agreed_on), to_on, 'visitor', id from new_rows;
    end if;
    return null;
end $$;
create trigger standing_added after insert on partners_visitorconsent
    referencing new table as new_rows for each statement execute function nwd_standing_of_visitors();
create trigger standing_changed after update on partners_visitorconsent
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_standing_of_visitors();
create trigger standing_removed after delete on partners_visitorconsent
    referencing old table as old_rows for each statement execute function nwd_standing_of_visitors();

-- A share's guardian group is its agency's, whoever writes it.
create unique index agency_and_its_group on partners_agency (id, group_id);
alter table partners_share add constraint a_share_is_with_the_group_of_its_agency
    foreign key (agency_id, group_id) references partners_agency (id, group_id);
