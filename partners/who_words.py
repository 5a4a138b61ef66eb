"""Who can see something, in one sentence: "Seen by the East Hub team, Sam Reed (key worker) and Dale Police"."""

from collections.abc import Iterator

from partners.facts import facts_of
from partners.models import User
from partners.who import Seer, told_to

#: Named one by one up to here; beyond it they are counted.
NAMED = 3


#: A partner is not told with whom else: that they read it is enough to know.
WITH_WHOM_ELSE = "With which other agencies they are shared is for the service to say."


def seen_by(user: User, seers: list[Seer]) -> str:
    """As it is told to one reader."""
    said = sentence(told_to(user, seers))
    return said if facts_of(user).of_lead_agency else f"{said} {WITH_WHOM_ELSE}"


def sentence(seers: list[Seer]) -> str:
    if not seers:
        return "Seen by nobody."
    agencies = {one.agency_id for one in seers if one.agency_id}
    people = f"{len(seers)} {'person' if len(seers) == 1 else 'people'}"
    places = f"{len(agencies)} {'agency' if len(agencies) == 1 else 'agencies'}"
    return f"Seen by {_joined(list(audience(seers)))}: {people} in {places}."


def audience(seers: list[Seer]) -> Iterator[str]:
    """Each once: teams of hubs, the workers allocated, the whole service, agencies, then who else."""
    yield from (f"the {hub} team" for hub in sorted({hub for one in seers for hub in _hubs(one)}))
    allocated = [one for one in seers if one.by("allocation")]
    yield from (f"{one.name} ({_uncapped(one.role)})" if one.role else one.name for one in allocated[:NAMED])
    if len(allocated) > NAMED:
        yield f"{len(allocated) - NAMED} more of their workers"
    if any(one.everyone for one in seers):
        yield "those who work for the whole service"
    yield from sorted({one.agency or "" for one in seers if one.by("share")})
    for ground, one, many in (
        ("override", "one person by an override", "{} people by an override"),
        ("own_account", "their own or their family’s sign-in", "their own and their family’s sign-ins"),
        ("visitor", "an independent visitor", "{} independent visitors"),
    ):
        count = sum(seer.by(ground) for seer in seers)
        if count:
            yield one if count == 1 else many.format(count)


def how(seer: Seer) -> str:
    """Of one person, for the list."""
    ways = [f"the {hub} team" for hub in _hubs(seer)]
    ways += ["the whole service"] if seer.everyone else []
    said = {"allocation": "a worker of theirs", "share": "shared with their agency", "override": "an override",
            "own_account": "their own or their family’s sign-in", "visitor": "an independent visitor"}  # fmt: skip
    return ", ".join(ways + [words for ground, words in said.items() if seer.by(ground)])


def _hubs(seer: Seer) -> list[str]:
    """In the order in which they came to know them, each once."""
    named = (stood.partition(":")[2] for stood in seer.stands)
    return list(dict.fromkeys(hub for hub in named if hub))


def _joined(words: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(words[:-1]), words[-1]]))


def _uncapped(role: str) -> str:
    return role if role[:2].isupper() else f"{role[:1].lower()}{role[1:]}"
