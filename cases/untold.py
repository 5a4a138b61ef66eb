"""With which agencies a young person is shared and must not be told of it, for whoever is about to write or meet.

Told by the reader's own rows: of the lead agency's people all, of a partner's the share with their own agency.
"""

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from partners.access import Actor, Reader
from partners.models import Share


def untold(reader: Actor | Reader) -> ArraySubquery:
    """Of a question about young people: the agencies' names. Beside what is asked anyhow, so no query more."""
    shares = Share.objects.not_safe_to_tell(reader).filter(content_object=OuterRef("pk"))
    return ArraySubquery(shares.order_by("agency__name").values("agency__name"))
