"""What stands in the braces of questions to specialists and of formulations: the hub manager asked."""

from partners.models import Worker
from tests.factories.support import AskFactory, FormulationFactory


def support_addresses(person):
    asked_by = Worker.objects.get(given_name="Maya", family_name="Okoro")
    return {
        "ask": AskFactory(person=person, asked_by=asked_by).record.reference,
        "formulation": FormulationFactory(person=person).record.reference,
    }
