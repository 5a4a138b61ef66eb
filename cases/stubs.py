"""That an agency holds something more, where it lets that be known: which agency, and not what, how much nor when.

A place in the chronology would say when, so there is none: it stands on the person's page, once an agency. What is
to be known by nobody leaves no stub. The question is `nwd_stubs` (partners/facts.sql).
"""

from collections.abc import Iterable

from django.contrib.postgres.fields import ArrayField
from django.db.models import BigIntegerField, Func

from partners.models import Agency


class Stubs(Func):
    """Of a young person's key: the agencies, by id. For a question that is asked anyhow, so it costs none."""

    function = "nwd_stubs"
    output_field = ArrayField(BigIntegerField())


def holders(stubs: Iterable[int]) -> list[Agency]:
    stubs = list(stubs)
    return list(Agency.objects.filter(pk__in=stubs).order_by("name", "pk")) if stubs else []
