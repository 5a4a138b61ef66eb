"""The grounds of lines of the trail in words: the facts that allowed it then, even where they are over by now."""

from collections.abc import Iterable

from partners.models import Agreement, Clause, Posting

#: What is said of a kind without looking its row up.
WORDS = {
    "referral": "they are referred to the hub",
    "stay": "they stay or stayed at the hub",
    "allocation": "allocated to them",
    "share": "shared with their agency",
    "agency": "their own agency’s record",
    "reader": "named as a reader",
    "override": "opened without the usual grounds",
    "own_account": "their own account",
    "visitor": "with the consents to an independent visitor",
}


class Grounds:
    """A query for each of three kinds that any of the lines names."""

    def __init__(self, lines: Iterable[str]) -> None:
        named: dict[str, set[int]] = {}
        for ground in {ground for line in lines for ground in line.split()}:
            kind, _, number = ground.partition(":")
            if number.isascii() and number.isdigit():
                named.setdefault(kind, set()).add(int(number))
        postings = Posting.objects.select_related("hub", "worker__agency").in_bulk(
            named.get("posting", set())
        )
        agreements = Agreement.objects.in_bulk(named.get("agreement", set()))
        clauses = Clause.objects.select_related("agreement").in_bulk(named.get("clause", set()))
        self.words = {f"posting:{pk}": f"posted as {one}" for pk, one in postings.items()}
        self.words |= {f"agreement:{pk}": str(one) for pk, one in agreements.items()}
        self.words |= {f"clause:{pk}": _clause(one) for pk, one in clauses.items()}

    def said(self, grounds: str) -> str:
        """Each once, in the order in which the line names them."""
        found = [self.words.get(one) or _word(one) for one in grounds.split()]
        return "; ".join(dict.fromkeys(words for words in found if words))


def _clause(clause: Clause) -> str:
    return f"{clause.get_category_display()} ({clause}: {clause.purpose.rstrip('.')})"


def _word(ground: str) -> str:
    kind = ground.partition(":")[0]
    return WORDS.get(kind, kind.replace("_", " "))
