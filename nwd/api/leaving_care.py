"""At 18: time in care ends and somebody is a care leaver, by the verb that the page calls."""

from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from nwd.api.adding import person_to_change, saved
from nwd.api.endpoint import caller, endpoint
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from partners.access import Permission


@endpoint("POST", request=None, parameters=[KEY], responses={201: Record})
def api_begin_leaving_care(request: Request, reference: str) -> Response:
    """They are a care leaver from their eighteenth birthday on. It can be said half a year before."""
    person, by = person_to_change(request, reference, Permission.RECORD_CARE), caller(request)
    return saved(request, person, lambda: actions.begin_leaving_care(person=person, by=by))
