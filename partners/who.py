"""Who can see this? The rule asked of everybody at once (rule.py, `by_columns`): one question, however many.

Asked of everybody who knows the young person, so that it also says of which team or agency only some read a record.
Asked as the service, since nobody's own policies show who else stands to somebody. A partner is told of the lead
agency's people and their own alone: with whom else a young person is shared is between the lead and that agency.
"""

from dataclasses import dataclass, replace
from typing import Any

from django.db import connection
from django.utils import timezone

from partners import rule
from partners.access import Service
from partners.context import acting
from partners.facts import facts_of
from partners.models import Role, User
from partners.roles import ROLES, Permission

_PERSON = "%(person)s::bigint"
_ASK = f"""
select facts."user", concat_ws(' ', worker.given_name, worker.family_name), coalesce(posted.roles, '{{{{}}}}'),
    facts."agency", agency.name, coalesce(agency.is_lead, false), facts."everyone",
    array(
        select stands.ground || ':' || coalesce(hub.name, '')
        from partners_standing stands left join hubs_hub hub on hub.id = stands.hub_id
        where stands.person_id = {_PERSON} and {rule.STANDS.strip()} order by stands.id),
    {{reads}}
from nwd_facts(null, %(day)s, %(at)s) facts
left join partners_worker worker on worker.id = facts."worker"
left join partners_agency agency on agency.id = facts."agency"
left join lateral (
    select array_agg(posting.role::text order by posting.whole_service desc, posting.start_on, posting.id) as roles
    from partners_posting posting where posting.worker_id = facts."worker"
        and posting.start_on <= facts."day" and (posting.end_on is null or posting.end_on > facts."day")
) posted on true
{{among}}
where {rule.KNOWS.strip()}
order by agency.is_lead desc nulls last, agency.name, worker.family_name, worker.given_name, facts."user"
"""
_RECORD = "cross join (select * from cases_record where id = %(record)s) held"
_UNWRITTEN = """
cross join (select %(category)s::text as category, %(agency)s::bigint as agency_id, %(marking)s::text as marking,
    %(discipline)s::text as discipline, %(users)s::bigint[] as named_users, %(agencies)s::bigint[] as named_agencies
) held
"""


def _worded(among: str, *, reads: bool) -> str:
    said = rule.filled(_ASK, among=among, reads=f"({rule.OPEN_TO})" if reads else "true")
    return rule.by_columns(said, person=_PERSON, record="held")


KNOW, READ, WOULD_READ = (
    _worded("", reads=False),
    _worded(_RECORD, reads=True),
    _worded(_UNWRITTEN, reads=True),
)


@dataclass(frozen=True)
class Seer:
    """`stands` are the grounds with the hub's name: "referral:East Hub", "allocation:"."""

    user: int
    name: str
    roles: list[str]
    agency_id: int | None
    agency: str | None
    of_lead: bool
    everyone: bool
    stands: list[str]
    reads: bool
    #: Of their groups, those of which nobody is shut out.
    whole: tuple[str, ...] = ()

    @property
    def role(self) -> str:
        return Role(self.roles[0]).label if self.roles else ""

    @property
    def opens(self) -> bool:
        """Whether their role opens records at all: a governance lead's does not, whatever their agency reads."""
        reading = any(Permission.READ_PERSON in ROLES[role].permissions for role in self.roles)
        return reading or any(map(self.by, ("override", "own_account", "visitor")))

    @property
    def hubs(self) -> list[str]:
        """In the order in which they came to know them, each once."""
        named = (stood.partition(":")[2] for stood in self.stands)
        return list(dict.fromkeys(hub for hub in named if hub))

    @property
    def groups(self) -> list[str]:
        """What they belong to that may see something as a whole: "hub:East Hub", "service", "agency:Dale Police"."""
        shared = [f"agency:{self.agency}"] if self.agency and self.by("share") else []
        return [f"hub:{hub}" for hub in self.hubs] + (["service"] if self.everyone else []) + shared

    def by(self, ground: str) -> bool:
        return any(one.startswith(f"{ground}:") for one in self.stands)


def who_knows(person: int) -> list[Seer]:
    """Everybody who may know that they are here."""
    return _ask(KNOW, person=person)


def who_reads(person: int, record: int) -> list[Seer]:
    return _ask(READ, person=person, record=record)


def who_would_read(
    person: int,
    *,
    category: str,
    agency: int,
    marking: str = "open",
    discipline: str = "",
    users: tuple[int, ...] = (),
    agencies: tuple[int, ...] = (),
) -> list[Seer]:
    """Of a record that is not saved yet, as it would be."""
    return _ask(WOULD_READ, person=person, category=category, agency=agency, marking=marking,
                discipline=discipline, users=list(users), agencies=list(agencies))  # fmt: skip


def told_to(user: User, seers: list[Seer]) -> list[Seer]:
    """Of those who can open it: the lead agency's worker is told of all, a partner's of no other agency."""
    seers, facts = [one for one in seers if one.opens], facts_of(user)
    if facts.of_lead_agency:
        return seers
    own = facts.worker.agency_id if facts.worker else None
    return [one for one in seers if one.agency_id and (one.of_lead or one.agency_id == own)]


def _ask(sentence: str, **told: Any) -> list[Seer]:
    at = timezone.now()
    with acting(Service()), connection.cursor() as cursor:
        cursor.execute(sentence, {"day": timezone.localdate(at), "at": at, **told})
        knowing = [Seer(*row) for row in cursor.fetchall()]
    shut_out = {group for one in knowing if one.opens and not one.reads for group in _answered_for(one)}
    return [
        replace(one, whole=tuple(group for group in one.groups if group not in shut_out))
        for one in knowing
        if one.reads
    ]


def _answered_for(one: Seer) -> list[str]:
    """A partner's worker posted to a hub reads by their agency's clauses: the team is no smaller for it."""
    return [group for group in one.groups if one.of_lead or group.startswith("agency:")]
