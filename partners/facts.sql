-- The facts of access.md about each user on a day, and how a transaction is told them. Said again after every
-- migration (policies.py). plpgsql, because it keeps its plans for the connection.

create or replace function nwd_facts(users bigint[], on_day date, at_moment timestamptz)
returns table (
    "user" bigint, "worker" bigint, "agency" bigint, "lead" boolean, "everyone" boolean, "account" boolean,
    "officer" boolean, "hubs" bigint[], "agreements" bigint[], "reads" text[], "contributes" text[],
    "disciplines" text[], "barred" bigint[], "overridden" bigint[], "day" date, "at" timestamptz
)
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
#variable_conflict use_column
begin
    return query
    select sign_in.id, employed.id, employed.agency_id,
        coalesce(own.is_lead, false),
        coalesce(own.is_lead and posted.whole, false),
        sign_in.worker_id is null,
        coalesce(posted.officer, false),
        coalesce(posted.hubs, '{}'), coalesce(agreed.agreements, '{}'),
        coalesce(said.reads, '{}'), coalesce(said.contributes, '{}'), coalesce(posted.disciplines, '{}'),
        coalesce(bars.people, '{}'), coalesce(opened.people, '{}'), on_day, at_moment
    from partners_user sign_in
    left join partners_worker employed on employed.id = sign_in.worker_id
        and employed.started_on <= on_day and (employed.left_on is null or employed.left_on > on_day)
    left join partners_agency own on own.id = employed.agency_id
    left join lateral (
        select array_agg(distinct posting.hub_id) filter (where posting.hub_id is not null) as hubs,
            bool_or(posting.whole_service) as whole,
            bool_or(posting.role = 'governance_lead') as officer,
            array_agg(distinct field.discipline) filter (where field.discipline is not null) as disciplines
        from partners_posting posting left join (values {disciplines}) field (role, discipline) using (role)
        where posting.worker_id = employed.id
            and posting.start_on <= on_day and (posting.end_on is null or posting.end_on > on_day)
    ) posted on employed.id is not null
    left join lateral (
        select array_agg(agreement.id) as agreements
        from partners_signature signature join partners_agreement agreement on agreement.id = signature.agreement_id
        where signature.agency_id = own.id and signature.signed_on <= on_day
            and agreement.start_on <= on_day and (agreement.end_on is null or agreement.end_on > on_day)
            and exists (
                select from partners_signature leads join partners_agency lead on lead.id = leads.agency_id
                where lead.is_lead and leads.agreement_id = agreement.id and leads.signed_on <= on_day)
            and not exists (
                select from partners_suspension suspension where suspension.agreement_id = agreement.id
                and suspension.from_on <= on_day and (suspension.to_on is null or suspension.to_on > on_day))
    ) agreed on not own.is_lead
    left join lateral (
        select array_agg(distinct clause.category::text) filter (where clause.may_read) as reads,
            array_agg(distinct clause.category::text) filter (where clause.may_contribute) as contributes
        from partners_clause clause
        where clause.agency_id = own.id and clause.agreement_id = any(agreed.agreements)
    ) said on agreed.agreements is not null
    left join lateral (
        select array_agg(bar.person_id) as people from partners_bar bar
        where (bar.user_id = sign_in.id or bar.worker_id = sign_in.worker_id)
            and bar.from_on <= on_day and (bar.to_on is null or bar.to_on > on_day)
    ) bars on true
    left join lateral (
        select array_agg(override.person_id) as people from partners_override override
        where override.user_id = sign_in.id and override.from_at <= at_moment and override.to_at > at_moment
            and (override.ended_at is null or override.ended_at > at_moment)
    ) opened on employed.id is not null
    where sign_in.is_active
        and current_setting('nwd.actor', true) = 'service' and (users is null or sign_in.id = any(users))
        and (sign_in.worker_id is null or employed.id is not null);
end $$;

--- here nwd_facts stands again, as nwd_facts_of(one user): with a plan of its own, by the key

-- Everybody at once is the service's question; of one alone, nwd_context asks and nobody beside it.
revoke execute on function nwd_facts_of(bigint, date, timestamptz) from public;

-- One user's facts as the settings of a transaction, with the rows that say who they are: one question a request.
-- Before anybody is told of, a request asks for whoever its session names; then one's own are the only ones, and for
-- somebody else's it fails rather than say that they are nobody.
create or replace function nwd_context(one bigint, on_day date, at_moment timestamptz) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if current_setting('nwd.actor', true) = 'user' and current_setting('nwd.user', true) <> one::text then
        raise exception 'The facts about somebody else are for the service to ask.'
            using errcode = 'insufficient_privilege';
    end if;
    return (
        select jsonb_build_object(
            'facts', to_jsonb(facts),
            'settings', jsonb_build_object('actor', 'user', {as_text}),
            'worker', to_jsonb(employed), 'agency', to_jsonb(own),
            'postings', (
                select coalesce(jsonb_agg(jsonb_build_array(to_jsonb(posting), to_jsonb(hub)) order by posting.id), '[]')
                from partners_posting posting left join hubs_hub hub on hub.id = posting.hub_id
                where posting.worker_id = facts."worker"
                    and posting.start_on <= on_day and (posting.end_on is null or posting.end_on > on_day)))
        from nwd_facts_of(one, on_day, at_moment) facts
        left join partners_worker employed on employed.id = facts."worker"
        left join partners_agency own on own.id = facts."agency");
end $$;

-- Tells this transaction who acts; what is not told is emptied.
create or replace function nwd_say(settings jsonb) returns void
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
begin
    {say}
    -- Somebody waits for an answer: a trail that stays locked is a 503 (docs/trail.md), not a page that never comes.
    if settings ->> 'actor' is distinct from 'service' then
        perform set_config('lock_timeout', '10s', true);
        -- What a connection keeps planned (prepared.py) is as good for any value; PostgreSQL believes that a caseload's
        -- question is worth 5 ms of planning each time.
        perform set_config('plan_cache_mode', 'force_generic_plan', true);
        -- Such a plan does not know who has 20,000 entries, and at the cost of a disk that turns it would read and sort
        -- them all rather than walk the index to the newest 51 (58 times the time, among 100,000 people).
        perform set_config('random_page_cost', '1.1', true);
    end if;
end $$;

-- Whether whoever acts is not barred and stands in a live relation to the young person, asked by the policies. Yes is
-- remembered until somebody else acts: the rows of a page are of few people, and a caseload's questions each go through
-- all of them. Of more than some hundred people only the last are: looking would take longer than asking.
create or replace function nwd_stands(someone bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare known text;
begin
    if ({stood}) is not true then
        return false;
    end if;
    known := current_setting('nwd.known', true);
    known := case when length(known) between 1 and 1000 then known else ',' end;
    perform set_config('nwd.known', known || someone || ',', true);
    return true;
end $$;

-- Whether the one of whom this transaction has been told may know of the young person.
create or replace function nwd_may_know(someone bigint) returns boolean
language plpgsql stable set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (select from cases_youngperson person where person.id = someone);
end $$;

-- Whose records of the young person are hidden from the one of whom this transaction has been told, and may be known
-- about: agencies alone, so that nobody learns how many there are or when. It asks the rule itself, because its
-- owner passes every policy.
create or replace function nwd_stubs(someone bigint) returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    if current_setting('nwd.actor', true) is distinct from 'user' or ({knows}) is not true then
        return '{}';
    end if;
    return array(
        select distinct held.agency_id from cases_record held
        where held.person_id = someone and held.when_hidden = 'stub' and held.corrects_id is null
            and held.withdrawn_at is null and ({open}) is not true);
end $$;

-- Whether what happened at a hub (an incident, a meeting) is about no young person at all. Asked by its policy, which
-- cannot tell by itself "about nobody" from "about somebody who is hidden".
create or replace function nwd_concerns_nobody(kept text, one bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return case kept
        when 'placements_incident' then
            not exists (select from placements_incidentperson part where part.incident_id = one)
        when 'placements_complaint' then
            not exists (select from placements_complaintperson part where part.complaint_id = one)
        when 'raise_meetings_meeting' then
            not exists (select from raise_meetings_meetingperson part where part.meeting_id = one)
        when 'raise_meetings_series' then
            not exists (select from raise_meetings_seriesperson part where part.series_id = one)
        when 'raise_meetings_raiseask' then
            not exists (select from raise_meetings_raiseaskperson part where part.ask_id = one)
        when 'placements_visitor' then
            not exists (select from placements_visitorperson part where part.visitor_id = one)
        when 'placements_handovernote' then
            not exists (select from placements_handovernoteperson part where part.note_id = one)
        when 'raise_meetings_informationpassed' then
            not exists (select from raise_meetings_informationpassedperson part where part.passed_id = one)
        else false
    end;
end $$;

-- Whether an agency is invited to a RAISE meeting, or to one of a series. Asked by their policies, which an invitation's
-- own goes through.
create or replace function nwd_is_invited(kept text, one bigint, asked bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
    return exists (
        select from raise_meetings_invitation invited
        join raise_meetings_meeting meeting on meeting.id = invited.meeting_id
        where invited.agency_id = asked and invited.withdrawn_at is null
            and case kept
                when 'raise_meetings_meeting' then meeting.id = one
                when 'raise_meetings_series' then meeting.series_id = one
                else false
            end);
end $$;
