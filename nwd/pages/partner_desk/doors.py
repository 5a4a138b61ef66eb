"""All young people shared with the reader's agency, by name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from nwd.pages.partner_desk.edges import edge_named
from nwd.pages.partner_desk.shared import shares_of
from nwd.ui.keyset import page
from partners import access, trail
from partners.access import Permission
from partners.sign_in import signed_in

ORDER = ("content_object__family_name", "content_object__given_name", "pk")


@require_safe
def shared_with_us(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    access.require(user, Permission.READ_PERSON)
    shares = shares_of(user)
    found = page(shares, ORDER, after=edge_named(request, "after"), before=edge_named(request, "before"))
    people = [share.content_object_id for share in found.rows]
    trail.listed(by=user, act="shared_with_us", people=people)
    may_write = access.may(user, Permission.WRITE_NOTE) and bool(access.facts_of(user).contributes)
    shown = {"page": found, "total": shares.count(), "may_write": may_write}
    return render(request, "pages/partner_desk/shared_with_us.html", shown)
