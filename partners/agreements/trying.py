"""A signature, tried: what all sides' signatures together would change, whoever of them signs first.

That is what a signature is for. A first one alone changes nothing, and to be told so would tell nobody anything.
"""

from django.utils import timezone

from partners.actions.agreement_shares import carry_shares
from partners.actions.agreement_signatures import take_over
from partners.agreements.effect import Change, effect_of, told_to
from partners.agreements.questions import agreements
from partners.agreements.states import Looked
from partners.models import Signature, User


def effect_of_signing(seen: Looked, by: User) -> list[Change]:
    """On the day it starts, for its parties and for those of the versions that it takes the place of."""
    one, today = seen.agreement, timezone.localdate()
    day = max(one.start_on, today)
    earlier = agreements().filter(number=one.number, version__lt=one.version)
    touched = {clause.agency for other in earlier for clause in other.clauses.all()} | set(seen.parties)

    def all_sign() -> None:
        for agency in seen.missing:
            Signature.objects.create(agreement=one, agency=agency, signed_by=by, signed_on=today)
        take_over(agreement=one, by=by)
        carry_shares(new=one, parties=seen.parties, day=day, by=by)

    return effect_of(all_sign, told_to(by, touched), day)
