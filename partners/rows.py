"""Which rows of a table the database shows, and takes, to whoever the transaction says acts: policies in words.

A model says it in `rows`; a table of facts that hangs on an envelope, and a history, need not say it. Each is two
conditions, for reading and for writing, with {table} for the table; the service passes all of them (policies.py).
"""

from dataclasses import dataclass

from partners import rule
from partners.rule import by_settings, setting

NEVER = "false"
#: Anybody of whom a transaction has been told, and the service.
ANYBODY = "current_setting('nwd.actor', true) <> ''"
SIGNED_IN = "current_setting('nwd.actor', true) = 'user'"
LEAD = setting("lead")


@dataclass(frozen=True)
class Rows:
    """`read` also decides which rows may be changed; `write` which rows may be added, or be there after a change."""

    read: str
    write: str


def of_person(column: str) -> Rows:
    knows = by_settings(rule.KNOWS, person=f"{{table}}.{column}")
    return Rows(knows, f"{LEAD} and {knows}")


def of_record() -> Rows:
    gaps = {"record": "{table}", "person": "{table}.person_id"}
    reads = by_settings(rule.READS, **gaps)
    return Rows(reads, by_settings(rule.CONTRIBUTES, **gaps))


def of_envelope(column: str = "record_id") -> Rows:
    """As its envelope: hidden there, hidden here."""
    return of_holder("cases_record", column)


def of_holder(table: str, column: str, key: str = "id") -> Rows:
    """As the row that it hangs on, by that table's own policy. Without `offset 0` it would be planned twice."""
    seen = f"exists (select from {table} held where held.{key} = {{table}}.{column} offset 0)"
    return Rows(seen, seen)


def of_user(column: str = "user_id") -> Rows:
    """Whoever they belong to, and nobody else."""
    own = f"{{table}}.{column} = {setting('user')}"
    return Rows(own, own)


#: Of the hub that a row names: posted there, or to the whole service.
HERE = f"({setting('everyone')} or {{table}}.hub_id = any({setting('hubs')}))"


def of_place(column: str, *parts: str, lead: bool = True) -> Rows:
    """What happened at a hub to several: of those who may read the part of one whom it concerns, and the team's where
    it concerns nobody. It holds words, so it is hidden from those from whom each part of it is. `lead`: of the team,
    those whom the lead agency employs.
    """
    here = f"{LEAD} and {HERE}" if lead else HERE
    held = (f"exists (select from {part} part where part.{column} = {{table}}.id offset 0)" for part in parts)
    nobodys = f"{here} and nwd_concerns_nobody('{{table}}', {{table}}.id)"
    return Rows(f"({' or '.join(held)} or {nobodys})", here)


def of_gathering(table: str, column: str, *parts: str, own: str = "") -> Rows:
    """A RAISE at a hub: as `of_place` where it is about somebody. About a place with nobody named it is the team's of
    the lead agency, and of each agency that is invited while an agreement in force gives it `safety_and_risk` to
    read; `own`: and of whoever a row names as its author.
    """
    here = f"{LEAD} and {HERE}"
    held = (f"exists (select from {part} part where part.{column} = {{table}}.id offset 0)" for part in parts)
    invited = f"nwd_is_invited('{table}', {{table}}.id, {setting('agency')})"
    invited = f"'safety_and_risk' = any({setting('reads')}) and {invited}"
    anybody = " or ".join(filter(None, (here, invited, own)))
    nobodys = f"({anybody}) and nwd_concerns_nobody('{{table}}', {{table}}.id)"
    return Rows(f"({' or '.join(held)} or {nobodys})", f"({here} or {own})" if own else here)


def of_team(record: str = "") -> Rows:
    """A hub's own: of whoever is posted there, whoever employs them. `record` is the column of an envelope that it
    may speak of: hidden there, hidden here.
    """
    seen = f"({{table}}.{record} is null or {of_envelope(record).read})" if record else "true"
    return Rows(f"{HERE} and {seen}", f"{HERE} and {seen}")


def of_house() -> Rows:
    """What a home keeps of itself and answers for: the lead agency's, of whoever is posted there."""
    return Rows(f"{LEAD} and {HERE}", f"{LEAD} and {HERE}")


def of_lead_about(column: str) -> Rows:
    """The lead agency's own decisions about somebody: those of it who may know the young person."""
    knows = f"{LEAD} and {by_settings(rule.KNOWS, person=f'{{table}}.{column}')}"
    return Rows(knows, knows)


def of_agency_and_lead(column: str) -> Rows:
    """What the lead agency decides about somebody with an agency: both know of it who may know the young person."""
    knows = by_settings(rule.KNOWS, person=f"{{table}}.{column}")
    return Rows(f"({LEAD} or {{table}}.agency_id = {setting('agency')}) and {knows}", f"{LEAD} and {knows}")


def of_own_and_lead(column: str) -> Rows:
    """A sign-in's own, and the lead agency's decision."""
    lead = of_lead_about(column).write
    return Rows(f"({{table}}.user_id = {setting('user')} or {lead})", lead)


def of_standing() -> Rows:
    """One's own, but for whom one is barred from: that a hub of theirs knows somebody is told of nobody barred."""
    stands = f"not stands.person_id = any({{barred}}) and {rule.STANDS.strip()}"
    return Rows(by_settings(stands).replace("stands.", "{table}."), NEVER)


def of_trail() -> Rows:
    """Anybody leaves lines. They read their own; a privacy officer reads those of their agency, the lead's all, but
    none that names somebody from whom they are barred.
    """
    agency = f"({LEAD} or {{table}}.agency_id = {setting('agency')})"
    officer = f"{setting('officer')} and {agency} and not {{table}}.people && {setting('barred')}"
    return Rows(f"({{table}}.user_id = {setting('user')} or {officer})", ANYBODY)


def of_names() -> Rows:
    """Parts of names without the people who have them: what is found by them goes through the people's own rows."""
    return Rows(SIGNED_IN, NEVER)
