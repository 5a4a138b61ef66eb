"""To which pages a record of its kind leads on, for whoever may open them."""

from django.urls import reverse

from cases.models import Kind, Quotation, Record
from cases.models.quotation import QUOTING
from cases.models.record import Marking
from nwd.pages.raise_leads import OF_MEETINGS, OF_RAISES, leads_of_raise, leads_to_meeting
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
    if record.kind in OF_RAISES:
        return leads_of_raise(record)
    if record.kind == Kind.RAISE_ACTION:
        return [
            (
                reverse("raise_action", args=[record.reference]),
                "Answer it, pass it on, or say that it is done",
            )
        ]
    if record.kind in OF_MEETINGS:
        return leads_to_meeting(record, user)
    if record.marking == Marking.HANDLING_C and record.kind in QUOTING:
        return _source_of(record, person)
    if record.kind == Kind.INTELLIGENCE:
        page = reverse("intelligence_item", args=[person, record.reference])
        return [(page, "Its page: how it is handled, who quotes it")]
    if record.kind in (Kind.SHIFT_LINE, Kind.INFORMATION_PASSED):
        return [(reverse("intelligence", args=[person]), "The police and the team")]
    if record.kind == Kind.SAFETY_PLAN:
        return [(reverse("safety_plan_of", args=[person, record.reference]), "What stands in this plan")]
    if record.kind == Kind.COMPLAINT:
        complaint = record.complaint_person.complaint
        return [
            (reverse("complaint", args=[complaint.reference]), "The page of this complaint or compliment")
        ]
    return []


def _source_of(record: Record, person: str) -> list[tuple[str, str]]:
    """Whoever reads what quotes may read its source."""
    quotation = Quotation.objects.filter(pk=record.pk).select_related("source").first()
    if quotation is None:
        return []
    page = reverse("record", args=[person, quotation.source.reference])
    ask = reverse("ask_release", args=[person, quotation.source.reference])
    return [(page, "What this quotes"), (ask, "Ask what of it may be published")]
