-- Both sides sign what they have read: it stays that. Signing and changing wait for each other on the agreement's row.
create function nwd_signed_agreement_stays() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if (new.reference, new.number, new.version, new.title, new.purposes, new.lawful_basis, new.special_category,
            new.schedule_one, new.start_on, new.replaces_id, new.drafted_by_id, new.document)
        is distinct from
        (old.reference, old.number, old.version, old.title, old.purposes, old.lawful_basis, old.special_category,
            old.schedule_one, old.start_on, old.replaces_id, old.drafted_by_id, old.document)
        or new.end_on is distinct from old.end_on and (new.end_on is null or new.end_on > old.end_on)
    then
        if exists (select from partners_signature signature where signature.agreement_id = old.id) then
            raise integrity_constraint_violation using
                message = 'A signed agreement does not change: it may end sooner and be reviewed.';
        end if;
    end if;
    return new;
end $$;
create trigger a_signed_agreement_stays before update on partners_agreement
    for each row execute function nwd_signed_agreement_stays();

create function nwd_signed_clauses_stay() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
    touched bigint[] := '{}';
begin
    if tg_op <> 'INSERT' then touched := touched || old.agreement_id; end if;
    if tg_op <> 'DELETE' then touched := touched || new.agreement_id; end if;
    perform from partners_agreement agreement where agreement.id = any(touched) order by id for no key update;
    if exists (select from partners_signature signature where signature.agreement_id = any(touched)) then
        raise integrity_constraint_violation using
            message = 'The clauses of a signed agreement do not change: draft a new version.';
    end if;
    return coalesce(new, old);
end $$;
create trigger signed_clauses_stay before insert or update or delete on partners_clause
    for each row execute function nwd_signed_clauses_stay();

create function nwd_signature_stays() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    if tg_op <> 'INSERT' then
        raise integrity_constraint_violation using message = 'A signature stays: suspend or end the agreement.';
    end if;
    perform from partners_agreement agreement where agreement.id = new.agreement_id for no key update;
    return new;
end $$;
create trigger a_signature_stays before insert or update or delete on partners_signature
    for each row execute function nwd_signature_stays();
