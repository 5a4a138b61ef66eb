"""Every page that somebody can reach from their home: axe finds nothing, the policy refuses nothing, nothing scrolls
sideways, and the page keeps to its budget (screens.md, sections 5 and 6). Each is opened once, for all that is asked.
"""

import pytest

from tests.browser.looking import faults_at, set_width
from tests.browser.looks import faults_in_every_look
from tests.browser.stops import wrong_stops
from tests.browser.walking import MOST_PAGES, pages_of

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]

#: At which width each of them opens every page, and at which they look at it then: some work at a desk, some on a
#: phone. A clinician's pages are a police officer's: on a phone alone.
LOOKS = {
    "key_worker": ("phone", "desktop"),
    "hub_worker": ("phone", "desktop"),
    "service_manager": ("desktop", "phone"),
    "performance_officer": ("desktop", "phone"),
    "governance_lead": ("desktop", "phone"),
    "police_officer": ("phone", "desktop"),
    "clinician": ("phone",),
}
#: What else is asked of each of somebody's pages, at the width at which they open it.
MORE = {
    "service_manager": (faults_in_every_look, wrong_stops),
    "key_worker": (wrong_stops,),
}
#: What a page may weigh as it is written, in bytes (screens.md, section 6).
HEAVIEST_PAGE = 60 * 1024


@pytest.mark.parametrize("who", LOOKS)
def test_every_page_that_one_can_reach(who, world, page, live_server, signed_in, complaints):
    signed_in(getattr(world, who))
    set_width(page, LOOKS[who][0])
    seen, wrong = 0, {}
    for kind, answer in pages_of(page, live_server.url):
        seen += 1
        faults = faults_at(page, LOOKS[who])
        set_width(page, LOOKS[who][0])
        for ask in MORE.get(who, ()):
            faults += ask(page)
        if answer.status != 200:
            faults.append(f"answers {answer.status}")
        if len(answer.body()) > HEAVIEST_PAGE:
            faults.append(f"weighs {len(answer.body())} bytes")
        if faults + complaints:
            wrong[kind] = faults + complaints[:]
            complaints.clear()
    assert wrong == {}
    assert 12 <= seen < MOST_PAGES, "the walk was cut short, or found nothing to walk to"
