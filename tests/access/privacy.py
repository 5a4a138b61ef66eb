"""What stands in the braces of the paths of the privacy officer."""

from partners.models import UnusualReading
from tests.factories.agreements import OverFactory
from tests.factories.cases import hours_ago
from tests.factories.hubs import days_ago


def privacy_addresses(cast, young_person):
    override = OverFactory(user=cast.hub_manager, person=young_person)
    reading = UnusualReading.objects.create(
        kind="at_night", on=days_ago(1), user=cast.key_worker, people=[young_person.pk], people_count=1,
        found_at=hours_ago(1),
    )  # fmt: skip
    override.refresh_from_db()
    reading.refresh_from_db()
    return {"override": override.reference, "unusual": reading.reference}
