"""Every page that somebody can reach from their home: axe finds nothing, the policy refuses nothing, nothing scrolls
sideways, and the page keeps to its budget (screens.md, sections 5 and 6)."""

import re
from urllib.parse import urldefrag, urlparse

import pytest

from tests.browser.looking import WIDTHS, faults_of, set_width
from tests.factories.cases import (
    AllocationFactory,
    AssessmentFactory,
    CarePeriodFactory,
    ContactFactory,
    CorrectionFactory,
    EducationPeriodFactory,
    IdentityFactory,
    MissingEpisodeFactory,
    NoteFactory,
    PendingReferralFactory,
    ReferralFactory,
)
from tests.factories.placements import HoldFactory, IncidentPersonFactory, LeavesTodayFactory, StayFactory
from tests.factories.raise_meetings import ActionFactory, MeetingPersonFactory

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
MOST_PAGES = 40
#: A partner has one page until their agreement is set up; whoever answers for governance a few.
FEWEST = {"police_officer": 1, "governance_lead": 3}
#: Addresses that answer with a file.
NO_PAGE = re.compile(r"/static/|/csv\b|\.csv$|/download\b|\.zip$")


@pytest.fixture
def world(cast, east, young_person):
    """One young person with something of most kinds, and a hub in which something is happening."""
    beds = list(east.beds.all())
    worker = cast.key_worker.worker
    AllocationFactory(person=young_person, worker=worker)
    ContactFactory.create_batch(3, person=young_person, worker=worker)
    IdentityFactory(person=young_person)
    CarePeriodFactory(person=young_person)
    EducationPeriodFactory(person=young_person)
    AssessmentFactory(person=young_person)
    MissingEpisodeFactory(person=young_person, hub=east)
    CorrectionFactory(corrects=NoteFactory(person=young_person, author=worker))
    StayFactory(claim__person=young_person, claim__bed=beds[0])
    IncidentPersonFactory(person=young_person, incident__hub=east)
    MeetingPersonFactory(person=young_person, meeting__hub=east)
    ActionFactory(person=young_person, meeting__hub=east)
    PendingReferralFactory(hub=east)
    LeavesTodayFactory(claim__bed=beds[1], claim__person=ReferralFactory(hub=east).person)
    HoldFactory(claim__bed=beds[2], claim__person=ReferralFactory(hub=east).person)
    return cast


def kind_of(path):
    """Pages that differ by a reference alone are of one kind: one of them is looked at."""
    return re.sub(r"[0-9a-f]{12}|[0-9a-f-]{36}|(?<=/)\d+(?=/|$)|(?<=measure/)\w+|(?<=figures/)\w+", "*", path)


def links_on(page, base):
    found = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
    for link in found:
        link = urldefrag(link).url
        if link.startswith(base) and not NO_PAGE.search(urlparse(link).path):
            yield link


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("who", WHO)
def test_every_page_that_one_can_reach(who, width, world, page, live_server, signed_in, complaints):
    signed_in(getattr(world, who))
    set_width(page, width)
    waiting, seen, wrong = [f"{live_server.url}/"], set(), {}
    while waiting and len(seen) < MOST_PAGES:
        link = waiting.pop(0)
        if (kind := kind_of(urlparse(link).path)) in seen:
            continue
        seen.add(kind)
        answer = page.goto(link)
        faults = faults_of(page)
        if answer.status != 200:
            faults.append(f"answers {answer.status}")
        if len(answer.body()) > HEAVIEST_PAGE:
            faults.append(f"weighs {len(answer.body())} bytes")
        if faults + complaints:
            wrong[kind] = faults + complaints[:]
            complaints.clear()
        waiting.extend(links_on(page, live_server.url))
    assert wrong == {}
    assert len(seen) >= FEWEST.get(who, 5)
