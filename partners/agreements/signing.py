"""The door at which a side signs: shows first what would change for whom, and asks who signs to prove it is them."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from partners.access import Permission
from partners.actions.agreement_signatures import sign_agreement as sign
from partners.agreements.forms import SigningForm
from partners.agreements.pages import matrix, page_of
from partners.agreements.questions import agency_of, agreement_of
from partners.agreements.states import Looked, State
from partners.agreements.terms import terms_of
from partners.agreements.trying import effect_of_signing
from partners.asking import ask_again
from partners.models import Signature, User
from partners.sign_in import signed_in


@require_http_methods(["GET", "HEAD", "POST"])
def sign_agreement(request: HttpRequest, reference: str) -> HttpResponse:
    user = signed_in(request)
    seen = agreement_of(user, Permission.SIGN_AGREEMENTS, reference)
    one, agency, terms = seen.agreement, agency_of(user), terms_of(seen.agreement)
    data = request.POST if request.method == "POST" else None

    def verb(agreed: bool, terms: str) -> Signature:
        return sign(agreement=one, terms=terms, by=user)

    nothing = _no_signature(seen, user)
    return ask_again(
        request, SigningForm(data, initial={"terms": terms}), verb, then=page_of(reference),
        said="Signed.", title=f"Sign {str(one)[0].lower()}{str(one)[1:]} for {agency}", save="Sign it",
        page="partners/agreements/act.html", nothing=nothing, seen=seen, matrix=matrix(seen), full=True,
        changes=[] if nothing else effect_of_signing(seen, user),
        waits=[one for one in seen.missing if one != agency],
        back=page_of(reference), back_text=str(one), act="sign_agreement",
    )  # fmt: skip


def _no_signature(seen: Looked, user: User) -> str:
    agency = agency_of(user)
    side = seen.side_of(agency) if agency else None
    if seen.state is State.ENDED:
        return "It has ended."
    if side is None or not seen.parties:
        return "There is nothing in it to sign yet: it does not say what any agency may read or add."
    return "Your agency has signed it." if side.signature else ""
