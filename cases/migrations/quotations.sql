-- What repeats a source with conditions is read by whoever reads the source, today and later, whoever marks either and
-- whatever is written afterwards. As with what was lifted (significant_events.sql): the envelope takes it from the
-- source, and the readers' rows are carried over, since "why can I see this?" names them. A quotation of a quotation
-- has none: it is the source that is quoted. Nothing stops quoting.
create function nwd_quotes_one_source() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op = 'UPDATE' then
        raise exception 'a quotation is never changed' using errcode = 'check_violation';
    end if;
    if not exists (select from cases_record held where held.id = new.record_id
            and held.kind in ('note', 'contact', 'intervention', 'log_entry', 'handover_note', 'raise_part', 'relationship')
            and held.corrects_id is null and held.marking in ('open', 'handling_p'))
        or not exists (select from cases_record source where source.id = new.source_id
            and source.corrects_id is null
            and not exists (select from cases_quotation other where other.record_id = source.id))
        or exists (select from cases_quotation other where other.source_id = new.record_id)
    then
        raise exception 'this cannot quote that' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger a_quotation_has_one_source before insert or update on cases_quotation
    for each row execute function nwd_quotes_one_source();

create function nwd_marked_as_its_source() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    first bigint;
begin
    select source_id into first from cases_quotation where record_id = new.id;
    if first is not null then
        select category, marking, discipline, conditions, when_hidden, named_users, named_agencies
            into new.category, new.marking, new.discipline, new.conditions, new.when_hidden, new.named_users,
                new.named_agencies
            from cases_record where id = first for share;
    end if;
    return new;
end $$;
create trigger what_quotes_is_marked_as_its_source before update on cases_record
    for each row when (new.kind in
        ('note', 'contact', 'intervention', 'log_entry', 'handover_note', 'raise_part', 'relationship')
        and new.corrects_id is null)
    execute function nwd_marked_as_its_source();

create function nwd_mark_what_quotes() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
    first bigint;
    quoting bigint[];
begin
    if tg_table_name = 'cases_record' then
        first := new.id;
    else
        first := new.source_id;
    end if;
    quoting := array(select record_id from cases_quotation where source_id = first order by record_id);
    update cases_record mine set marking = mine.marking where mine.id = any(quoting);
    update partners_namedreader mine set to_at = now()
        where mine.record_id = any(quoting) and mine.to_at is null and not exists (
            select from partners_namedreader theirs where theirs.record_id = first and theirs.to_at is null
                and theirs.user_id is not distinct from mine.user_id
                and theirs.agency_id is not distinct from mine.agency_id);
    insert into partners_namedreader (record_id, user_id, agency_id, from_at, named_by_id)
        select quote, theirs.user_id, theirs.agency_id, now(), theirs.named_by_id
        from unnest(quoting) quote join partners_namedreader theirs on theirs.record_id = first
        where theirs.to_at is null and not exists (
            select from partners_namedreader mine where mine.record_id = quote and mine.to_at is null
                and theirs.user_id is not distinct from mine.user_id
                and theirs.agency_id is not distinct from mine.agency_id);
    return null;
end $$;
create trigger a_source_passes_its_conditions_on after update on cases_record
    for each row when (new.corrects_id is null and
        (old.category, old.marking, old.discipline, old.conditions, old.when_hidden, old.named_users, old.named_agencies)
        is distinct from
        (new.category, new.marking, new.discipline, new.conditions, new.when_hidden, new.named_users, new.named_agencies))
    execute function nwd_mark_what_quotes();
create trigger a_quotation_begins_as_its_source_is after insert on cases_quotation
    for each row execute function nwd_mark_what_quotes();
