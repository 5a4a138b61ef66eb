"""Two young people who live at East: Robin, and Amy Birch."""

import pytest

from tests.factories.cases import YoungPersonFactory
from tests.factories.placements import StayFactory


@pytest.fixture
def robin(young_person, east):
    StayFactory(claim__person=young_person, claim__bed=east.beds.order_by("pk")[0])
    return young_person


@pytest.fixture
def amy(east):
    amy = YoungPersonFactory(given_name="Amy", family_name="Birch")
    StayFactory(claim__person=amy, claim__bed=east.beds.order_by("pk")[1])
    return amy
