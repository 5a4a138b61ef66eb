"""Two people at once, in two threads with a connection each: what is signed is what stands there."""

import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction

from partners.actions.agreement_drafts import Given, write_clauses
from partners.actions.agreement_signatures import sign_agreement
from partners.agreements.questions import agreements
from partners.agreements.terms import terms_of
from partners.models import Agreement, Category, Clause, Signature
from tests.factories import agreements as made

pytestmark = pytest.mark.django_db(transaction=True)


def together(*verbs):
    """Each from the same moment; what each was refused with, or None."""
    start, ends = threading.Barrier(len(verbs)), [None] * len(verbs)

    def run(number, verb):
        try:
            start.wait()
            verb()
        except (ValidationError, DatabaseError) as refusal:
            ends[number] = refusal
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(verbs)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return ends


def test_signing_and_changing(governance_lead, police):
    """Round after round one of them is first: signed is then what was shown, or it is not signed."""
    for _ in range(5):
        one = made.AgreementFactory(agency=police, reads=["offending"])
        shown = terms_of(agreements().get(pk=one.pk))
        more = [Given("health", True, False, "To plan.")]
        ends = together(
            lambda one=one, shown=shown: sign_agreement(agreement=one, terms=shown, by=governance_lead),
            lambda one=one, shown=shown, more=more: write_clauses(
                agreement=one, agency=police, clauses=more, terms=shown, by=governance_lead
            ),
        )
        assert sum(end is None for end in ends) == 1, ends
        now = terms_of(agreements().get(pk=one.pk))
        assert Signature.objects.filter(agreement=one).exists() is (now == shown)


def test_signing_and_a_clause_past_the_verbs(governance_lead, police):
    """The database alone: whoever writes a clause by hand waits for the signature, and then may not."""
    one = made.AgreementFactory(agency=police, reads=["offending"])
    signed, waited = threading.Event(), []

    def by_hand():
        signed.wait(10)
        try:
            Clause.objects.filter(agreement=one).update(category=Category.HEALTH)
        except DatabaseError as refusal:
            waited.append(refusal)
        finally:
            connection.close()

    thread = threading.Thread(target=by_hand)
    thread.start()
    with transaction.atomic():
        sign_agreement(agreement=one, terms=terms_of(agreements().get(pk=one.pk)), by=governance_lead)
        signed.set()
        thread.join(1)
        assert thread.is_alive() and waited == []
    thread.join(10)
    assert len(waited) == 1
    assert Agreement.objects.get(pk=one.pk).clauses.get().category == "offending"


def test_both_sides_sign_at_once(governance_lead, police):
    one = made.AgreementInForceFactory(agency=police, reads=["offending"], number=3)
    share = made.ShareFactory(agency=police, agreement=one)
    second = made.AgreementFactory(agency=police, reads=["offending"], number=3, version=2, replaces=one)
    shown, other = terms_of(agreements().get(pk=second.pk)), made.signer_of(police)
    ends = together(
        lambda: sign_agreement(agreement=second, terms=shown, by=governance_lead),
        lambda: sign_agreement(agreement=second, terms=shown, by=other),
    )
    assert ends == [None, None]
    one.refresh_from_db()
    share.refresh_from_db()
    assert share.to_on == one.end_on
    assert share.content_object.shares.get(to_on=None).agreement == second
