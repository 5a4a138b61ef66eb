"""What stands in the braces of key work and care: a key worker who is none of the cast, a time in care, a leave."""

from cases.models import Allocation, CarePeriod, EducationPeriod, LegalStatusPeriod, Need
from partners.models import Leave
from tests.factories.cases import (
    AllocationFactory,
    CarePeriodFactory,
    EducationPeriodFactory,
    LegalStatusPeriodFactory,
    NeedFactory,
)
from tests.factories.hubs import days_ago
from tests.factories.partners import WorkerFactory


def key_work_addresses(person):
    """What is there already is used: there is one key worker a day."""
    running = Allocation.objects.filter(person=person, role="key_worker", end_on=None).first()
    running = running or AllocationFactory(person=person)
    care = CarePeriod.objects.filter(person=person, status="looked_after", end_on=None).first()
    need = Need.objects.filter(person=person).first() or NeedFactory(person=person)
    learning = EducationPeriod.objects.filter(person=person, end_on=None).first()
    learning = learning or EducationPeriodFactory(person=person)
    care = care or CarePeriodFactory(person=person)
    legal = LegalStatusPeriod.objects.filter(person=person, care_period=care).first()
    return {
        "legal": (legal or LegalStatusPeriodFactory(person=person, care_period=care)).record.reference,
        "need": need.record.reference,
        "learning": learning.record.reference,
        "allocation": running.record.reference,
        "care": care.record.reference,
        "leave": Leave.objects.create(worker=WorkerFactory(), start_on=days_ago(1)).reference,
    }
