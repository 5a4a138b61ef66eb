"""The edge of a page, named in the address by a reference that says nothing of anybody. Nonsense is the beginning."""

import re
from uuid import UUID

from django.http import HttpRequest

REFERENCE = re.compile("[0-9a-f]{12}")


def edge_in(request: HttpRequest) -> UUID | None:
    """Of records."""
    try:
        return UUID(request.GET.get("older_than", ""))
    except ValueError:
        return None


def edge_named(request: HttpRequest, name: str) -> str:
    """Of what has a reference of twelve digits."""
    asked = request.GET.get(name, "")
    return asked if REFERENCE.fullmatch(asked) else ""
