"""The example comes in by the tracker's own verb, once, and everybody of the cast finds a page of their own."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from cases.models import MissingEpisode, Record, Referral, YoungPerson
from demo import actions
from demo.actions import load_demo
from demo.cast import CAST, PASSWORD
from demo.management.commands.load_demo import Command
from hubs.models import Bed
from partners.access import Service, facts_of
from partners.models import Posting, Role, TrailLine, User
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
    assert sees[Role.GOVERNANCE_LEAD] == sees[Role.CLINICIAN] == 0
    officer = User.objects.get(worker__postings__role=Role.POLICE_LIAISON, worker__tracker_ref="ST074")
    assert 0 < sees[Role.POLICE_LIAISON] < 745, "the police post them to East: they know who is known there"
    read = Record.objects.visible_to(officer)
    assert not read.exclude(agency=officer.worker.agency).exists(), "and no agreement lets them read of it"
    assert authenticate(email=User.objects.earliest("pk").email, password=PASSWORD)

    before, said = counted(), StringIO()
    call_command(Command(stdout=said))
    assert counted() == before
    assert "nothing was added" in said.getvalue()


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
