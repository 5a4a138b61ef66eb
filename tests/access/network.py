"""What stands in the braces of family and network."""

from tests.factories.network import ProfessionalFactory, RelationshipFactory


def network_addresses(person):
    return {
        "relationship": RelationshipFactory(person=person).record.reference,
        "professional": ProfessionalFactory(person=person).record.reference,
    }
