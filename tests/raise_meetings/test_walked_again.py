"""What a second walk through RAISE asked for: which hub, what is under way, what is in the way, what it is about."""

import datetime
import html
import re

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from partners.access import Service
from partners.actions.tokens import make_token
from partners.context import acting
from raise_meetings import actions
from raise_meetings.models import Meeting, RaiseAsk
from tests.conftest import posted
from tests.factories.agreements import AgreementInForceFactory, ShareFactory
from tests.factories.cases import midnight
from tests.factories.hubs import in_days
from tests.factories.partners import DeskPostingFactory
from tests.factories.placements import PastStayFactory
from tests.factories.raise_writing import open_meeting, planned_meeting
from tests.raise_meetings.police import SUMMARY, scene
from tests.raise_meetings.police import shared as share_item

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.fixture
def officer(police, young_person):
    """At their own desk: where Robin lives is not theirs to read."""
    both = ("safety_and_risk", "offending", "intelligence")
    agreement = AgreementInForceFactory(agency=police, reads=both, contributes=both)
    ShareFactory(content_object=young_person, agency=police, agreement=agreement)
    return posted(DeskPostingFactory, given="Pat", family="Reed", role="police_liaison", agency=police)


def text_of(client, url):
    page = re.sub(r"<head>.*?</head>", "", client.get(url).content.decode(), flags=re.DOTALL)
    return " ".join(html.unescape(re.sub("<[^>]+>", " ", page)).split())


def ask_of(by, hub, **said):
    with acting(by):
        return actions.ask_for_raise(hub=hub, worry="Out at night.", by=by, **said)


def test_by_asking_nobody_learns_which_hub_knows_them(
    east, young_person, officer, hub_manager, posted_officer, client_of, client
):
    """The officer who is posted to that hub, and whoever chose the hub of a place, know it."""
    about = ask_of(officer, east, people=[young_person])
    park = ask_of(officer, east, name="Canal Park", place_type="outside")
    _, secret = make_token(by=officer, name="reports", days=30)
    for ask, reader, told in ((about, officer, False), (about, hub_manager, True), (park, officer, True),
                              (about, posted_officer, True)):  # fmt: skip
        page = text_of(client_of(reader), reverse("raise_ask", args=[ask.reference]))
        assert ("East Hub answers" in page, "Out at night." in page) == (told, True)
    headers = {"Authorization": f"Bearer {secret}"}
    for ask, hub in ((about, None), (park, "East Hub")):
        said = client.get(f"/api/v1/raise/asks/{ask.reference}", headers=headers).json()
        assert (said["hub"] or {}).get("name") == hub
    listed = client.get("/api/v1/raise/asks", headers=headers).json()["items"]
    assert {one["reference"]: bool(one["hub"]) for one in listed} == {
        about.reference: False,
        park.reference: True,
    }


def test_a_proposal_shows_what_is_counted(east, young_person, hub_manager, client_of):
    """Moved twice in ninety days: the days on which each ended, also of a stay that began long before."""
    for began, ended in ((-300, -60), (-60, -5)):
        over = {
            "start_on": in_days(began),
            "end_on": in_days(ended),
            "record__ended": midnight(in_days(ended)),
        }
        claim = {f"claim__{name}": value for name, value in over.items()}
        PastStayFactory(claim__person=young_person, planned_end=False, **claim)
    with acting(Service()):
        assert actions.propose_raises(day=timezone.localdate(), by=Service()) == 1
    ask = RaiseAsk.objects.get()
    page = text_of(client_of(hub_manager), reverse("raise_ask", args=[ask.reference]))
    for ended in (-60, -5):
        assert f"to {in_days(ended):%-d %B %Y}" in page


def test_an_answer_comes_after_what_it_answers(east, young_person, key_worker, hub_manager):
    now = timezone.now()
    ask = ask_of(key_worker, east, people=[young_person], asked_at=now - 5 * DAY)
    with acting(hub_manager):
        for wrong in (now - 6 * DAY, now + DAY):
            with pytest.raises(ValidationError, match="after it was asked"):
                actions.accept_raise(ask=ask, by=hub_manager, decided_at=wrong)
            with pytest.raises(ValidationError, match="after it was asked"):
                actions.decline_raise(ask=ask, by=hub_manager, reason="No", decided_at=wrong)
        series = actions.accept_raise(ask=ask, by=hub_manager, decided_at=now - 4 * DAY)
    ask.refresh_from_db()
    assert (ask.decided_at, series.opened_on) == (now - 4 * DAY, timezone.localdate(now - 4 * DAY))


def test_what_is_under_way_stands_first(east, young_person, hub_manager, client_of):
    planned_meeting(east, young_person)
    open_meeting(east, name="Canal Park", place_type="outside")
    page = text_of(client_of(hub_manager), reverse("raise_desk"))
    assert page.index("Canal Park going on") < page.index("meeting since") < page.index("meets")


def test_closing_leads_to_what_is_in_the_way(east, young_person, hub_manager, client_of):
    coming, now = planned_meeting(east, young_person), open_meeting(east, name="Park", place_type="outside")
    for meeting, door, said in ((coming, "planned_meeting", "A meeting is planned"),
                                (now, "raise_meeting", "A meeting is going on")):  # fmt: skip
        series = meeting.series.reference
        close = reverse("close_series", args=[series])
        assert close in client_of(hub_manager).get(reverse("raise_series", args=[series])).content.decode()
        page = client_of(hub_manager).get(close).content.decode()
        assert said in page and reverse(door, args=[series, meeting.reference]) in page


def test_beside_the_next_meeting_stand_the_minutes_of_the_last(east, young_person, hub_manager, client_of):
    last = open_meeting(east, young_person, closed_at=timezone.now())
    coming = planned_meeting(east, young_person)
    Meeting.objects.filter(pk=coming.pk).update(series=last.series)
    series = last.series.reference
    minutes, next_page = (reverse("minutes", args=[series, one.reference]) for one in (last, coming))
    for page in (
        reverse("raise_brief", args=[series]),
        reverse("planned_meeting", args=[series, coming.reference]),
    ):
        shown = client_of(hub_manager).get(page).content.decode()
        assert minutes in shown and next_page not in shown


def test_whoever_answers_reads_what_it_is_about(
    young_person, police, health, lead_agency, posted_officer, key_worker, client_of
):
    told = scene(young_person, police, health, lead_agency)
    officer = posted(DeskPostingFactory, given="Pat", family="Reed", role="police_liaison", agency=police)
    item = share_item(posted_officer, told.person)
    with acting(key_worker):
        wording = "Please walk home with her on Fridays."
        ask = actions.ask_release(source=item.record, by=key_worker, wording=wording, why="For her school.")
    pages = [reverse("release", args=[ask.reference]), reverse("answer_release", args=[ask.reference])]
    for page in pages:
        read = text_of(client_of(posted_officer), page)
        assert (
            read.index("Police handling C") < read.index(SUMMARY) < read.index(wording) < read.index("school")
        )
    asked = reverse("ask_release", args=[young_person.reference, item.record.reference])
    assert SUMMARY in text_of(client_of(key_worker), asked)
    desk = text_of(client_of(officer), "/")
    assert "Asked: may it be published?" in desk and "Shared by the police in the last two weeks" in desk
    assert SUMMARY not in desk and wording not in desk
    with acting(posted_officer):
        actions.answer_release(ask=ask, by=posted_officer, answer="no", words="Not yet.")
    assert "may it be published?" not in text_of(client_of(officer), "/")
