"""Agreements in each of their states, and the other facts that open or close: shares, bars, overrides, readers."""

import datetime

import factory
from django.contrib.auth.models import Permission
from django.utils import timezone
from factory.django import DjangoModelFactory

from partners.models import (
    Agreement,
    Bar,
    Clause,
    NamedReader,
    Override,
    OwnAccount,
    Share,
    Signature,
    Suspension,
    VisitorConsent,
)
from tests.factories.cases import RecordFactory, YoungPersonFactory, hours_ago
from tests.factories.hubs import days_ago
from tests.factories.partners import (
    DeskPostingFactory,
    PoliceFactory,
    UserFactory,
    WorkerFactory,
    the_lead,
)


def signer_of(agency):
    """A governance lead of theirs, at their own desk."""
    worker = WorkerFactory(agency=agency, role="other")
    DeskPostingFactory(worker=worker, role="governance_lead")
    return UserFactory(worker=worker)


class AgreementFactory(DjangoModelFactory):
    """A draft that could start a hundred days ago: nobody has signed it, so it opens nothing.

    `AgreementInForceFactory(agency=police, reads=["offending"], contributes=["offending"])` is the short way.
    """

    class Meta:
        model = Agreement

    number = factory.Sequence(lambda number: number + 1)
    version = 1
    title = factory.LazyAttribute(lambda agreement: f"Working together, {agreement.number}")
    purposes = "To keep young people safe, and to plan their care together."
    lawful_basis = "public_task"
    special_category = "health_or_social_care"
    schedule_one = "health_or_social_care"
    start_on = factory.LazyFunction(lambda: days_ago(100))
    review_on = factory.LazyFunction(lambda: days_ago(-265))
    end_on = factory.LazyFunction(lambda: days_ago(-365))

    @classmethod
    def _create(cls, model, *args, agency=None, reads=(), contributes=(), **fields):
        agreement = super()._create(model, *args, **fields)
        for category in dict.fromkeys([*reads, *contributes]):
            ClauseFactory(
                agreement=agreement,
                agency=agency,
                category=category,
                may_read=category in reads,
                may_contribute=category in contributes,
            )
        cls.signed(agreement, agency)
        return agreement

    @classmethod
    def signed(cls, agreement, agency):
        """A draft: nobody."""


class AgreementInForceFactory(AgreementFactory):
    """Signed by the lead agency and by `agency` ninety days ago."""

    @classmethod
    def signed(cls, agreement, agency):
        for side in (the_lead(), agency):
            if side is not None:
                SignatureFactory(agreement=agreement, agency=side)


class AgreementWaitingFactory(AgreementFactory):
    """Signed by the lead agency alone."""

    @classmethod
    def signed(cls, agreement, agency):
        SignatureFactory(agreement=agreement, agency=the_lead())


class AgreementSuspendedFactory(AgreementInForceFactory):
    """Suspended since yesterday."""

    @classmethod
    def signed(cls, agreement, agency):
        super().signed(agreement, agency)
        SuspensionFactory(agreement=agreement)


class AgreementEndedFactory(AgreementInForceFactory):
    """Its last day was yesterday."""

    review_on = factory.LazyFunction(lambda: days_ago(30))
    end_on = factory.LazyFunction(lambda: days_ago(0))


class AgreementReviewDueFactory(AgreementInForceFactory):
    """In force, and somebody should have looked at it yesterday."""

    review_on = factory.LazyFunction(lambda: days_ago(1))


class AgreementToComeFactory(AgreementInForceFactory):
    """Signed by both, and starts tomorrow."""

    start_on = factory.LazyFunction(lambda: days_ago(-1))


class SignatureFactory(DjangoModelFactory):
    class Meta:
        model = Signature

    agreement = factory.SubFactory(AgreementFactory)
    agency = factory.SubFactory(PoliceFactory)
    signed_by = factory.LazyAttribute(lambda signature: signer_of(signature.agency))
    signed_on = factory.LazyFunction(lambda: days_ago(90))


class ClauseFactory(DjangoModelFactory):
    """To read one category. Its agreement must not be signed yet: what was signed does not change."""

    class Meta:
        model = Clause

    agreement = factory.SubFactory(AgreementFactory)
    number = factory.LazyAttribute(lambda clause: clause.agreement.clauses.count() + 1)
    agency = factory.SubFactory(PoliceFactory)
    category = "offending"
    may_read = True
    may_contribute = False
    purpose = "To plan together what keeps them safe."


class SuspensionFactory(DjangoModelFactory):
    class Meta:
        model = Suspension

    agreement = factory.SubFactory(AgreementInForceFactory)
    from_on = factory.LazyFunction(lambda: days_ago(1))
    why = "A laptop with the record on it was lost."
    suspended_by = factory.LazyFunction(lambda: signer_of(the_lead()))


class ShareFactory(DjangoModelFactory):
    """With the police, for thirty days, not ended. It opens something while its agreement is in force."""

    class Meta:
        model = Share

    content_object = factory.SubFactory(YoungPersonFactory)
    agency = factory.SubFactory(PoliceFactory)
    agreement = factory.SubFactory(AgreementInForceFactory, agency=factory.SelfAttribute("..agency"))
    group = factory.LazyAttribute(lambda share: share.agency.group)
    permission = factory.LazyFunction(
        lambda: Permission.objects.get(codename="view_youngperson", content_type__app_label="cases")
    )
    from_on = factory.LazyFunction(lambda: days_ago(30))
    why = "They plan together with the hub how to keep them safe."
    told = "yes"
    said = "That is fine with me."


class StoppedShareFactory(ShareFactory):
    to_on = factory.LazyFunction(lambda: days_ago(0))
    stopped_why = "Their work with the young person has ended."


class BarFactory(DjangoModelFactory):
    """A relative of theirs, for thirty days. Of nobody's sign-in: `BarFactory(worker=None, user=user)`."""

    class Meta:
        model = Bar

    worker = factory.SubFactory(WorkerFactory)
    user = None
    person = factory.SubFactory(YoungPersonFactory)
    ground = "relative"
    why = "They are cousins."
    from_on = factory.LazyFunction(lambda: days_ago(30))


class LiftedBarFactory(BarFactory):
    to_on = factory.LazyFunction(lambda: days_ago(0))
    lifted_why = "It was another family of the same name."


class OverrideFactory(DjangoModelFactory):
    """Opened an hour ago, for four hours; nobody has reviewed it."""

    class Meta:
        model = Override

    user = factory.SubFactory(UserFactory)
    person = factory.SubFactory(YoungPersonFactory)
    ground = "public_interest"
    reason = "They called from a stranger's phone and did not know where they were."
    from_at = factory.LazyFunction(lambda: hours_ago(1))
    to_at = factory.LazyAttribute(lambda override: override.from_at + datetime.timedelta(hours=4))
    review_by = factory.LazyFunction(lambda: days_ago(-7))


class OverFactory(OverrideFactory):
    """An override whose four hours have passed."""

    from_at = factory.LazyFunction(lambda: hours_ago(6))


class NamedReaderFactory(DjangoModelFactory):
    """One user. One agency: `NamedReaderFactory(record=record, user=None, agency=police)`."""

    class Meta:
        model = NamedReader

    record = factory.SubFactory(RecordFactory, marking="sealed")
    user = factory.SubFactory(UserFactory)
    agency = None
    from_at = factory.LazyFunction(lambda: hours_ago(2))


class NamedNoMoreFactory(NamedReaderFactory):
    to_at = factory.LazyFunction(timezone.now)


class OwnAccountFactory(DjangoModelFactory):
    """The young person's own sign-in."""

    class Meta:
        model = OwnAccount

    user = factory.SubFactory(UserFactory, worker=None)
    person = factory.SubFactory(YoungPersonFactory)
    relation = "own"
    from_on = factory.LazyFunction(lambda: days_ago(30))


class FamilyAccountFactory(OwnAccountFactory):
    relation = "family"


class VisitorConsentFactory(DjangoModelFactory):
    """Both have agreed, thirty days ago."""

    class Meta:
        model = VisitorConsent

    user = factory.SubFactory(UserFactory, worker=None)
    person = factory.SubFactory(YoungPersonFactory)
    young_person_agreed_on = factory.LazyFunction(lambda: days_ago(30))
    authority_agreed_on = factory.LazyFunction(lambda: days_ago(30))
    from_on = factory.LazyFunction(lambda: days_ago(30))
