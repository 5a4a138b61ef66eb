"""The example comes in by the tracker's own verb, once, and everybody of the cast finds a page of their own."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from cases.models import MissingEpisode, Record, Referral, YoungPerson
from cases.stubs import Stubs, holders
from demo import actions
from demo.actions import load_demo
from demo.cast import CAST, PASSWORD
from demo.management.commands.load_demo import Command
from demo.on_their_side import HER_OWN, VISITOR
from demo.shares import EMILY, JAY
from demo.staff import CLINICIAN, COUNCIL_GOVERNANCE, OFFICER, user_of
from demo.tonight import MISSING, MOVING_ON
from hubs.models import Bed
from partners.access import Service, facts_of
from partners.agreements.questions import agreements, lead_agency
from partners.agreements.states import State, look
from partners.context import acting
from partners.models import NamedReader, Override, Posting, Role, TrailLine, UnusualReading, User
from placements.models import Claim

pytestmark = pytest.mark.django_db


def counted():
    return [model.objects.count() for model in (YoungPerson, Record, Referral, Posting, User, TrailLine)]


def test_a_whole_service_of_today_and_its_cast(in_demo):
    assert load_demo(by=Service())
    assert YoungPerson.objects.count() == 745
    assert Referral.objects.count() == 1093 + 1
    assert Bed.objects.count() == 19
    assert MissingEpisode.objects.open().count() == 1
    assert Claim.objects.filter(end_on=timezone.localdate(), kind="hub_bed").count() == 1

    sees = {}
    for part in CAST:
        user = User.objects.get(worker__tracker_ref=part.staff_ref)
        assert facts_of(user).posting, f"{user} has no posting"
        assert part.role in {posting.role for posting in facts_of(user).postings}
        sees[part.role] = YoungPerson.objects.visible_to(user).count()
        browser = Client()
        browser.post("/demo/", {"part": part.staff_ref})
        assert browser.get("/").status_code == 200, f"{user} finds no first page"
    assert sees[Role.SERVICE_MANAGER] == 745
    assert 0 < sees[Role.SOCIAL_WORKER] < sees[Role.KEY_WORKER] < 745
    assert not YoungPerson.objects.visible_to(user_of(COUNCIL_GOVERNANCE)).exists()
    what_the_police_see()
    what_the_clinic_sees()
    what_waits_and_what_is_closed()
    who_stands_beside_her_and_what_stood_out()
    assert authenticate(email=User.objects.earliest("pk").email, password=PASSWORD)

    before, said = counted(), StringIO()
    call_command(Command(stdout=said))
    assert counted() == before
    assert "nothing was added" in said.getvalue()


def what_the_police_see():
    """At the station: who is shared, but for her whose agreement is over. In the team: all of the hub."""
    station, team = user_of(OFFICER), user_of("ST074")
    assert YoungPerson.objects.visible_to(station).count() == 6
    assert 6 < YoungPerson.objects.visible_to(team).count() < 745
    assert not YoungPerson.objects.visible_to(station).filter(tracker_ref=EMILY).exists()
    read = Record.objects.visible_to(station)
    assert {"safety_and_risk", "offending", "intelligence"} == set(read.values_list("category", flat=True))
    told = read.filter(category="intelligence").values_list("agency", flat=True)
    assert set(told) == {station.worker.agency_id}, "what they shared themselves"
    assert read.exclude(agency=station.worker.agency).exists()


def what_the_clinic_sees():
    clinician, psychologist = user_of(CLINICIAN), user_of("ST059")
    assert YoungPerson.objects.visible_to(clinician).count() == 6
    categories = set(Record.objects.visible_to(clinician).values_list("category", flat=True))
    assert {"health", "safety_and_risk"} <= categories <= {"health", "safety_and_risk", "voice"}
    assert not YoungPerson.objects.visible_to(psychologist).filter(tracker_ref=JAY).exists(), (
        "she is his aunt"
    )
    assert YoungPerson.objects.visible_to(clinician).filter(tracker_ref=MISSING).exists()


def what_waits_and_what_is_closed():
    states = {look(one, timezone.localdate(), lead_agency()).state for one in agreements()}
    assert states >= {State.IN_FORCE, State.WAITING, State.ENDED}
    assert Override.objects.to_review().filter(ended_at__isnull=False).count() == 1
    readers = NamedReader.objects.filter(record__marking="sealed").values_list("user", flat=True)
    assert {user_of(ref).pk for ref in ("ST071", "ST016")} == set(readers)
    worker = user_of(CAST[0].staff_ref)
    with acting(worker):
        (stubs,) = YoungPerson.objects.filter(tracker_ref=MISSING).values_list(Stubs("pk"), flat=True)
        assert [agency.kind for agency in holders(stubs)] == ["police"]
    (shared,) = Record.objects.visible_to(worker).filter(marking__in=["sealed", "handling_c"])
    both = {worker.worker.agency_id, user_of(OFFICER).worker.agency_id}
    assert shared.marking == "handling_c" and set(shared.named_agencies) == both


def who_stands_beside_her_and_what_stood_out():
    governance = user_of(COUNCIL_GOVERNANCE)
    with acting(governance):
        (unusual,) = UnusualReading.objects.visible_to(governance)
    assert (unusual.kind, unusual.people_count) == ("own_surname", 1)
    own, visitor = (User.objects.get(email=email) for email in (HER_OWN, VISITOR))
    for user in (own, visitor):
        with acting(user):
            assert YoungPerson.objects.visible_to(user).get().tracker_ref == MOVING_ON
    with acting(own):
        assert Record.objects.visible_to(own).count() == 1
    with acting(visitor):
        assert not Record.objects.visible_to(visitor).exclude(marking="open").exists()
    browser = Client()
    browser.post("/demo/", {"part": "ST016"})
    her = YoungPerson.objects.get(tracker_ref=MOVING_ON)
    who = browser.get(f"/young-people/{her.reference}/who").content.decode()
    assert "an independent visitor" in who and "their own or their family’s sign-in" in who
    may_be_barred = browser.get(f"/young-people/{her.reference}/bars/new").content.decode()
    assert HER_OWN in may_be_barred and "Marsden" in may_be_barred


def test_a_service_with_data_of_its_own_is_left_alone(east):
    before = counted()
    assert not load_demo(by=Service())
    assert counted() == before


def test_a_faulty_example_leaves_nothing_behind(monkeypatch, tmp_path):
    (tmp_path / "agencies.csv").write_text("agency_ref,name,kind\nAG01,Moorside,castle\n")

    def write_a_faulty_one(example, folder, now):
        (folder / "agencies.csv").write_bytes((tmp_path / "agencies.csv").read_bytes())

    monkeypatch.setattr(actions, "write_moved", write_a_faulty_one)
    before = counted()
    with pytest.raises(ValidationError, match=r"agencies\.csv, line 2"):
        load_demo(by=Service())
    assert counted() == before
