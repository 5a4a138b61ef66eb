"""The complaints and compliments of a hub that the reader may read, newest first."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet

from hubs.models import Hub
from partners.models import User
from placements.incidents.forms_complaints import ComplaintFilter
from placements.models import Complaint, ComplaintSort

ORDER = ("-received_on", "-id")


def of_hub(hub: Hub, user: User, said: Mapping[str, Any]) -> "tuple[ComplaintFilter, QuerySet[Complaint]]":
    form = ComplaintFilter(said)
    form.is_valid()
    rows = Complaint.objects.visible_to(user).filter(hub=hub)
    which = form.cleaned_data.get("which")
    if which == "waiting":
        rows = rows.waiting()
    if which == "compliment":
        rows = rows.filter(sort=ComplaintSort.COMPLIMENT)
    return form, rows.select_related("answered_by", "about_worker")
