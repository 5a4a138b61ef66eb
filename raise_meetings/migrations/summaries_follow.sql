-- What the tracker carries of a meeting: the lead agency's map, in one breath. Without what another agency wrote, or
-- what is marked: the envelope of the part is open. Box by box as it stands: corrected, and not struck out.
create function nwd_sum_up(of_part bigint) returns text
language sql stable set search_path = pg_catalog, public, pg_temp as $$
select coalesce(string_agg(label || ': ' || said, E'\n\n' order by nth), '') from (
    select what.nth, what.label, string_agg(btrim(stands.words, E' \t\r\n'), ' ' order by box.begun_at, box.id) as said
    from raise_meetings_meetingperson part
    join cases_record whole on whole.id = part.record_id
    join raise_meetings_paragraph box on box.meeting_id = part.meeting_id and box.agency_id = whole.agency_id
    join cases_record first on first.id = box.record_id and first.person_id = part.person_id
    join (values (1, 'Worried about', array['harm', 'danger']), (2, 'Working well', array['strength', 'safety']),
        (3, 'What needs to happen', array['goal', 'next_step'])
    ) what (nth, label, sections) on box.section = any(what.sections)
    cross join lateral (
        select version.words from cases_record version
        where first.id in (version.id, version.corrects_id) and version.withdrawn_at is null
        order by version.id desc limit 1
    ) stands
    where part.record_id = of_part and box.struck_at is null and first.withdrawn_at is null
        and first.marking = 'open' and first.category = 'safety_and_risk'
        and btrim(stands.words, E' \t\r\n') <> ''
    group by what.nth, what.label
) lines $$;
-- A box that is corrected once the meeting is closed stands corrected in its summary, where it stood there. At the end
-- of the transaction, when all is said of it: what is quoted from the police is marked by then.
create function nwd_follow_in_summary() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare stood text := new.words;
begin
    if tg_op = 'INSERT' then
        select before.words into stood from cases_record before
        where new.corrects_id in (before.id, before.corrects_id) and before.id < new.id
            and before.withdrawn_at is null order by before.id desc limit 1;
    end if;
    update cases_record whole set words = nwd_sum_up(whole.id)
    from raise_meetings_paragraph box
    join raise_meetings_meetingperson part on part.meeting_id = box.meeting_id
    where box.record_id = new.corrects_id and part.person_id = new.person_id and whole.id = part.record_id
        and btrim(stood) <> '' and strpos(whole.words, btrim(stood)) > 0;
    return null;
end $$;
create constraint trigger what_is_corrected_is_so_in_its_summary after insert on cases_record
    deferrable initially deferred for each row when (new.kind = 'raise_part' and new.corrects_id is not null)
    execute function nwd_follow_in_summary();
create constraint trigger what_stands_again_does_so_in_its_summary after update on cases_record
    deferrable initially deferred for each row when (
        new.kind = 'raise_part' and new.corrects_id is not null
        and new.withdrawn_at is not null and old.withdrawn_at is null)
    execute function nwd_follow_in_summary();
-- As before, but for any of its versions.
create or replace function nwd_leave_no_summary() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    update cases_record whole set words = ''
    from raise_meetings_paragraph box
    join raise_meetings_meetingperson part on part.meeting_id = box.meeting_id
    join cases_record version on box.record_id in (version.id, version.corrects_id)
    where box.record_id = new.id and part.person_id = new.person_id and whole.id = part.record_id
        and btrim(version.words) <> '' and strpos(whole.words, btrim(version.words)) > 0;
    return null;
end $$;
