"""An agreement from draft to end: who may do what to it, and that what was signed stays."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, transaction

from partners.access import Service
from partners.actions import agreement_drafts as drafts
from partners.actions import agreement_ends as ends
from partners.actions.agreement_drafts import Given
from partners.actions.agreement_shares import carry_shares_due
from partners.actions.agreement_signatures import sign_agreement
from partners.agreements.questions import agreements, lead_agency
from partners.agreements.states import State, look
from partners.agreements.terms import terms_of
from partners.models import Agreement, Clause, Share, Signature, TrailLine
from tests.factories import agreements as made
from tests.factories.hubs import days_ago, in_days, today
from tests.factories.partners import AgencyFactory

pytestmark = pytest.mark.django_db

TERMS = {
    "title": "Keeping safe together", "purposes": "To keep young people safe.", "lawful_basis": "public_task",
    "special_category": "substantial_public_interest", "schedule_one": "safeguarding", "start_on": today(),
    "end_on": in_days(365), "review_on": in_days(300), "document": "",
}  # fmt: skip
READ = Given("offending", True, False, "To plan together.")


@pytest.fixture
def of_police(police):
    return made.signer_of(police)


@pytest.fixture
def drafted(governance_lead, police):
    one = drafts.draft_agreement(by=governance_lead, **TERMS)
    drafts.write_clauses(
        agreement=one, agency=police, clauses=[READ], terms=terms_of(one), by=governance_lead
    )
    return Agreement.objects.get(pk=one.pk)


def state(one, day=None):
    return look(agreements().get(pk=one.pk), day or today(), lead_agency()).state


def signed(one, *signers):
    for signer in signers:
        sign_agreement(agreement=one, terms=terms_of(Agreement.objects.get(pk=one.pk)), by=signer)
    return Agreement.objects.get(pk=one.pk)


def test_from_draft_to_end(drafted, governance_lead, of_police):
    assert state(drafted) is State.DRAFT
    signed(drafted, governance_lead)
    assert state(drafted) is State.WAITING
    signed(drafted, of_police)
    assert state(drafted) is State.IN_FORCE
    assert state(drafted, in_days(300)) is State.REVIEW_DUE
    ends.suspend_agreement(agreement=drafted, why="A laptop was lost.", by=of_police)
    assert state(drafted) is State.SUSPENDED
    with pytest.raises(PermissionDenied):
        ends.resume_agreement(agreement=drafted, by=governance_lead)
    ends.resume_agreement(agreement=drafted, by=of_police)
    assert state(drafted) is State.IN_FORCE
    ends.review_agreement(agreement=drafted, review_on=in_days(200), by=governance_lead)
    assert state(drafted, in_days(199)) is State.IN_FORCE
    ends.end_agreement(agreement=drafted, on=today(), why="It is not needed.", by=governance_lead)
    assert state(drafted) is State.ENDED
    acts = TrailLine.objects.filter(what="permission").order_by("pk").values_list("act", flat=True)
    assert list(acts) == [
        "draft_agreement", "write_clauses", "sign_agreement", "sign_agreement", "suspend_agreement",
        "resume_agreement", "review_agreement", "end_agreement",
    ]  # fmt: skip


def test_signed_and_not_started(drafted, governance_lead, of_police):
    drafts.change_agreement(agreement=drafted, by=governance_lead, **TERMS | {"start_on": in_days(1)})
    signed(drafted, of_police, governance_lead)
    assert state(drafted) is State.TO_COME
    assert state(drafted, in_days(1)) is State.IN_FORCE


def test_nobody_signs_what_they_have_not_read(drafted, governance_lead, of_police, police):
    read = terms_of(drafted)
    more = Given("health", True, False, "To plan.")
    drafts.write_clauses(
        agreement=drafted, agency=police, clauses=[READ, more], terms=read, by=governance_lead
    )
    with pytest.raises(ValidationError, match="changed after you opened"):
        sign_agreement(agreement=drafted, terms=read, by=of_police)
    with pytest.raises(ValidationError, match="Somebody changed"):
        drafts.write_clauses(agreement=drafted, agency=police, clauses=[], terms=read, by=governance_lead)
    assert not Signature.objects.exists()


def test_each_side_signs_once_and_for_itself(drafted, governance_lead, of_police, service_manager, health):
    signed(drafted, of_police)
    with pytest.raises(ValidationError, match="signed this agreement already"):
        signed(drafted, of_police)
    for other in (service_manager, made.signer_of(health)):
        with pytest.raises(PermissionDenied):
            signed(drafted, other)
    assert [one.agency for one in Signature.objects.all()] == [of_police.worker.agency]


def test_partners_draft_nothing(drafted, of_police, police):
    for verb in (
        lambda: drafts.draft_agreement(by=of_police, **TERMS),
        lambda: drafts.change_agreement(agreement=drafted, by=of_police, **TERMS),
        lambda: drafts.write_clauses(agreement=drafted, agency=police, clauses=[], terms="", by=of_police),
        lambda: drafts.draft_version(agreement=drafted, by=of_police),
        lambda: drafts.discard_draft(agreement=drafted, by=of_police),
        lambda: ends.review_agreement(agreement=drafted, review_on=in_days(9), by=of_police),
    ):
        with pytest.raises(PermissionDenied):
            verb()


def test_an_empty_agreement_is_not_signed(governance_lead):
    one = drafts.draft_agreement(by=governance_lead, **TERMS)
    with pytest.raises(ValidationError, match="nothing in it"):
        signed(one, governance_lead)


@pytest.mark.parametrize(
    "change",
    [
        lambda one: Agreement.objects.filter(pk=one.pk).update(title="Another"),
        lambda one: Agreement.objects.filter(pk=one.pk).update(purposes="Another"),
        lambda one: Agreement.objects.filter(pk=one.pk).update(start_on=days_ago(200)),
        lambda one: Agreement.objects.filter(pk=one.pk).update(end_on=in_days(9999)),
        lambda one: Agreement.objects.filter(pk=one.pk).update(end_on=None),
        lambda one: Clause.objects.filter(agreement=one).update(category="health"),
        lambda one: Clause.objects.filter(agreement=one).update(may_contribute=True),
        lambda one: Clause.objects.filter(agreement=one).delete(),
        lambda one: made.ClauseFactory(agreement=one, category="health"),
        lambda one: Clause.objects.filter(agreement=one).update(agreement=made.AgreementFactory()),
        lambda one: Signature.objects.filter(agreement=one).update(signed_on=days_ago(200)),
        lambda one: Signature.objects.filter(agreement=one).delete(),
    ],
)
def test_the_database_keeps_what_was_signed(police, change):
    one = made.AgreementWaitingFactory(agency=police, reads=["offending"])
    before = terms_of(agreements().get(pk=one.pk))
    with pytest.raises(DatabaseError), transaction.atomic():
        change(one)
    assert terms_of(agreements().get(pk=one.pk)) == before
    assert Signature.objects.filter(agreement=one).count() == 1
    Agreement.objects.filter(pk=one.pk).update(end_on=in_days(1), review_on=in_days(1))


def test_verbs_say_in_words_that_it_is_signed(drafted, governance_lead, police):
    signed(drafted, governance_lead)
    for verb in (
        lambda: drafts.change_agreement(agreement=drafted, by=governance_lead, **TERMS),
        lambda: drafts.discard_draft(agreement=drafted, by=governance_lead),
        lambda: drafts.write_clauses(
            agreement=drafted, agency=police, clauses=[], terms=terms_of(drafted), by=governance_lead
        ),
    ):
        with pytest.raises(ValidationError, match="new version"):
            verb()


def test_a_draft_is_thrown_away(drafted, governance_lead):
    drafts.discard_draft(agreement=drafted, by=governance_lead)
    assert not Agreement.objects.exists() and not Clause.objects.exists()


class TestANewVersion:
    @pytest.fixture
    def first(self, police):
        return made.AgreementInForceFactory(agency=police, reads=["offending", "health"], number=7)

    @pytest.fixture
    def second(self, first, governance_lead):
        return drafts.draft_version(agreement=first, by=governance_lead)

    def test_it_begins_as_a_copy(self, first, second):
        assert (second.number, second.version, second.replaces) == (7, 2, first)
        said = [(c.number, c.agency, c.category, c.may_read, c.purpose) for c in first.clauses.all()]
        assert [(c.number, c.agency, c.category, c.may_read, c.purpose) for c in second.clauses.all()] == said

    def test_there_is_one_draft_of_it(self, first, second, governance_lead):
        with pytest.raises(ValidationError, match="already"):
            drafts.draft_version(agreement=first, by=governance_lead)

    def test_the_old_one_ends_when_all_have_signed(self, first, second, governance_lead, of_police, police):
        share = made.ShareFactory(agency=police, agreement=first)
        stopped = made.StoppedShareFactory(agency=police, agreement=first)
        signed(second, governance_lead)
        assert (state(first), state(second)) == (State.IN_FORCE, State.WAITING)
        signed(second, of_police)
        assert (state(first), state(second)) == (State.ENDED, State.IN_FORCE)
        assert Agreement.objects.get(pk=first.pk).end_on == today()
        share.refresh_from_db()
        assert share.to_on == today()
        again = Share.objects.get(content_object=share.content_object, to_on=None)
        assert (again.agreement, again.from_on, again.told, again.said) == (
            second,
            today(),
            "yes",
            share.said,
        )
        assert Share.objects.filter(content_object=stopped.content_object).count() == 1

    def test_signed_for_a_later_day_it_takes_the_shares_on_that_day(
        self, first, second, governance_lead, of_police, police, monkeypatch
    ):
        share = made.ShareFactory(agency=police, agreement=first)
        later = TERMS | {"start_on": in_days(3)}
        drafts.change_agreement(agreement=second, by=governance_lead, **later)
        signed(second, governance_lead, of_police)
        assert (state(first), state(second)) == (State.IN_FORCE, State.TO_COME)
        assert Agreement.objects.get(pk=first.pk).end_on == in_days(3)
        assert carry_shares_due(by=Service()) == 0
        day = in_days(3)
        monkeypatch.setattr("django.utils.timezone.localdate", lambda *_: day)
        assert (carry_shares_due(by=Service()), carry_shares_due(by=Service())) == (1, 0)
        share.refresh_from_db()
        assert share.to_on == day
        assert Share.objects.get(content_object=share.content_object, to_on=None).agreement == second

    def test_a_party_that_is_left_out_loses_its_part(self, governance_lead, of_police, police):
        gone = AgencyFactory()
        first = made.AgreementFactory(agency=police, reads=["offending"], number=7)
        made.ClauseFactory(agreement=first, agency=gone)
        signed(first, governance_lead, of_police, made.signer_of(gone))
        share = made.ShareFactory(agency=gone, agreement=first)
        second = drafts.draft_version(agreement=first, by=governance_lead)
        drafts.write_clauses(
            agreement=second, agency=gone, clauses=[], terms=terms_of(second), by=governance_lead
        )
        signed(second, governance_lead, of_police)
        share.refresh_from_db()
        assert share.to_on is None and state(first) is State.ENDED


@pytest.mark.parametrize("day", [days_ago(1), in_days(365), in_days(400)])
def test_an_end_is_to_come_and_sooner(drafted, governance_lead, day):
    signed(drafted, governance_lead)
    with pytest.raises(ValidationError):
        ends.end_agreement(agreement=drafted, on=day, why="-", by=governance_lead)


def test_another_agency_ends_nothing(police, health):
    one = made.AgreementInForceFactory(agency=police, reads=["offending"])
    other = made.signer_of(health)
    for verb in (
        lambda: ends.suspend_agreement(agreement=one, why="-", by=other),
        lambda: ends.end_agreement(agreement=one, on=today(), why="-", by=other),
    ):
        with pytest.raises(PermissionDenied):
            verb()
    assert isinstance(one.start_on, datetime.date)
