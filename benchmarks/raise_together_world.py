"""A RAISE meeting that is under way, about one of the test kit's young people, and workers who may write in it."""

from django.utils import timezone

from cases.models import Kind, YoungPerson
from cases.models import Record as Envelope
from demo.testkit.actions import seed_testkit
from partners import access
from partners.access import Permission, Service
from partners.models import User
from raise_meetings.models import Meeting, MeetingPerson, Series


def a_meeting(many: int) -> tuple[Meeting, str, list[User]]:
    """`many` sign-ins; where fewer know one young person, some are at it in two browsers."""
    if not YoungPerson.objects.exists():
        seed_testkit(by=Service())
    person, users = max(_known(), key=lambda one: len(one[1]))
    hub = person.referrals.earliest("pk").hub
    now = timezone.now()
    series = Series.objects.create(hub=hub, about="person", opened_on=timezone.localdate())
    meeting = Meeting.objects.create(hub=hub, series=series, planned_for=now, held_at=now)
    lead = users[0].worker
    if lead is None:
        raise LookupError("The test kit has nobody at work.")
    record = Envelope.objects.create(
        person=person, kind=Kind.RAISE_MEETING, category="safety_and_risk", agency_id=lead.agency_id, author=lead,
        began=now,
    )  # fmt: skip
    MeetingPerson.objects.create(record=record, person=person, meeting=meeting)
    return meeting, person.reference, [users[n % len(users)] for n in range(many)]


def _known() -> list[tuple[YoungPerson, list[User]]]:
    """The first few of the test kit, each with those of the lead agency who may know them and write in a RAISE."""
    writers = [
        user for user in User.objects.filter(worker__isnull=False).order_by("pk")
        if access.facts_of(user).of_lead_agency and access.may(user, Permission.JOIN_RAISE)
    ]  # fmt: skip
    people = YoungPerson.objects.filter(referrals__isnull=False).distinct().order_by("pk")[:8]
    return [
        (one, [user for user in writers if YoungPerson.objects.visible_to(user).filter(pk=one.pk).exists()])
        for one in people
    ]
