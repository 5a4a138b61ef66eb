"""With whom a young person is shared, to share them and to stop, by the verbs that the page calls."""

from typing import Any

from django.urls import reverse
from rest_framework.exceptions import ValidationError
from rest_framework.request import Request
from rest_framework.response import Response

from cases.models import YoungPerson
from nwd.api import share_shapes as shapes
from nwd.api.endpoint import caller, endpoint, endpoints, read
from nwd.api.once import KEY, once
from nwd.pages.sharing.shown import Shown, sharing_of
from partners import access, actions
from partners.access import Permission
from partners.as_agency import AsAgency, as_agency
from partners.models import Agency, Share, User

NO_AGENCY = {"agency": "No partner agency has this reference. Check it."}
NO_AGREEMENT = {"agreement": "This agreement is not in force for the agency. Choose another."}


def _shares(request: Request, reference: str) -> Response:
    """With which agencies a young person is shared, and was: a partner's own shares alone."""
    user, people = caller(request), YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.READ_PERSON, reference=reference)
    items = [_said(one, user) for one in sharing_of(person, user).shown]
    return Response(shapes.Shares({"items": items}).data)


def _start_share(request: Request, reference: str) -> Response:
    """Share a young person with an agency, from today. What was seen cannot be unseen."""
    user, people = caller(request), YoungPerson.objects.all()
    person = access.fetch(user, people, Permission.SHARE, what="change", reference=reference)
    said: dict[str, Any] = read(shapes.NewShare, request.data)
    view = _view_of(said.pop("agency"))
    agreement = next((one for one in view.agreements if one.reference == said["agreement"]), None)
    if agreement is None:
        raise ValidationError(NO_AGREEMENT)

    def verb() -> Share:
        return actions.share(person=person, agency=view.agency, by=user, **said | {"agreement": agreement})

    made = once(request, verb, Share.objects.all())
    place = reverse("api_shares", args=[reference])
    return Response(_whole(Shown(made, view), user), status=201, headers={"Location": place})


api_shares = endpoints(
    "api_shares",
    GET=(_shares, {"responses": shapes.Shares}),
    POST=(
        _start_share,
        {"request": shapes.NewShare, "parameters": [KEY], "responses": {201: shapes.Share}},
    ),
)


@endpoint("POST", request=shapes.Stop, responses=shapes.Share)
def api_stop_share(request: Request, reference: str, share: str) -> Response:
    """Stop sharing, from now on. What the agency wrote stays in the record, as its own."""
    user, shares = caller(request), Share.objects.filter(content_object__reference=reference)
    found = access.fetch(user, shares, Permission.SHARE, what="change", reference=share)
    said = read(shapes.Stop, request.data)
    stopped = actions.stop_sharing(share=found, by=user, **said)
    return Response(_whole(Shown(stopped, as_agency(stopped.agency)), user))


def _view_of(reference: str) -> AsAgency:
    agency = Agency.objects.filter(reference=reference, is_lead=False).first()
    if agency is None:
        raise ValidationError(NO_AGENCY)
    return as_agency(agency)


def _said(shown: Shown, user: User) -> dict[str, Any]:
    """What the young person said is for those who asked them (the page says the same)."""
    said = shown.share.said if access.facts_of(user).of_lead_agency else ""
    return {"share": shown.share, "view": shown.view, "opens": shown.opens, "said": said}


def _whole(shown: Shown, user: User) -> Any:
    return shapes.Share(_said(shown, user)).data
