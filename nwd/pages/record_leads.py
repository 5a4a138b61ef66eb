"""To which pages a record of its kind leads on, for whoever may open them."""

from django.urls import reverse

from cases.models import Kind, Record
from partners import access
from partners.access import Permission
from partners.models import User
from placements.models import Incident
from placements.stays.found import works_at

OF_INCIDENTS: dict[str, str] = {
    Kind.INCIDENT: "incident_person",
    Kind.INCIDENT_ACCOUNT: "incident_account",
    Kind.MEASURE_USED: "measure_used",
    Kind.PUTTING_RIGHT: "putting_right",
}


def leads_of(record: Record, user: User) -> list[tuple[str, str]]:
    """Each an address and its words."""
    person = record.person.reference
    if record.withdrawn_at:
        return []
    if record.kind == Kind.OFFER and access.may(user, Permission.ADMIT) and works_at(user, record.offer.bed):
        return [(reverse("offer", args=[person, record.reference]), "The page of this offer")]
    if record.kind == Kind.KEEP_APART and access.may(user, Permission.OFFER_PLACE):
        return [(reverse("kept_apart", args=[person]), "All with whom they are better not in one home")]
    if record.kind in OF_INCIDENTS:
        meant = getattr(record, OF_INCIDENTS[record.kind]).incident_id
        found = Incident.objects.visible_to(user).filter(pk=meant).first()
        return [(reverse("incident", args=[found.reference]), "The page of this incident")] if found else []
    if record.kind == Kind.COMPLAINT:
        complaint = record.complaint_person.complaint
        return [
            (reverse("complaint", args=[complaint.reference]), "The page of this complaint or compliment")
        ]
    return []
