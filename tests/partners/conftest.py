"""What tests of people and places share."""

import pytest

from partners.models import Proposal
from tests.factories.hubs import today


@pytest.fixture
def proposal_of(db):
    """A proposal as it lies there, whoever may have made it."""

    def propose(worker, role, *, by, **place):
        place = place or {"whole_service": role == "service_manager"}
        return Proposal.objects.create(worker=worker, role=role, proposed_by=by, start_on=today(), **place)

    return propose
