-- What is written of an incident on a young person's record is read by whoever reads their copy of it, today and
-- later, whoever marks it and whatever is written afterwards: that there is a measure would tell of what is hidden.
-- As with what was lifted: the envelope takes it from the copy, and the readers' rows are carried over, since "why can
-- I see this?" names them.
create function nwd_marked_as_its_incident() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    copy bigint;
begin
    select mine.record_id into copy from (
        select record_id, incident_id, person_id from placements_incidentaccount
        union all select record_id, incident_id, person_id from placements_measureused
        union all select record_id, incident_id, person_id from placements_puttingright
    ) part
        join placements_incidentperson mine using (incident_id, person_id) where part.record_id = new.id;
    if copy is not null then
        select category, marking, discipline, conditions, when_hidden, named_users, named_agencies
            into new.category, new.marking, new.discipline, new.conditions, new.when_hidden, new.named_users,
                new.named_agencies
            from cases_record where id = copy for share;
    end if;
    return new;
end $$;
create trigger a_part_of_an_incident_is_marked_as_its_copy before update on cases_record
    for each row when (new.kind in ('incident_account', 'measure_used', 'putting_right') and new.corrects_id is null)
    execute function nwd_marked_as_its_incident();

create function nwd_mark_parts_of_incident() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    copy bigint;
    parts bigint[];
begin
    if tg_table_name = 'cases_record' then
        copy := new.id;
    else
        select record_id into copy from placements_incidentperson
            where incident_id = new.incident_id and person_id = new.person_id;
    end if;
    parts := array(
        select part.record_id from (
        select record_id, incident_id, person_id from placements_incidentaccount
        union all select record_id, incident_id, person_id from placements_measureused
        union all select record_id, incident_id, person_id from placements_puttingright
    ) part join placements_incidentperson mine using (incident_id, person_id)
        where mine.record_id = copy order by part.record_id);
    update cases_record part set marking = part.marking where part.id = any(parts);
    update partners_namedreader mine set to_at = now()
        where mine.record_id = any(parts) and mine.to_at is null and not exists (
            select from partners_namedreader theirs where theirs.record_id = copy and theirs.to_at is null
                and theirs.user_id is not distinct from mine.user_id
                and theirs.agency_id is not distinct from mine.agency_id);
    insert into partners_namedreader (record_id, user_id, agency_id, from_at, named_by_id)
        select part, theirs.user_id, theirs.agency_id, now(), theirs.named_by_id
        from unnest(parts) part join partners_namedreader theirs on theirs.record_id = copy
        where theirs.to_at is null and not exists (
            select from partners_namedreader mine where mine.record_id = part and mine.to_at is null
                and theirs.user_id is not distinct from mine.user_id
                and theirs.agency_id is not distinct from mine.agency_id);
    return null;
end $$;
create trigger a_copy_of_an_incident_passes_its_marking_on after update on cases_record
    for each row when (new.kind = 'incident' and new.corrects_id is null and
        (old.category, old.marking, old.discipline, old.conditions, old.when_hidden, old.named_users, old.named_agencies)
        is distinct from
        (new.category, new.marking, new.discipline, new.conditions, new.when_hidden, new.named_users, new.named_agencies))
    execute function nwd_mark_parts_of_incident();
create trigger an_account_begins_as_its_incident_is after insert on placements_incidentaccount
    for each row execute function nwd_mark_parts_of_incident();
create trigger a_measure_begins_as_its_incident_is after insert on placements_measureused
    for each row execute function nwd_mark_parts_of_incident();
create trigger what_was_put_right_begins_as_its_incident_is after insert on placements_puttingright
    for each row execute function nwd_mark_parts_of_incident();
