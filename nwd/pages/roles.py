from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from partners import access
from partners.access import Permission
from partners.giving_words import giving_words
from partners.models.posting import Role
from partners.roles import ROLES, SERVICE_ROLE
from partners.sign_in import signed_in


@require_safe
def roles(request: HttpRequest) -> HttpResponse:
    """The table that decides (partners/roles.py), in sentences: what is shown is what is in force."""
    user = signed_in(request)
    if (
        Permission.READ_ROLES not in access.facts_of(user).permissions
    ):  # a partner's staff may: it tells of nobody
        access.require(user, Permission.READ_ROLES)
    rows = [
        {
            "name": "The service itself" if name == SERVICE_ROLE else Role(name).label,
            "sentence": row.sentence,
            "permissions": [permission for permission in Permission if permission in row.permissions],
            "giving": giving_words(name),
        }
        for name, row in ROLES.items()
    ]
    return render(request, "pages/roles.html", {"roles": rows})
