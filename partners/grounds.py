"""On what grounds: the facts that let somebody know of one young person, and read certain records, by kind and id.

One sentence of SQL for the line on the trail, within the statement that writes it, and for the page that says them
in words (why.py): so both name the same. It asks the rule's own question of `Standing` (rule.py).
"""

import json
from collections.abc import Iterable
from typing import Any

from django.db import connection
from django.db.models import TextField
from django.db.models.expressions import RawSQL
from django.utils import timezone

from partners import rule
from partners.facts import Facts
from partners.models import Override

_ROLES = ", ".join(f"('{role}', '{discipline}')" for role, discipline in rule.DISCIPLINES.items())
_LIVE = "posting.start_on <= {day} and (posting.end_on is null or posting.end_on > {day})"
_GROUNDS = f"""
with stood as (
    select stands.ground, stands.source, stands.hub_id, stands.agreement_id from partners_standing stands
    where stands.person_id = {{person}}::bigint and {rule.STANDS.strip()}
), opened as (
    select record.* from cases_record record where record.id = any({{records}}::bigint[])
), said as (
    select clause.id, clause.agreement_id from partners_clause clause
    where clause.agency_id = {{agency}}::bigint and clause.agreement_id = any({{agreements}}::bigint[])
        and (clause.may_read
                and clause.category in (select category from opened where agency_id <> {{agency}}::bigint)
            or {{adds}} and clause.may_contribute and clause.category in (select category from opened))
)
select coalesce(string_agg(fact.kind || ':' || fact.id, ' ' order by fact.place, fact.kind, fact.id), '') from (
    select 1 as place, 'posting' as kind, posting.id from partners_posting posting
    where posting.worker_id = {{worker}}::bigint and {_LIVE} and (
        {{everyone}} and posting.whole_service or posting.hub_id in (select hub_id from stood)
        or exists (
            select from opened join (values {_ROLES}) field (role, discipline) using (discipline)
            where opened.marking = 'discipline' and field.role = posting.role))
    union select 2, stood.ground, stood.source from stood
    union select 3, 'agreement', stood.agreement_id from stood where stood.agreement_id is not null
    union select 3, 'agreement', said.agreement_id from said
    union select 4, 'clause', said.id from said
    union select 5, 'agency', {{agency}}::bigint from opened where {{lead}} or opened.agency_id = {{agency}}::bigint
    union select 6, 'reader', reader.id from partners_namedreader reader join opened on opened.id = reader.record_id
    where reader.to_at is null and (
        reader.user_id = {{user}} and ({{account}} or opened.marking in ('sealed', 'own_space'))
        or reader.agency_id = {{agency}}::bigint and opened.marking = 'handling_c')
) fact
"""
_COLUMNS = ", ".join(f'"{fact}" {kind}' for fact, kind in rule.FACTS.items())
_SETTINGS = ", ".join(f'{rule.setting(fact)} as "{fact}"' for fact in rule.FACTS)
_BODY = rule.by_columns(_GROUNDS, person="someone", records="those", adds="adding")
#: Said after every migration (policies.py): a function keeps its plan, and this takes longer to plan than to ask.
#: Whoever acts is told their own grounds, by what the transaction was told; any others are for the service to ask.
FUNCTION = f"""
create or replace function nwd_grounds(told jsonb, someone bigint, those bigint[], adding boolean) returns text
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare facts record;
begin
    if current_setting('nwd.actor', true) = 'service' then
        select * into facts from jsonb_to_record(told) as told_of ({_COLUMNS});
    elsif current_setting('nwd.actor', true) = 'user' and told ->> 'user' = current_setting('nwd.user', true) then
        select {_SETTINGS} into facts;
    else
        return '';
    end if;
    return ({_BODY});
end $$;
"""
ASK = "nwd_grounds(%s::jsonb, %s, %s::bigint[], %s)"


def grounds(
    facts: Facts, people: Iterable[int], records: Iterable[int] = (), *, adds: bool = False
) -> str | RawSQL:
    """For a line about one young person an expression, without a question of its own. A line about many names the
    postings and agreements of whoever asks: what allowed each of a whole list would be longer than the list.
    """
    about = sorted(set(people))
    if len(about) != 1 or not facts.told:
        named = [f"posting:{one.pk}" for one in facts.postings]
        named += [f"agreement:{one}" for one in sorted(facts.agreements)]
        return " ".join([*named, *(f"override:{one}" for one in overrides(facts, about))])
    return RawSQL(ASK, _params(facts, about[0], records, adds), TextField())  # noqa: S611  our own words


def overrides(facts: Facts, about: Iterable[int]) -> list[int]:
    """Those that whoever asks holds on any of them: no question where they hold none."""
    opened = set(about).intersection(facts.told.get("overridden", ()))
    if not opened:
        return []
    live = Override.objects.live_at(timezone.now()).filter(user=facts.told["user"], person__in=opened)
    return sorted(live.values_list("pk", flat=True))


def grounds_now(facts: Facts, person: int, records: Iterable[int] = ()) -> list[tuple[str, int]]:
    """The same as pairs of kind and id, asked for a page; nothing for whoever may not sign in."""
    if not facts.told:
        return []
    with connection.cursor() as cursor:
        cursor.execute(f"select {ASK}", _params(facts, person, records, False))
        (found,) = cursor.fetchone()
    return [(kind, int(number)) for kind, _, number in (one.partition(":") for one in found.split())]


def _params(facts: Facts, person: int, records: Iterable[int], adds: bool) -> list[Any]:
    return [json.dumps(facts.told), person, sorted(set(records)), adds]
