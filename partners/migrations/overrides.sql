-- Whoever opened an override held a right by a posting. When one of theirs ends or changes, all they have open ends.
create function nwd_overrides_end_with_a_posting() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update partners_override override set ended_at = greatest(over.at, override.from_at)
    from (
        select sign_in.id as user_id, min(
            case when (after.worker_id, after.role, after.hub_id, after.whole_service, after.start_on)
                is distinct from
                (before.worker_id, before.role, before.hub_id, before.whole_service, before.start_on)
            then now()
            else greatest(now(), after.end_on::timestamp at time zone 'Europe/London') end) as at
        from old_rows before
            join new_rows after on after.id = before.id
            join partners_user sign_in on sign_in.worker_id = before.worker_id
        where (after.worker_id, after.role, after.hub_id, after.whole_service, after.start_on)
            is distinct from (before.worker_id, before.role, before.hub_id, before.whole_service, before.start_on)
            or after.end_on is distinct from before.end_on and after.end_on is not null
        group by sign_in.id
    ) over
    where override.user_id = over.user_id and override.to_at > over.at
        and (override.ended_at is null or override.ended_at > over.at);
    return null;
end $$;
create trigger overrides_end_with_a_posting after update on partners_posting
    referencing old table as old_rows new table as new_rows
    for each statement execute function nwd_overrides_end_with_a_posting();
