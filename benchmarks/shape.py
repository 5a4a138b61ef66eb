"""The shape of an invented service, as SQL: each step fills a table, set by set, and every run fills it alike.

`{people}` young people; 24 hubs; 300 workers, of whom `{key_workers}` have 60 young people allocated to them now.
Ids are given, so that no step needs to look anything up; `pick(n, salt, of)` is a number from 0 below `of` that
looks like chance. The first young person has `{entries}` entries more than the others, and is on the caseload of the
first worker. A third have stayed in a hub, each once, the beds of a hub one stay after another for twenty years.
"""

HUBS, WORKERS, LIVE, NIGHTS, ENTRIES = 24, 300, 60, 7_300, 20_000


def numbers(people: int) -> dict[str, int]:
    """What the steps are filled in with. Envelopes are numbered in blocks, kind after kind."""
    stays = people * 32 // 100
    beds = max(2 * HUBS, stays // 666)
    sizes = {
        "identity": people,
        "referral": people,
        "allocation": people,
        "care": people // 2,
        "contact": people * 2,
        "stay": stays,
        "missing": people // 10,
        "action": people,
        "goal": people,
        "step": people,
        "more": min(ENTRIES, people * 2),
    }
    found, end = {}, 0
    for kind, size in sizes.items():
        found[f"{kind}_from"], found[f"{kind}_rows"] = end, size
        end += size
    key_workers = max(1, min(WORKERS * 8 // 10, people // 100))
    return found | {
        "people": people,
        "records": end,
        "hubs": HUBS,
        "workers": WORKERS,
        "key_workers": key_workers,
        "live": min(key_workers * LIVE, people),
        "each": LIVE,
        "beds": beds,
        "slot": max(1, NIGHTS // max(1, -(-stays // beds))),
        "nights": NIGHTS,
        "entries": sizes["more"],
    }


CHANCE = """
create function pg_temp.pick(n bigint, salt int, of bigint) returns bigint language sql immutable as
$$ select (hashint8extended(n, salt) & 9223372036854775807) % of $$
"""
ENVELOPE = """insert into cases_record (id, reference, person_id, kind, category, agency_id, author_id, began, ended,
    written_at, headline, words, marking, brought_in) """


def envelope(kind: str, category: str, columns: str, of: str) -> str:
    return (
        f"{ENVELOPE} select record_id, md5('{kind} ' || record_id)::uuid, person_id, '{kind}', '{category}', 1, "
        f"{columns}, 'open', true from {of} order by record_id"
    )


GIVEN = (
    "{{Ada,Aiden,Amina,Ash,Beth,Billie,Cal,Cleo,Dara,Dev,Eden,Ellis,Erin,Faye,Finn,Gray,Hana,Harper,Iman,Jay,Jo,Kai,"
    "Kit,Lee,Lena,Lou,Max,Mina,Nico,Noor,Omar,Owen,Paz,Quinn,Ray,Remy,Robin,Sam,Tariq,Wren}}"
)
BEGIN = "{{Ash,Beck,Birch,Brook,Cole,Dale,East,Fern,Gar,Hart,Holt,Kirk,Lang,Marsh,Moor,North,Oak,Pen,Ridge,Thorn}}"
END = "{{bourne,bury,by,combe,dale,den,field,ford,gate,ham,hurst,ley,low,mere,side,stead,thorpe,ton,well,worth}}"

STEPS = (
    "insert into auth_group (id, name) select i, 'agency:BENCH' || i from generate_series(1, 3) i",
    """insert into partners_agency (id, tracker_ref, name, kind, is_lead, group_id) values
        (1, 'BENCH1', 'Invented Council', 'council', true, 1), (2, 'BENCH2', 'Invented Police', 'police', false, 2),
        (3, 'BENCH3', 'Invented Health Trust', 'mental_health', false, 3)""",
    """insert into hubs_hub (id, reference, tracker_ref, name, area, ofsted_urn, opened_on)
        select i, left(md5('hub ' || i), 12), 'H' || i, 'Hub ' || i, '', '', current_date - {nights}
        from generate_series(1::bigint, {hubs}) i""",
    """insert into hubs_bed (id, tracker_ref, hub_id, name, opened_on)
        select i, 'B' || i, i % {hubs} + 1, 'Room ' || i, current_date - {nights} from generate_series(1::bigint, {beds}) i""",
    f"""insert into partners_worker (id, tracker_ref, agency_id, hub_id, given_name, family_name, email, role,
            started_on)
        select i, 'W' || i, 1, i % {{hubs}} + 1, ('{GIVEN}'::text[])[1 + pg_temp.pick(i, 1, 40)],
            ('{BEGIN}'::text[])[1 + pg_temp.pick(i, 2, 20)] || ('{END}'::text[])[1 + pg_temp.pick(i, 3, 20)], '',
            case when i <= {{key_workers}} then 'key_worker' else 'residential_worker' end, current_date - {{nights}}
        from generate_series(1::bigint, {{workers}}) i""",
    """insert into partners_posting (id, worker_id, hub_id, whole_service, role, start_on, brought_in)
        select id, id, hub_id, false, role, started_on, true from partners_worker""",
    """insert into partners_user (id, password, is_superuser, email, is_active, date_joined, worker_id)
        select i, '!', false, 'w' || i || '@bench.example', true, now(), i from generate_series(1::bigint, {workers}) i""",
    f"""insert into cases_youngperson (id, reference, tracker_ref, given_name, family_name, known_as, date_of_birth)
        select i, left(md5('person ' || i), 12), 'P' || i, ('{GIVEN}'::text[])[1 + pg_temp.pick(i, 11, 40)],
            ('{BEGIN}'::text[])[1 + pg_temp.pick(i, 12, 20)] || ('{END}'::text[])[1 + pg_temp.pick(i, 13, 20)],
            case when pg_temp.pick(i, 14, 8) = 0 then ('{GIVEN}'::text[])[1 + pg_temp.pick(i, 15, 40)] else '' end,
            current_date - 4400 - pg_temp.pick(i, 16, 2900)::int
        from generate_series(1::bigint, {{people}}) i""",
    envelope(
        "identity",
        "identity",
        "null, began, null, began, '', ''",
        "(select {identity_from} + id as record_id, id as person_id, date_of_birth::timestamptz as began "
        "from cases_youngperson) made",
    ),
    """insert into cases_identity (record_id, person_id, sex, ethnicity, nhs_number, upn, home_district, first_language,
            uasc)
        select id, person_id, 'unknown', '', '', '', '', '', false from cases_record where kind = 'identity'""",
    """insert into cases_referral (record_id, person_id, tracker_ref, hub_id, referring_agency_id, received_at, route,
            out_of_hours, decision, support, objectives_met)
        select {referral_from} + i, i, 'R' || i, i % {hubs} + 1, 1, now() - make_interval(days => 800), 'planned',
            false, case when pg_temp.pick(i, 21, 9) = 0 then 'declined' else 'accepted' end, '', ''
        from generate_series(1::bigint, {people}) i""",
    envelope(
        "referral",
        "key_work",
        "null, received_at, null, received_at, '', 'Asked for help.'",
        "cases_referral",
    ),
    """insert into cases_allocation (record_id, person_id, tracker_ref, worker_id, role, start_on, end_on, end_reason)
        select {allocation_from} + i, i, 'A' || i,
            case when i <= {live} then (i - 1) / {each} + 1 else pg_temp.pick(i, 5, {workers}) + 1 end, 'key_worker',
            current_date - 800 + pg_temp.pick(i, 31, 300)::int, case when i > {live} then current_date - 100 end, ''
        from generate_series(1::bigint, {people}) i""",
    envelope(
        "allocation",
        "care_and_placement",
        "worker_id, start_on::timestamptz, end_on::timestamptz, start_on, '', ''",
        "cases_allocation",
    ),
    """insert into cases_careperiod (record_id, person_id, tracker_ref, status, legal_status, start_on)
        select {care_from} + i, i * 2, 'C' || i, 'looked_after', 'C2', current_date - 1000
        from generate_series(1::bigint, {care_rows}) i""",
    envelope(
        "care_period", "care_and_placement", "null, start_on, null, start_on, '', ''", "cases_careperiod"
    ),
    """insert into cases_contact (record_id, person_id, tracker_ref, worker_id, occurred_at, method, started_by,
            duration_minutes, reached)
        select {contact_from} + i, (i * 7919) % {people} + 1, 'K' || i,
            case when (i * 7919) % {people} < {live} then (i * 7919) % {people} / {each} + 1
                else pg_temp.pick(i, 5, {workers}) + 1 end,
            date_trunc('minute', now()) - make_interval(mins => 60 + pg_temp.pick(i, 41, 1000000)::int), 'phone',
            'worker', 20, pg_temp.pick(i, 42, 5) > 0
        from generate_series(1::bigint, {contact_rows}) i""",
    """insert into cases_contact (record_id, person_id, tracker_ref, worker_id, occurred_at, method, started_by,
            duration_minutes, reached)
        select {more_from} + i, 1, 'M' || i, 1 + i % 3,
            date_trunc('minute', now()) - make_interval(mins => 60 + i::int * 120), 'face_to_face',
            'young_person', 45, true
        from generate_series(1::bigint, {more_rows}) i where i % 5 < 3""",
    envelope(
        "contact",
        "key_work",
        "worker_id, occurred_at, null, occurred_at, '', 'We talked about school, home and what comes next.'",
        "cases_contact",
    ),
    ENVELOPE
    + """select {more_from} + i, md5('note ' || i)::uuid, 1, 'note', 'daily_life', 1, 1 + i % 3,
            date_trunc('minute', now()) - make_interval(mins => 60 + i::int * 120), null, now(),
            case when i % 10 = 3 then 'A quiet evening' else '' end,
            'Cooked together, then a walk. They spoke of a course that begins in spring.', 'open', false
        from generate_series(1::bigint, {more_rows}) i where i % 5 >= 3""",
    """insert into placements_claim (record_id, person_id, kind, bed_id, start_on, end_on)
        select {stay_from} + i, (i * 7919) % {people} + 1, 'hub_bed', i % {beds} + 1, start_on,
            start_on + least({slot}, 1 + {slot} / 2 + pg_temp.pick(i, 51, 1 + {slot} / 2)::int)
        from generate_series(1::bigint, {stay_rows}) i,
            lateral (select current_date - {nights} + (i / {beds} * {slot})::int as start_on) began""",
    """insert into placements_stay (claim_id, tracker_ref, provider, in_area, end_reason)
        select record_id, 'S' || record_id, '', true, '' from placements_claim""",
    envelope(
        "stay",
        "care_and_placement",
        "null, start_on, end_on::timestamptz, start_on, '', ''",
        "placements_claim",
    ),
    """insert into cases_missingepisode (record_id, person_id, tracker_ref, hub_id, kind, started_at, reported_at,
            returned_at)
        select {missing_from} + i, (i * 7919) % {people} + 1, 'E' || i, null, 'missing', started_at, started_at,
            case when pg_temp.pick(i, 61, 200) > 0 then started_at + interval '9 hours' end
        from generate_series(1::bigint, {missing_rows}) i,
            lateral (select date_trunc('minute', now()) - make_interval(hours => 30 + pg_temp.pick(i, 62, 17000)::int)
                as started_at) began""",
    envelope(
        "missing_episode",
        "safety_and_risk",
        "null, started_at, returned_at, started_at, '', ''",
        "cases_missingepisode",
    ),
    """insert into cases_action (record_id, person_id, tracker_ref, owner_id, due_on, done_on, done_by_id)
        select {action_from} + i, i, 'D' || i, worker_id, due_on, case when done then due_on end,
            case when done then worker_id end
        from cases_allocation join generate_series(1::bigint, {action_rows}) i on person_id = i,
            lateral (select current_date - 40 + pg_temp.pick(i, 71, 80)::int as due_on, pg_temp.pick(i, 72, 2) = 0 as done)
                made""",
    envelope(
        "action",
        "key_work",
        "owner_id, due_on - 20, null, due_on - 20, '', 'Ring the college.'",
        "cases_action",
    ),
    """insert into cases_goal (record_id, person_id, tracker_ref, about, started_on, outcome, end_words)
        select {goal_from} + i, i, 'G' || i, 'home', current_date - 100, '', ''
        from generate_series(1::bigint, {goal_rows}) i""",
    envelope(
        "goal", "key_work", "null, started_on, null, started_on, '', 'A place of my own.'", "cases_goal"
    ),
    """insert into cases_planstep (record_id, person_id, tracker_ref, goal_id, owner, owner_worker_id, owner_said,
            due_on)
        select {step_from} + i, i, 'T' || i, {goal_from} + i, 'worker', worker_id, '',
            current_date - 20 + pg_temp.pick(i, 73, 60)::int
        from cases_allocation join generate_series(1::bigint, {step_rows}) i on person_id = i""",
    envelope(
        "plan_step",
        "key_work",
        "owner_worker_id, due_on - 30, null, due_on - 30, '', 'Look at two rooms.'",
        "cases_planstep",
    ),
)

#: As the triggers of the files `standing.sql` would have written them, row by row.
STANDING = (
    """insert into partners_standing (person_id, hub_id, from_on, ground, source)
        select person_id, hub_id, (received_at at time zone 'Europe/London')::date, 'referral', record_id
        from cases_referral where decision in ('pending', 'accepted') order by record_id""",
    """insert into partners_standing (person_id, worker_id, from_on, to_on, ground, source)
        select person_id, worker_id, start_on, end_on, 'allocation', record_id from cases_allocation
        order by record_id""",
    """insert into partners_standing (person_id, hub_id, from_on, ground, source)
        select claim.person_id, bed.hub_id, claim.start_on, 'stay', claim.record_id
        from placements_claim claim join hubs_bed bed on bed.id = claim.bed_id order by record_id""",
)
#: As the trigger of search_people.sql keeps them, which stands aside while young people are written.
NAMES = """insert into cases_namepart (part)
    select distinct unnest(tsvector_to_array(name_words)) as part from cases_youngperson order by part
    on conflict do nothing"""
FILLED = (
    "auth_group", "partners_agency", "hubs_hub", "hubs_bed", "partners_worker", "partners_posting", "partners_user",
    "cases_youngperson", "cases_record", "cases_identity", "cases_referral", "cases_allocation", "cases_careperiod",
    "cases_contact", "placements_claim", "placements_stay", "cases_missingepisode", "cases_action",
    "cases_goal", "cases_planstep", "partners_standing",
)  # fmt: skip
