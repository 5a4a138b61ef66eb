"""What stands in the braces of the paths of people and places: a worker of East with everything open."""

from partners import links
from partners.access import Service
from partners.actions import invite
from partners.models import Proposal, ProviderIdentity
from tests.factories.agreements import AgreementFactory, AgreementInForceFactory
from tests.factories.hubs import ClosureFactory, today
from tests.factories.partners import AgencyFactory, PostingFactory, UserFactory, WorkerFactory


def directory_addresses(cast, east):
    worker = WorkerFactory(given_name="Mo", family_name="Fielding", email="mo.fielding@example.org")
    posting = PostingFactory(worker=worker, hub=east, role="residential_worker")
    user = UserFactory(worker=worker, email=worker.email)
    ProviderIdentity.objects.create(
        user=user, provider="council", issuer="https://id.example.org", subject="mo-1"
    )
    invitation = invite(worker=worker, by=Service(), by_mail=False)
    manager = WorkerFactory(given_name="Nell", family_name="Garth")
    proposal = Proposal.objects.create(
        worker=manager,
        role="service_manager",
        whole_service=True,
        start_on=today(),
        proposed_by=UserFactory(),
    )
    bed = east.beds.first()
    party = AgencyFactory()
    return {
        "party": party.reference,
        "agreement": AgreementInForceFactory(agency=party, reads=["education"]).reference,
        "draft": AgreementFactory(agency=party, reads=["education"]).reference,
        "agency": worker.agency.reference,
        "worker": worker.reference,
        "posting": posting.reference,
        "proposal": proposal.reference,
        "invitation": invitation.reference,
        "token": links.token_of(invitation),
        "bed": bed.reference,
        "closure": ClosureFactory(bed=bed).reference,
    }
