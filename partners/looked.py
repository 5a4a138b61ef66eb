"""Who looked at one young person: the lines of the trail about them, for whoever may know them.

They read other people's lines here, so it is a function of the owner's that asks the rule (rule.py) itself: it
bypasses the policies, and a question to a table inside it would find everybody. A partner is shown its own people's
lines and the lead agency's: another agency's would say with whom else a young person is shared. Nor is a partner told
that somebody shared, barred or looked as an agency sees, or opened the form for it; of looking it is told the acts of
TOLD_TO_PARTNERS alone: "opened a referral" would say that there is one. A change that names no record is told to none
either: nobody could say who may know of it. What was done with records of which the reader may read none is shown to
nobody: "sealed a record" would say that there is one. So would "saw a complaint": a page of one sort of thing (TELLS)
is told to whoever may read one of that sort about them.
"""

from datetime import datetime
from typing import Any, NamedTuple

from django.db import connection, transaction

from partners.rows import ANYBODY
from partners.rule import KNOWS, OPEN_TO, by_settings, setting

SAY = """
    drop function if exists nwd_looked(bigint, text[], timestamptz, bigint, integer);
    create function nwd_looked(someone bigint, kinds text[], before_at timestamptz, before_id bigint, most integer)
    returns table (id bigint, at timestamptz, what text, act text, user_id bigint, actor text, agency_id bigint,
                   role text, grounds text)
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    declare
        hidden text[];
    begin
        if not coalesce(current_setting('nwd.actor', true) = 'service' or {anybody} and {knows}, false) then
            return;
        end if;
        select array_agg(told.act) into hidden
        from (values {tells}) tells (acts, kinds) cross join lateral unnest(tells.acts) told (act)
        where not exists (
            select from cases_record held
            where held.person_id = someone and held.kind = any(tells.kinds)
              and (current_setting('nwd.actor', true) = 'service' or coalesce({opens}, false)));
        return query
        select line.id, line.at, line.what::text, line.act, line.user_id, line.actor, line.agency_id, line.role,
               case when theirs.closed then btrim(regexp_replace(line.grounds, '(^| )reader:[0-9]+', '', 'g'))
                    else line.grounds end
        from (
            select * from partners_trail line
            where line.people @> array[someone]
              and (kinds is null or line.what = any(kinds))
              and (line.what = 'change' or line.records <> '{{}}' or line.act <> all(coalesce(hidden, '{{}}')))
              and (coalesce({lead} or current_setting('nwd.actor', true) = 'service', false)
                   or line.what <> 'permission' and line.act not in ('bar', 'share', 'view_as')
                      and (line.what = 'override' or line.what = 'change' and line.records <> '{{}}'
                           or line.act = any(array[{told}]))
                      and (line.agency_id = {agency}
                       or line.agency_id in (select agency.id from partners_agency agency where agency.is_lead)))
              and (before_id is null or (line.at, line.id) < (before_at, before_id))
            order by line.at desc, line.id desc offset 0  -- so that records are asked of the lines of a page alone
        ) line
        cross join lateral (
            select coalesce(bool_or(may.read), true) as shown, coalesce(not bool_and(may.read), false) as closed
            from cases_record held cross join lateral (
                select current_setting('nwd.actor', true) = 'service' or coalesce({opens}, false) as read) may
            where held.id = any(line.records) and held.person_id = someone
        ) theirs
        where theirs.shown
        order by line.at desc, line.id desc
        limit least(most, 1000);
    end $$;

    create or replace function nwd_trail_begins() returns timestamptz
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
        select at from partners_trail order by id limit 1
    $$;
"""
NEEDED = (
    "SELECT to_regclass('partners_trailera') IS NOT NULL AND to_regclass('partners_standing') IS NOT NULL"
)
#: Acts that say nothing but that somebody looked; a change is told with its record, an override always.
TOLD_TO_PARTNERS = (
    "read_person", "write_note", "record_contact", "correct_note", "mark_record", "move_to_category", "who_looked",
    "chronology", "find", "search_notes", "search_trail", "home", "caseload", "api_people", "partner_desk",
    "shared_with_us", "my_drafts", "figure_list", "prepared_file", "export_trail",
)  # fmt: skip

_RAISE = ("raise_asked", "raise_series", "raise_meeting", "raise_action", "raise_part", "raise_evaluation")
_OF_RAISE = (
    "accept_raise", "api_raise_paragraphs", "api_raise_ratings", "asked_of_us", "close_meeting", "convene",
    "evaluate_raise", "join_raise", "plan_raise_meeting", "planned_meeting", "raise_actions_of", "raise_brief",
    "raise_by_agency", "raise_desk", "raise_figures_list", "raise_meeting", "raise_parts", "raise_series",
    "record_attendance", "write_part",
)  # fmt: skip
#: Acts of looking that say that there is something, with the kinds of record of which it may be.
TELLS = (
    (("complaints", "api_complaints"), ("complaint",)),
    (("incident", "incidents", "api_incidents", "review_incidents"), ("incident", "complaint")),
    (("kept_apart",), ("keep_apart",)),
    (("information_passed", "write_shift_line"), ("information_passed", "intelligence", "shift_line")),
    (_OF_RAISE, _RAISE),
)


class Looked(NamedTuple):
    id: int
    at: datetime
    what: str
    act: str
    user_id: int | None
    actor: str
    agency_id: int | None
    role: str
    grounds: str


def say_looked() -> None:
    """Run as the owner, after every migration."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(NEEDED)
        if cursor.fetchone() == (True,):
            cursor.execute(
                SAY.format(
                    anybody=ANYBODY,
                    lead=setting("lead"),
                    agency=setting("agency"),
                    told=_words(TOLD_TO_PARTNERS),
                    tells=", ".join(
                        f"(array[{_words(acts)}], array[{_words(kinds)}])" for acts, kinds in TELLS
                    ),
                    knows=f"({by_settings(KNOWS, person='someone')})",
                    opens=by_settings(OPEN_TO, record="held", person="someone"),
                )
            )


def _words(said: tuple[str, ...]) -> str:
    return ", ".join(f"'{one}'" for one in said)


def looked(
    person: int, *, kinds: tuple[str, ...] | None, before: tuple[datetime, int] | None, most: int
) -> list[Looked]:
    """Newest first; `before` is the last line of the page before."""
    at, line = before or (None, None)
    told: list[Any] = [person, list(kinds) if kinds else None, at, line, most]
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM nwd_looked(%s, %s, %s, %s, %s)", told)
        return [Looked(*row) for row in cursor.fetchall()]


def trail_begins() -> datetime | None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nwd_trail_begins()")
        (at,) = cursor.fetchone()
    return at  # type: ignore[no-any-return]
