"""Family names alike: the reader's own, and a colleague's at the same hub. No worker's address is kept."""

from nwd.pages.privacy.unusual.reads import FOUND_BEFORE, LOOKED

#: Parts of a family name, as names are compared: both halves of a double one; particles are nobody's own.
PARTS = """
array(select part from regexp_split_to_table(nwd_fold({name}), '[^[:alnum:]]+') part
    where length(part) > 2 and part not in ('von', 'van', 'der', 'den', 'del', 'della', 'bin', 'ben', 'dos'))
"""
_ALIKE = f"""
with {LOOKED}, people as (
    select person.id, {PARTS.format(name="person.family_name")} as parts from cases_youngperson person
    where person.id in (select person_id from pairs)
), own as (
    select worker.id, {PARTS.format(name="worker.family_name")} as parts from partners_worker worker
    where worker.id in (select worker_id from pairs)
)
"""  # noqa: S608  our own words
OWN_SURNAME = f"""
{_ALIKE}
select pairs.user_id, array_agg(distinct pairs.person_id), null::integer
from pairs join people on people.id = pairs.person_id join own on own.id = pairs.worker_id
where own.parts && people.parts and not {FOUND_BEFORE}
group by pairs.user_id
"""  # noqa: S608
COLLEAGUES_SURNAME = f"""
{_ALIKE}, colleagues as (
    select distinct posted.user_id, {PARTS.format(name="worker.family_name")} as parts
    from posted join partners_posting beside on beside.hub_id = posted.hub_id and beside.worker_id <> posted.worker_id
        join partners_worker worker on worker.id = beside.worker_id
    where beside.start_on <= %(day)s and (beside.end_on is null or beside.end_on > %(day)s)
)
select pairs.user_id, array_agg(distinct pairs.person_id), null::integer
from pairs join people on people.id = pairs.person_id join own on own.id = pairs.worker_id
where not own.parts && people.parts and not {FOUND_BEFORE}
    and exists (select from colleagues where colleagues.user_id = pairs.user_id and colleagues.parts && people.parts)
group by pairs.user_id
"""  # noqa: S608
