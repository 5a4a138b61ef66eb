"""Who gains and who loses what, before it is signed, suspended or ended: the rule's own answer, and nothing stays."""

import pytest

from partners.actions import agreement_drafts as drafts
from partners.actions import agreement_ends as ends
from partners.actions.agreement_drafts import Given
from partners.actions.agreement_signatures import sign_agreement
from partners.agreements.effect import Count, effect_of
from partners.agreements.questions import agreements, lead_agency
from partners.agreements.states import look
from partners.agreements.terms import terms_of
from partners.agreements.trying import effect_of_signing
from partners.models import Agreement, Share, Signature, TrailLine
from tests.factories import agreements as made
from tests.factories.cases import YoungPersonFactory
from tests.factories.hubs import in_days, today
from tests.factories.partners import AgencyFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def officers(police):
    """Two sign-ins of theirs at their desk: what they know, they know by shares."""
    return [made.signer_of(police), made.signer_of(police)]


def seen(one, day=None):
    return look(agreements().get(pk=one.pk), day or today(), lead_agency())


def said(changes):
    return {(str(change.agency), change.what): (change.gains, change.loses) for change in changes}


def shared_with(agency, agreement, how_many):
    return [made.ShareFactory(agency=agency, agreement=agreement) for _ in range(how_many)]


def test_a_first_signature_shows_what_both_will_open(police, officers, governance_lead):
    one = made.AgreementFactory(agency=police, reads=["offending"], contributes=["voice"])
    shared_with(police, one, 3)
    both = Count(people=3, users=2)
    assert said(effect_of_signing(seen(one), governance_lead)) == {
        ("Dale Police", "Know that they are here"): (both, None),
        ("Dale Police", "Read: Police and justice"): (both, None),
        ("Dale Police", "Add: Their own words"): (both, None),
    }
    assert not Signature.objects.exists() and not TrailLine.objects.filter(what="permission").exists()


def test_before_anybody_is_shared_it_still_says_who_may_read(police, officers, governance_lead):
    one = made.AgreementFactory(agency=police, reads=["health"])
    assert said(effect_of_signing(seen(one), governance_lead)) == {
        ("Dale Police", "Read: Health"): (Count(people=0, users=2), None)
    }


def test_a_new_version_says_what_is_lost_and_won(police, officers, governance_lead):
    gone = AgencyFactory(name="Youth Charity")
    of_gone = made.signer_of(gone)
    first = made.AgreementFactory(agency=police, reads=["offending", "health"])
    made.ClauseFactory(agreement=first, agency=gone, category="housing")
    for signer in (governance_lead, officers[0], of_gone):
        made.SignatureFactory(agreement=first, agency=signer.worker.agency, signed_by=signer)
    shared_with(police, first, 2)
    shared_with(gone, first, 1)
    second = drafts.draft_version(agreement=first, by=governance_lead)
    for agency, clauses in (
        (police, [Given("offending", True, False, "-"), Given("voice", True, False, "-")]),
        (gone, []),
    ):
        terms = terms_of(agreements().get(pk=second.pk))
        drafts.write_clauses(
            agreement=second, agency=agency, clauses=clauses, terms=terms, by=governance_lead
        )
    before = list(Share.objects.order_by("pk").values())
    expected = {
        ("Dale Police", "Read: Health"): (None, Count(people=2, users=2)),
        ("Dale Police", "Read: Their own words"): (Count(people=2, users=2), None),
        ("Youth Charity", "Know that they are here"): (None, Count(people=1, users=1)),
        ("Youth Charity", "Read: Housing"): (None, Count(people=1, users=1)),
    }
    assert said(effect_of_signing(seen(second), governance_lead)) == expected
    assert list(Share.objects.order_by("pk").values()) == before
    drafts.change_agreement(
        agreement=second, by=governance_lead,
        **{name: getattr(second, name) for name in drafts.TERMS} | {"start_on": in_days(5)},
    )  # fmt: skip
    assert said(effect_of_signing(seen(second), governance_lead)) == expected


def test_what_was_shown_is_what_happens(police, officers, governance_lead):
    """The dry run of a signature, and the same question asked before and after the real one."""
    one = made.AgreementFactory(agency=police, reads=["offending"])
    shared_with(police, one, 2)
    shown = effect_of_signing(seen(one), governance_lead)

    def sign():
        for signer in (governance_lead, officers[0]):
            sign_agreement(agreement=one, terms=terms_of(one), by=signer)

    assert effect_of(sign, [police], today()) == shown
    sign()
    assert said(effect_of(lambda: ends.suspend_agreement(agreement=one, why="-", by=governance_lead), [police],
                          today())) == {
        key: (None, gains) for key, (gains, _) in said(shown).items()
    }  # fmt: skip
    assert Agreement.objects.in_force(today()).filter(pk=one.pk).exists()


def test_an_end_takes_what_no_other_agreement_gives(police, officers, governance_lead):
    one = made.AgreementInForceFactory(agency=police, reads=["offending", "health"])
    other = made.AgreementInForceFactory(agency=police, reads=["health"])
    shared_with(police, other, 1)
    day = in_days(9)
    lost = effect_of(
        lambda: ends.end_agreement(agreement=one, on=day, why="-", by=governance_lead), [police], day
    )
    assert said(lost) == {
        ("Dale Police", "Read: Police and justice"): (None, Count(people=1, users=4))
    }  # and two who signed


def test_a_bar_counts_nobody(police, officers, governance_lead):
    one = made.AgreementFactory(agency=police, reads=["offending"])
    (share,) = shared_with(police, one, 1)
    made.BarFactory(worker=officers[0].worker, person=share.content_object)
    made.ShareFactory(agency=police, agreement=one, content_object=YoungPersonFactory())
    counted = said(effect_of_signing(seen(one), governance_lead))
    assert counted["Dale Police", "Know that they are here"] == (Count(people=2, users=2), None)


def test_it_takes_few_questions(police, officers, governance_lead, django_assert_max_num_queries):
    one = made.AgreementFactory(agency=police, reads=["offending"])
    shared_with(police, one, 5)
    looked = seen(one)
    with django_assert_max_num_queries(25):  # one of them for the signer’s own facts
        effect_of_signing(looked, governance_lead)
