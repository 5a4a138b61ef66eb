"""The rule of access.md, "The rule", written once, as SQL with a gap for each fact about whoever asks.

The gaps are filled three ways: with values for Django's filter (`visible_to`), with the settings of the transaction
for the policies of the database, and with the columns of `nwd_facts(...)` for "who can see this?". Compared are
columns with values and arrays, never a function per row (measured: 0.6 ms against 860 ms on 200,000 rows).
"""

from collections.abc import Mapping

#: Each fact about whoever asks, with its type: what `nwd_facts` gives, `nwd_say` says and the gaps are named after.
#: `lead`: of the lead agency; `everyone`: and posted to the whole service; `account`: a sign-in that is no worker's;
#: `officer`: their agency's privacy officer; `overridden`: people on whom they hold an override.
FACTS: Mapping[str, str] = {
    "user": "bigint",
    "worker": "bigint",
    "agency": "bigint",
    "lead": "boolean",
    "everyone": "boolean",
    "account": "boolean",
    "officer": "boolean",
    "hubs": "bigint[]",
    "agreements": "bigint[]",
    "reads": "text[]",
    "contributes": "text[]",
    "disciplines": "text[]",
    "barred": "bigint[]",
    "overridden": "bigint[]",
    "day": "date",
    "at": "timestamptz",
}

#: Posting roles by the discipline whose notes they read.
DISCIPLINES: Mapping[str, str] = {
    "life_coach": "health",
    "clinician": "health",
    "communication_support_worker": "communication",
    "police_liaison": "offending",
    "police_analyst": "offending",
    "education_lead": "education",
}

#: A row of Standing is of whoever asks, and live: a hub of theirs, themselves, or their agency while its agreement
#: is in force.
STANDS = """
(stands.hub_id = any({hubs}) or stands.worker_id = {worker} or stands.user_id = {user}
    or stands.agency_id = {agency} and stands.agreement_id = any({agreements}))
and stands.from_on <= {day} and (stands.to_on is null or stands.to_on > {day})
and (stands.from_at is null or stands.from_at <= {at}) and (stands.to_at is null or stands.to_at > {at})
"""

STANDING = (
    f"exists (select from partners_standing stands where stands.person_id = {{person}} and {STANDS.strip()})"
)
#: May know that the young person exists: no bar, and a standing; a whole-service posting of the lead's is to all.
KNOWS = "not {person} = any({barred}) and ({everyone} or {standing})"
#: In a policy before all of that: whom this transaction has been found to know by standing. And there a function asks
#: for the standing: a question inside a policy is planned with every question that meets it (3 ms for a page).
KNOWN = "strpos(current_setting('nwd.known', true), ',' || {person} || ',') > 0"

#: The category, by the agency: the lead agency's, a clause to read in force, or the agency's own record.
AGREED = "({lead} or {record}.category = any({reads}) or {record}.agency_id = {agency})"

#: The marking, for whoever may read the category.
MARKED = """
({record}.marking in ('open', 'handling_p')
    or {record}.marking = 'discipline' and {record}.discipline = any({disciplines})
    or {record}.marking = 'sealed' and ({user} = any({record}.named_users) or {person} = any({overridden}))
    or {record}.marking = 'own_space' and {user} = any({record}.named_users)
    or {record}.marking = 'handling_c' and {agency} = any({record}.named_agencies))
"""

#: What one may read of somebody one may know: a sign-in that is no worker's only what is shared with it by name.
OPEN_TO = f"({AGREED} and {MARKED.strip()} or {{account}} and {{user}} = any({{record}}.named_users))"

READS = f"{OPEN_TO} and {KNOWS}"

#: What one may add to the record of somebody one may know: it becomes one's own agency's.
CONTRIBUTES = f"""
({{lead}} or {{record}}.agency_id = {{agency}} and {{record}}.category = any({{contributes}})) and {KNOWS}
"""


def filled(rule: str, **gaps: str) -> str:
    """With some of its gaps filled; the others stay."""
    rule = rule.replace("{standing}", STANDING)
    for name, text in gaps.items():
        rule = rule.replace(f"{{{name}}}", text)
    return rule.strip()


def setting(fact: str) -> str:
    """As the transaction has been told it (context.py). What was not told is null, and opens nothing."""
    kind = FACTS[fact]
    if kind == "boolean":
        return f"current_setting('nwd.{fact}', true) = 'on'"
    return f"nullif(current_setting('nwd.{fact}', true), '')::{kind}"


def by_settings(rule: str, **gaps: str) -> str:
    """For a policy."""
    settled = rule.replace(KNOWS, f"({KNOWN} or {KNOWS})").replace("{standing}", "nwd_stands({person})")
    return settled.strip().format_map({fact: setting(fact) for fact in FACTS} | gaps)


def by_columns(rule: str, facts: str = "facts", **gaps: str) -> str:
    """For a question about many who might ask: `facts` is a row of `nwd_facts`."""
    whole = rule.replace("{standing}", STANDING)
    return whole.strip().format_map({fact: f'{facts}."{fact}"' for fact in FACTS} | gaps)


def by_values(rule: str, **gaps: str) -> tuple[str, list[str]]:
    """For a filter: the sentence, and the names of what it wants, in order: values, and gaps where they stand."""
    wanted: list[str] = []

    class Noted(dict[str, str]):
        def __missing__(self, name: str) -> str:
            wanted.append(name)
            return gaps.get(name, "%s")

    return rule.replace("{standing}", STANDING).strip().format_map(Noted()), wanted
