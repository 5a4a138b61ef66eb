"""One young person with something of most kinds, and a hub in which something is happening."""

import pytest
from django.utils import timezone

from partners.models import SavedView
from reports.models import Prepared
from tests.asking import asked
from tests.factories.agreements import (
    AgreementInForceFactory,
    AgreementWaitingFactory,
    NamedReaderFactory,
    OverFactory,
    ShareFactory,
)
from tests.factories.cases import (
    AllocationFactory,
    AssessmentFactory,
    CarePeriodFactory,
    ContactFactory,
    CorrectionFactory,
    EducationPeriodFactory,
    IdentityFactory,
    MissingEpisodeFactory,
    NoteFactory,
    PendingReferralFactory,
    ReferralFactory,
)
from tests.factories.placements import HoldFactory, IncidentPersonFactory, LeavesTodayFactory, StayFactory
from tests.factories.raise_meetings import ActionFactory, MeetingPersonFactory


@pytest.fixture
def world(cast, east, young_person):
    beds = list(east.beds.all())
    worker = cast.key_worker.worker
    AllocationFactory(person=young_person, worker=worker)
    ContactFactory.create_batch(3, person=young_person, worker=worker)
    IdentityFactory(person=young_person)
    CarePeriodFactory(person=young_person)
    EducationPeriodFactory(person=young_person)
    AssessmentFactory(person=young_person)
    MissingEpisodeFactory(person=young_person, hub=east)
    CorrectionFactory(corrects=NoteFactory(person=young_person, author=worker))
    StayFactory(claim__person=young_person, claim__bed=beds[0])
    IncidentPersonFactory(person=young_person, incident__hub=east)
    MeetingPersonFactory(person=young_person, meeting__hub=east)
    ActionFactory(person=young_person, meeting__hub=east)
    PendingReferralFactory(hub=east)
    asked(cast.police_officer, east)
    LeavesTodayFactory(claim__bed=beds[1], claim__person=ReferralFactory(hub=east).person)
    HoldFactory(claim__bed=beds[2], claim__person=ReferralFactory(hub=east).person)
    share_with_partners(cast, young_person)
    for user in (cast.key_worker, cast.service_manager):
        SavedView.objects.create(user=user, listing="missing", name="The last two weeks", asked="which=back")
        Prepared.objects.create(
            listing="missing", sort="csv", total=9, asked_by=user, outcome="done", finished_at=timezone.now()
        )
    return cast


def share_with_partners(cast, young_person):
    """With the police and the trust, who have written too; what the police wrote with conditions leaves a stub."""
    for user, reads, adds in (
        (cast.police_officer, ["offending", "safety_and_risk"], ["offending"]),
        (cast.clinician, ["health"], ["health"]),
    ):
        agency = user.worker.agency
        agreed = AgreementInForceFactory(agency=agency, reads=reads, contributes=adds)
        ShareFactory(content_object=young_person, agency=agency, agreement=agreed)
        NoteFactory(person=young_person, author=user.worker, agency=agency, category=adds[0])
    police = cast.police_officer.worker.agency
    held = NoteFactory(
        person=young_person, author=cast.police_officer.worker, agency=police, category="offending",
        marking="handling_c", conditions="Ask us first.", when_hidden="stub",
    )  # fmt: skip
    NamedReaderFactory(record=held, user=None, agency=police)
    AgreementWaitingFactory(agency=police, reads=["education"])
    OverFactory(user=cast.hub_manager, person=young_person)
