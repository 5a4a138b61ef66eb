"""What stands in the braces of moving on and of questionnaires."""

from tests.factories.cases import AssessmentFactory, ClosedReferralFactory
from tests.factories.moving_on import KeepingInTouchFactory, MeasureNotDoneFactory


def moving_on_addresses(person):
    hub = person.referrals.earliest("pk").hub
    return {
        "open_referral": person.referrals.earliest("pk").record.reference,
        "closed_referral": ClosedReferralFactory(person=person, hub=hub).record.reference,
        "keeping": KeepingInTouchFactory(person=person).record.reference,
        "assessment": AssessmentFactory(person=person).record.reference,
        "missed": MeasureNotDoneFactory(person=person).record.reference,
    }
