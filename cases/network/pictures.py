"""Doors of the two pictures: the family tree, and the rings around a young person. Each is read as a list, too."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from cases.contributing import is_closed_to, may_add
from cases.models import Category, YoungPerson
from cases.network.around import Around, family_of
from cases.network.shown import family_tree_of, ring_picture_of
from partners import access
from partners.access import Permission
from partners.sign_in import signed_in

FAMILY = Category.FAMILY_AND_CONTACT


@require_safe
def family_tree(request: HttpRequest, reference: str) -> HttpResponse:
    person, around = _asked(request, reference)
    return _shown(request, "family_tree", person, around, picture=family_tree_of(person, around))


@require_safe
def rings(request: HttpRequest, reference: str) -> HttpResponse:
    person, around = _asked(request, reference)
    return _shown(request, "rings", person, around, picture=ring_picture_of(person, around))


def _asked(request: HttpRequest, reference: str) -> tuple[YoungPerson, Around]:
    user = signed_in(request)
    person = access.fetch(user, YoungPerson.objects.all(), Permission.READ_PERSON, reference=reference)
    return person, family_of(person, user, timezone.localdate())


def _shown(
    request: HttpRequest, name: str, person: YoungPerson, around: Around, **shown: object
) -> HttpResponse:
    user = signed_in(request)
    may_write = access.may(user, Permission.WRITE_NOTE)
    shown |= {
        "person": person, "around": around, "tab": "network", "may_write": may_write,
        "may_add": may_write and may_add(user, FAMILY), "closed": is_closed_to(user, FAMILY),
    }  # fmt: skip
    return render(request, f"cases/network/{name}.html", shown)
