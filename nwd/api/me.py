"""Who the token speaks for."""

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from nwd.api.endpoint import caller, endpoint
from nwd.api.shapes import Named
from partners import access
from partners.access import Permission
from partners.models import Role


class Posting(serializers.Serializer):
    role = serializers.ChoiceField(Role.choices)
    hub = Named(allow_null=True)
    whole_service = serializers.BooleanField()
    start_on = serializers.DateField()
    end_on = serializers.DateField(allow_null=True)


class May(serializers.Serializer):
    permission = serializers.CharField()
    words = serializers.CharField()


class Me(serializers.Serializer):
    reference = serializers.CharField(source="worker.reference")
    name = serializers.CharField(source="worker.__str__")
    agency = Named(source="worker.agency")
    postings = Posting(many=True)
    permissions = May(many=True)
    token_expires_at = serializers.DateTimeField()


@endpoint("GET", responses=Me)
def api_me(request: Request) -> Response:
    """Who you are, for which agency, posted as what, and what that lets you do."""
    user = caller(request)
    facts = access.facts_of(user)
    may = [
        {"permission": one.name.lower(), "words": one.value} for one in Permission if access.may(user, one)
    ]
    said = {"worker": facts.worker, "postings": facts.postings, "permissions": may,
            "token_expires_at": request._request.api_token.expires_at}  # fmt: skip
    return Response(Me(said).data)
