-- What is sealed later, or taken back, stands in no summary of its meeting: that envelope is open.
create function nwd_leave_no_summary() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update cases_record whole set words = ''
    from raise_meetings_paragraph box
    join raise_meetings_meetingperson part on part.meeting_id = box.meeting_id
    where box.record_id = new.id and part.person_id = new.person_id and whole.id = part.record_id
        and strpos(whole.words, btrim(new.words)) > 0;
    return null;
end $$;
create trigger what_is_sealed_is_in_no_summary after update on cases_record
    for each row when (
        new.kind = 'raise_part' and new.corrects_id is null and new.words <> ''
        and (new.marking <> 'open' and old.marking is distinct from new.marking
            or new.withdrawn_at is not null and old.withdrawn_at is null)
    )
    execute function nwd_leave_no_summary();
