-- Who shares and grades an item is the police: their agency is what its envelope says.
create function nwd_refuse_unless_police() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if not exists (
        select from cases_record held join partners_agency theirs on theirs.id = held.agency_id
        where held.id = new.record_id and held.kind = 'intelligence' and theirs.kind = 'police')
    then
        raise exception 'only the police share and grade intelligence' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger intelligence_is_of_the_police before insert or update on raise_meetings_intelligenceitem
    for each row execute function nwd_refuse_unless_police();
