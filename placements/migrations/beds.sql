-- Taken is taken for whoever may see the bed (access.md): its nights from a day on, without whose they are.
create function nwd_is_claimed(bed bigint, night date) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (
        select from placements_claim claim
        where claim.bed_id = bed and claim.start_on <= night and (claim.end_on is null or claim.end_on > night));
end $$;

create function nwd_claimed(bed bigint, since date)
returns table (start_on date, end_on date, kept boolean)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return query select claim.start_on, claim.end_on, claim.kind = 'hold' from placements_claim claim
        where claim.bed_id = bed and (claim.end_on is null or claim.end_on > since)
            and (claim.end_on is null or claim.end_on > claim.start_on)
        order by claim.start_on;
end $$;

-- How many live there that night, whoever asks: a number, and of nobody.
create function nwd_living_at(one bigint, night date) returns bigint
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return (
        select count(*) from placements_stay stay join placements_claim claim on claim.record_id = stay.claim_id
        where stay.place_id = one and claim.start_on <= night and (claim.end_on is null or claim.end_on > night));
end $$;
