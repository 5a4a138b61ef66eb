"""Every page that somebody can reach from their home: axe finds nothing, the policy refuses nothing, nothing scrolls
sideways, and the page keeps to its budget (screens.md, sections 5 and 6)."""

import pytest

from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.browser.walking import MOST_PAGES, pages_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

WHO = [
    "key_worker",
    "hub_worker",
    "service_manager",
    "performance_officer",
    "governance_lead",
    "police_officer",
]
#: What a page may weigh as it is written, in bytes (screens.md, section 6).
HEAVIEST_PAGE = 60 * 1024
#: A clinician's pages are a police officer's: on a phone alone.
LOOKS = [(who, width) for who in WHO for width in WIDTHS] + [("clinician", "phone")]


@pytest.mark.parametrize(("who", "width"), LOOKS)
def test_every_page_that_one_can_reach(who, width, world, page, live_server, signed_in, complaints):
    signed_in(getattr(world, who))
    set_width(page, width)
    seen, wrong = 0, {}
    for kind, answer in pages_of(page, live_server.url):
        seen += 1
        faults = faults_of(page)
        if answer.status != 200:
            faults.append(f"answers {answer.status}")
        if len(answer.body()) > HEAVIEST_PAGE:
            faults.append(f"weighs {len(answer.body())} bytes")
        if faults + complaints:
            wrong[kind] = faults + complaints[:]
            complaints.clear()
    assert wrong == {}
    assert 12 <= seen < MOST_PAGES, "the walk was cut short, or found nothing to walk to"
