"""What stands in the braces of the paths of sharing: agencies of nobody of the cast, and a bar of a stranger."""

from tests.factories.agreements import AgreementInForceFactory, BarFactory, ShareFactory
from tests.factories.partners import AgencyFactory


def sharing_addresses(person):
    shared, shareable = AgencyFactory(), AgencyFactory()
    agreement = AgreementInForceFactory(agency=shared, reads=["education"])
    AgreementInForceFactory(agency=shareable, reads=["education"])
    return {
        "share": ShareFactory(content_object=person, agency=shared, agreement=agreement).reference,
        "shareable": shareable.reference,
        "bar": BarFactory(person=person).reference,
    }
