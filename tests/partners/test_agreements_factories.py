"""Each state of an agreement that tests make is what it says."""

import pytest

from partners.models import Agreement, Signature
from tests.factories import agreements as made
from tests.factories.hubs import days_ago

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("factory", "in_force", "signatures"),
    [
        (made.AgreementFactory, False, 0),
        (made.AgreementWaitingFactory, True, 1),  # for nobody but the lead agency: a party's part is its own
        (made.AgreementInForceFactory, True, 2),
        (made.AgreementReviewDueFactory, True, 2),
        (made.AgreementToComeFactory, False, 2),
        (made.AgreementSuspendedFactory, False, 2),
        (made.AgreementEndedFactory, False, 2),
    ],
)
def test_each_state(police, factory, in_force, signatures):
    one = factory(agency=police, reads=["offending"], contributes=["offending", "safety_and_risk"])
    assert Agreement.objects.in_force(days_ago(0)).filter(pk=one.pk).exists() is in_force
    assert Signature.objects.filter(agreement=one).count() == signatures
    assert [(c.category, c.may_read, c.may_contribute) for c in one.clauses.all()] == [
        ("offending", True, True),
        ("safety_and_risk", False, True),
    ]


def test_the_other_facts(lead_agency):
    share = made.ShareFactory()
    assert share.agreement.signatures.count() == 2
    made.StoppedShareFactory(
        agency=share.agency, content_object=share.content_object, agreement=share.agreement
    )
    for one in (
        made.BarFactory, made.LiftedBarFactory, made.OverrideFactory, made.OverFactory, made.OwnAccountFactory,
        made.FamilyAccountFactory, made.VisitorConsentFactory,
    ):  # fmt: skip
        assert one().pk
    named = made.NamedReaderFactory()
    named.record.refresh_from_db()
    assert named.record.named_users == [named.user_id]
    made.NamedNoMoreFactory(record=named.record)
    named.record.refresh_from_db()
    assert named.record.named_users == [named.user_id]
