"""The table of who may give what, as sentences for the page “Who may do what”."""

from collections.abc import Iterable

from nwd.ui.spoken import uncapped
from partners.giving import GIVING
from partners.models.posting import Role


def giving_words(role: str) -> list[str]:
    """Nothing for the many roles that give nothing."""
    row = GIVING.get(role)
    if row is None:
        return []
    where = "anywhere" if row.anywhere else "at their own hub"
    words = []
    if row.gives:
        words.append(f"Posts others, {where}, as {_named(row.gives)}.")
    if row.proposes:
        words.append(
            f"Proposes for a second person to confirm: {_named(row.proposes)}, and staff of partners."
        )
    if row.confirms:
        also = ", and staff of partners" if row.confirms_partners else ""
        words.append(f"Confirms what another has proposed: {_named(row.confirms)}{also}.")
    return [*words, f"Ends, {where}, the postings of {_all_but(row.ends)}."]


def _named(roles: Iterable[str]) -> str:
    return ", ".join(uncapped(role.label) for role in Role if role in roles)


def _all_but(roles: frozenset[str]) -> str:
    left = frozenset(Role.values) - roles
    return f"everybody but {_named(left)}" if left else "everybody"
