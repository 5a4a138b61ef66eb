-- What was said of who may read a record is true of all its versions, whoever writes them: a page, an import, a
-- repair by hand. A correction that arrives while its first is being marked waits for it, or is marked with it.
create function nwd_carry_marking() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    select category, marking, discipline, conditions, when_hidden, named_users, named_agencies
        into new.category, new.marking, new.discipline, new.conditions, new.when_hidden, new.named_users,
            new.named_agencies
        from cases_record where id = new.corrects_id for share;
    return new;
end $$;
create trigger a_correction_carries_its_marking before insert on cases_record
    for each row when (new.corrects_id is not null) execute function nwd_carry_marking();

create function nwd_pass_marking_on() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update cases_record set category = new.category, marking = new.marking, discipline = new.discipline,
        conditions = new.conditions, when_hidden = new.when_hidden, named_users = new.named_users,
        named_agencies = new.named_agencies
    where corrects_id = new.id;
    return null;
end $$;
create trigger a_marking_is_of_every_version after update on cases_record
    for each row when (new.corrects_id is null and
        (old.category, old.marking, old.discipline, old.conditions, old.when_hidden, old.named_users,
            old.named_agencies) is distinct from
        (new.category, new.marking, new.discipline, new.conditions, new.when_hidden, new.named_users,
            new.named_agencies))
    execute function nwd_pass_marking_on();
