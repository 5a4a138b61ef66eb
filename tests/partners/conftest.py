"""What tests of people and places share."""

import pytest

from partners.models import Proposal
from tests.factories.hubs import today
from tests.partners.a_provider import AProvider


@pytest.fixture
def proposal_of(db):
    """A proposal as it lies there, whoever may have made it."""

    def propose(worker, role, *, by, **place):
        place = place or {"whole_service": role == "service_manager"}
        return Proposal.objects.create(worker=worker, role=role, proposed_by=by, start_on=today(), **place)

    return propose


@pytest.fixture
def provider(tmp_path, settings, lead_agency):
    one = AProvider(tmp_path)
    one.row["agency"] = lead_agency.tracker_ref
    settings.OIDC_PROVIDERS = one.write()
    settings.SECOND_FACTOR_REQUIRED = True
    yield one
    one.close()
