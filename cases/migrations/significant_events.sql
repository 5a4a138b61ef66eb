-- What was lifted is read by whoever reads what it was lifted from, today and later, whoever changes either; only
-- somebody of the same young person is its source. What was written is never changed, nor a manager's answer.
create function nwd_lift_marking() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    first bigint;
begin
    select lifted_from_id into first from cases_significantevent where record_id = new.id;
    if first is not null then
        select category, marking, discipline, conditions, when_hidden, named_users, named_agencies
            into new.category, new.marking, new.discipline, new.conditions, new.when_hidden, new.named_users,
                new.named_agencies
            from cases_record where id = first for share;
    end if;
    return new;
end $$;
create trigger a_lifted_event_has_the_marking_of_its_source before update on cases_record
    for each row when (new.kind = 'significant_event' and new.corrects_id is null)
    execute function nwd_lift_marking();

-- Whom a record names may read what was lifted from it, and is told so: their rows are carried over too, since "why
-- can I see this?" names them. The envelope's own arrays follow from these, and are its source's anyway.
create function nwd_touch_lifted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    source bigint;
begin
    if tg_table_name = 'cases_record' then
        source := new.id;
    else
        source := new.lifted_from_id;
    end if;
    update cases_record event set marking = event.marking from cases_significantevent lifted
        where lifted.lifted_from_id = source and event.id = lifted.record_id;
    update partners_namedreader mine set to_at = now() from cases_significantevent lifted
        where lifted.lifted_from_id = source and mine.record_id = lifted.record_id and mine.to_at is null
            and not exists (
                select from partners_namedreader theirs where theirs.record_id = source and theirs.to_at is null
                    and theirs.user_id is not distinct from mine.user_id
                    and theirs.agency_id is not distinct from mine.agency_id);
    insert into partners_namedreader (record_id, user_id, agency_id, from_at, named_by_id)
        select lifted.record_id, theirs.user_id, theirs.agency_id, now(), theirs.named_by_id
        from cases_significantevent lifted join partners_namedreader theirs on theirs.record_id = source
        where lifted.lifted_from_id = source and theirs.to_at is null
            and not exists (
                select from partners_namedreader mine where mine.record_id = lifted.record_id and mine.to_at is null
                    and theirs.user_id is not distinct from mine.user_id
                    and theirs.agency_id is not distinct from mine.agency_id);
    return null;
end $$;
create trigger a_source_passes_its_marking_on after update on cases_record
    for each row when (new.corrects_id is null and new.kind <> 'significant_event' and
        (old.category, old.marking, old.discipline, old.conditions, old.when_hidden, old.named_users,
            old.named_agencies) is distinct from
        (new.category, new.marking, new.discipline, new.conditions, new.when_hidden, new.named_users,
            new.named_agencies))
    execute function nwd_touch_lifted();
create trigger a_lifted_event_begins_as_its_source_is after insert on cases_significantevent
    for each row when (new.lifted_from_id is not null) execute function nwd_touch_lifted();

create function nwd_refuse_rewriting() returns trigger language plpgsql as $$
begin
    raise exception 'a version of a significant event is never rewritten: another one follows it';
end $$;
create trigger the_words_of_an_event_stay before update on cases_record
    for each row when (old.kind = 'significant_event' and (old.headline, old.words, old.began, old.person_id)
        is distinct from (new.headline, new.words, new.began, new.person_id))
    execute function nwd_refuse_rewriting();
create trigger an_answered_event_is_locked before update on cases_significantevent
    for each row when (old.answer <> '' or (old.sort, old.lifted_from_id, old.person_id)
        is distinct from (new.sort, new.lifted_from_id, new.person_id))
    execute function nwd_refuse_rewriting();
