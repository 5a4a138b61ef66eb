"""The pages of agreements in a browser: axe finds nothing, nothing scrolls sideways, and they work without script."""

import pytest

from partners.models import Agreement, Clause
from tests.browser.looking import WIDTHS, faults_at, faults_of
from tests.factories import agreements as made
from tests.factories.partners import MentalHealthTrustFactory, PoliceFactory

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]


@pytest.fixture
def agreed(governance_lead):
    police, trust = PoliceFactory(), MentalHealthTrustFactory()
    draft = made.AgreementFactory(agency=police, reads=["offending", "safety_and_risk"])
    made.ClauseFactory(agreement=draft, agency=trust, category="health", may_contribute=True)
    running = made.AgreementReviewDueFactory(agency=police, reads=["offending"], contributes=["voice"])
    made.ShareFactory(agency=police, agreement=running)
    stopped = made.AgreementSuspendedFactory(agency=trust, reads=["health"])
    officer = made.signer_of(police)
    return {"draft": draft, "running": running, "stopped": stopped, "police": police, "officer": officer}


def paths(agreed):
    draft, running, stopped = (
        f"/agreements/{agreed[name].reference}" for name in ("draft", "running", "stopped")
    )
    return [
        "/agreements", "/agreements/new", "/our-agreements", draft, running, stopped, f"{draft}/change",
        f"{draft}/clauses/{agreed['police'].reference}", f"{draft}/sign", f"{draft}/discard",
        f"{running}/suspend", f"{running}/end", f"{running}/review", f"{running}/new-version",
    ]  # fmt: skip


def test_each_page(agreed, governance_lead, page, live_server, signed_in, complaints):
    signed_in(governance_lead)
    wrong = {}
    for path in paths(agreed):
        answer = page.goto(f"{live_server.url}{path}")
        faults = faults_at(page, WIDTHS) + complaints[:] + ([] if answer.status == 200 else [answer.status])
        complaints.clear()
        if faults:
            wrong[path] = faults
    assert wrong == {}


def test_what_a_partner_reads(agreed, page, live_server, signed_in, complaints):
    signed_in(agreed["officer"])
    for path in ("/our-agreements", "/agreements", f"/agreements/{agreed['running'].reference}"):
        page.goto(f"{live_server.url}{path}")
        assert (faults_at(page, WIDTHS), complaints) == ([], [])


def test_errors_in_the_matrix_stand_beside_their_box(agreed, governance_lead, page, live_server, signed_in):
    signed_in(governance_lead)
    draft = agreed["draft"]
    page.goto(f"{live_server.url}/agreements/{draft.reference}/clauses/{agreed['police'].reference}")
    page.get_by_label("Read: Housing", exact=True).check()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Say what Housing is for").click()
    box = page.get_by_label("For what: Housing")
    assert box.evaluate("box => box === document.activeElement")
    assert faults_of(page) == []
    box.fill("To find a home together.")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("heading", name="Signatures").wait_for()
    assert Clause.objects.get(agreement=draft, category="housing").purpose == "To find a home together."
    assert Agreement.objects.filter(pk=draft.pk).exists()
