"""Setting out, refused while they are out, with the way to the visit that they have not come back from."""

from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.html import format_html

from cases import actions
from cases.models import Visit
from partners.models import User


def set_out(visit: Visit, user: User) -> Visit:
    try:
        return actions.start_visit(visit=visit, by=user)
    except ValidationError as refusal:
        out = Visit.objects.visible_to(user).under_way().filter(worker=visit.worker_id)
        first = out.select_related("person", "record").first() if refusal.code == "still_out" else None
        if first is None:
            raise
        page = reverse("record", args=[first.person.reference, first.record.reference])
        link = '{} <a class="govuk-notification-banner__link" href="{}">Go to that visit</a>'
        raise ValidationError(format_html(link, refusal.messages[0], page)) from None
