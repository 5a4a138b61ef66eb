-- Whose a rating is, its envelope says: what each agency heard of mum is its own.
create function nwd_say_whose_rating() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    select agency_id, new.set_apart or marking <> 'open' into strict new.agency_id, new.set_apart
    from cases_record where id = new.record_id;
    return new;
end $$;
create trigger a_rating_is_of_the_agency_of_its_envelope before insert or update on raise_meetings_rating
    for each row execute function nwd_say_whose_rating();
-- Once fewer than its agency's people read it, it stands in nobody's way: a refusal would tell the others of it. It
-- stays apart when it is open again, for by then another may stand in its place.
create function nwd_set_rating_apart() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update raise_meetings_rating set set_apart = true where record_id = new.id and not set_apart;
    return null;
end $$;
create trigger what_is_marked_is_placed_anew after update on cases_record
    for each row when (new.kind = 'raise_rating' and new.marking <> 'open' and old.marking = 'open')
    execute function nwd_set_rating_apart();
