"""A folder brought again with other values: updates, corrections, what is left alone."""

import datetime

import pytest
from django.contrib.auth.models import Group

from cases.models import (
    Contact,
    Identity,
    Intervention,
    MissingEpisode,
    Need,
    PoliceEvent,
    Record,
    YoungPerson,
)
from hubs.models import Hub
from partners.access import Service
from partners.models import Agency, Posting, Role, Standing, TrailLine, Worker
from placements.models import Incident, IncidentPerson, Stay
from raise_meetings.models import Action, MeetingPerson
from reports import actions
from tests.reports.whole_database import count

pytestmark = pytest.mark.django_db


def bring(path, **options):
    outcome = actions.import_tracker(by=Service(), path=path, **options)
    assert outcome.faults == []
    return outcome


def rewrite(folder, file, old, new):
    path = folder / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_where_each_row_lives(base_tracker):
    bring(base_tracker)
    lead = Agency.objects.get(tracker_ref="A1")
    police = Agency.objects.get(tracker_ref="A2")
    assert lead.is_lead and not police.is_lead
    assert Group.objects.get(name="agency:A2").agency == police
    kinds = {
        (r.kind, r.category, r.agency.tracker_ref, r.author and r.author.tracker_ref)
        for r in Record.objects.all()
    }
    assert kinds == {
        ("identity", "identity", "A1", None),
        ("referral", "key_work", "A1", None),
        ("care_period", "care_and_placement", "A1", None),
        ("stay", "care_and_placement", "A1", None),
        ("hold", "care_and_placement", "A1", None),
        ("allocation", "care_and_placement", "A1", "S1"),
        ("allocation", "care_and_placement", "A1", "S2"),
        ("contact", "key_work", "A1", "S1"),
        ("contact", "key_work", "A1", "S2"),
        ("intervention", "offending", "A2", "S3"),
        ("intervention", "communication", "A1", "S2"),
        ("need", "communication", "A1", None),
        ("need", "health", "A1", None),
        ("assessment", "health", "A1", None),
        ("missing_episode", "safety_and_risk", "A1", None),
        ("police_event", "offending", "A2", None),
        ("incident", "safety_and_risk", "A1", None),
        ("raise_meeting", "safety_and_risk", "A1", None),
        ("raise_action", "safety_and_risk", "A2", "S3"),
        ("raise_action", "safety_and_risk", "A1", None),
        ("raise_action", "safety_and_risk", "A1", "S1"),
        ("education_period", "education", "A1", None),
    }
    assert all(record.brought_in and record.marking == "open" for record in Record.objects.all())
    action = Action.objects.get(tracker_ref="RA2")
    assert action.record.began == action.meeting.held_at
    stay = Stay.objects.get(tracker_ref="PL1").claim
    assert stay.record.began.isoformat() == "2016-04-30T23:00:00+00:00"
    assert Standing.objects.filter(ground="stay").count() == 2


def test_other_words_are_a_correction_and_the_first_stay(base_tracker):
    bring(base_tracker)
    rewrite(base_tracker, "contacts.csv", ",yes,Fine", ",yes,Better")
    assert bring(base_tracker).counts["contacts"].changed == 1
    contact = Contact.objects.get(tracker_ref="K3")
    assert (contact.record.words, contact.record.latest_words) == ("Fine", "Better")
    correction = Record.objects.get(corrects=contact.record)
    assert (correction.kind, correction.brought_in, correction.person_id) == (
        "contact",
        True,
        contact.person_id,
    )
    assert bring(base_tracker).rows_changed == 0
    rewrite(base_tracker, "contacts.csv", ",yes,Better", ",yes,Best")
    bring(base_tracker)
    assert Record.objects.get(pk=contact.pk).latest_words == "Best"
    assert set(Record.objects.filter(corrects=contact.pk).values_list("words", flat=True)) == {
        "Better",
        "Best",
    }
    assert count("cases_contactevent") == 0


def test_a_row_may_be_changed_many_times_and_its_history_grows(base_tracker):
    bring(base_tracker)
    before = {"method": "text"}
    for method in ("phone", "letter", "video"):
        rewrite(base_tracker, "contacts.csv", f"+00:00,{before['method']},", f"+00:00,{method},")
        before["method"] = method
        assert bring(base_tracker).rows_changed == 1
    assert Contact.objects.get(tracker_ref="K3").method == "video"
    assert count("cases_contactevent") == 3
    assert count("cases_recordevent") == 0


def test_facts_of_the_envelope_follow(base_tracker):
    bring(base_tracker)
    rewrite(base_tracker, "missing_episodes.csv", "2016-05-06T02:00+01:00", "2016-05-06T03:00+01:00")
    rewrite(base_tracker, "interventions.csv", "S2,H2,communication_support", "S3,H2,police")
    rewrite(base_tracker, "contacts.csv", "K3,P2,", "K3,P4,")
    rewrite(base_tracker, "contacts.csv", ",yes,Fine", ",yes,Better")
    bring(base_tracker)
    assert MissingEpisode.objects.get(tracker_ref="ME1").record.ended.hour == 2
    record = Intervention.objects.get(tracker_ref="I2").record
    assert (record.category, record.agency.tracker_ref, record.author.tracker_ref) == (
        "offending",
        "A2",
        "S3",
    )
    moved = Contact.objects.get(tracker_ref="K3")
    assert moved.person.tracker_ref == moved.record.person.tracker_ref == "P4"
    assert Record.objects.get(corrects=moved.pk).person.tracker_ref == "P4"
    rewrite(base_tracker, "contacts.csv", "K3,P4,", "K3,P1,")
    bring(base_tracker)
    assert set(Record.objects.filter(corrects=moved.pk).values_list("person__tracker_ref", flat=True)) == {
        "P1"
    }


def test_a_column_that_is_left_out_keeps_what_is_stored(base_tracker):
    bring(base_tracker)
    (base_tracker / "contacts.csv").write_text(
        "contact_ref,person_ref,staff_ref,occurred_at,method,reached\n"
        "K3,P2,S1,2016-11-03T10:00Z,letter,no\nK8,P2,S1,2016-11-03T10:00Z,letter,no\n"
    )
    assert bring(base_tracker).counts["contacts"].added == 1
    kept, new = Contact.objects.get(tracker_ref="K3"), Contact.objects.get(tracker_ref="K8")
    assert (kept.method, kept.started_by, kept.record.latest_words) == ("letter", "young_person", "Fine")
    assert (new.started_by, new.duration_minutes, new.record.words) == ("", None, "")
    assert Contact.objects.filter(tracker_ref="K1").exists()


def test_a_left_out_end_is_still_the_end_when_periods_are_compared(base_tracker):
    bring(base_tracker)
    (base_tracker / "placements.csv").write_text(
        "placement_ref,person_ref,kind,bed_ref,in_area,start_on\n"
        "PL1,P1,hub_bed,B1,no,2016-05-01\nPL9,P4,hub_bed,B1,yes,2016-05-11\n"
    )
    (base_tracker / "bed_holds.csv").unlink()
    outcome = actions.import_tracker(by=Service(), path=base_tracker)
    assert [(f.file, f.line, f.column) for f in outcome.faults] == [("placements.csv", 3, "start_on")]
    assert "taken or held" in outcome.faults[0].message


def test_a_finer_role_given_on_a_page_survives_other(base_tracker):
    rewrite(base_tracker, "staff.csv", "S2,A1,H1,Bo,Mock,,key_worker", "S2,A1,,Bo,Mock,,other")
    bring(base_tracker)
    posting = Posting.objects.get(worker__tracker_ref="S2")
    assert (posting.role, posting.whole_service, posting.brought_in) == ("other", False, True)
    Posting.objects.filter(pk=posting.pk).update(role=Role.SERVICE_MANAGER, whole_service=True)
    own = Posting.objects.create(
        worker=posting.worker, role=Role.CLINICIAN, start_on=datetime.date(2015, 1, 1)
    )
    rewrite(base_tracker, "staff.csv", "Bo,Mock,", "Beau,Mock,")
    bring(base_tracker)
    posting.refresh_from_db()
    assert (posting.role, posting.whole_service) == (Role.SERVICE_MANAGER, True)
    assert Posting.objects.get(pk=own.pk).role == Role.CLINICIAN
    rewrite(base_tracker, "staff.csv", "S2,A1,,Beau,Mock,,other", "S2,A1,H2,Beau,Mock,,hub_manager")
    bring(base_tracker)
    posting.refresh_from_db()
    assert (posting.role, posting.whole_service, posting.hub.tracker_ref) == ("hub_manager", False, "H2")


def test_postings_of_whole_service_workers(base_tracker):
    rewrite(base_tracker, "staff.csv", "S2,A1,H1,Bo,Mock,,key_worker", "S2,A1,,Bo,Mock,,social_worker")
    bring(base_tracker)
    assert not Posting.objects.get(worker__tracker_ref="S2").whole_service
    assert Posting.objects.get(worker__tracker_ref="S3").whole_service
    assert Posting.objects.get(worker__tracker_ref="S1").hub == Hub.objects.get(tracker_ref="H1")


def test_the_person_of_an_incident_comes_goes_and_changes(base_tracker):
    bring(base_tracker)
    rewrite(base_tracker, "incidents.csv", "IN2,H2,,", "IN2,H2,P2,")
    rewrite(base_tracker, "incidents.csv", "IN1,H1,P1,", "IN1,H1,P3,")
    bring(base_tracker)
    parts = IncidentPerson.objects.order_by("incident__tracker_ref").select_related("record", "person")
    assert [(one.person.tracker_ref, one.record.person_id == one.person_id) for one in parts] == [
        ("P3", True),
        ("P2", True),
    ]
    assert IncidentPerson.objects.get(incident__tracker_ref="IN2").record.words == "Noise"
    rewrite(base_tracker, "incidents.csv", "IN1,H1,P3,", "IN1,H1,,")
    bring(base_tracker)
    assert not IncidentPerson.objects.filter(incident__tracker_ref="IN1").exists()
    assert Record.objects.filter(kind="incident").count() == 1
    assert bring(base_tracker).rows_changed == 0


def test_the_actions_of_a_meeting_follow_it(base_tracker):
    bring(base_tracker)
    rewrite(base_tracker, "raise_meetings.csv", "RM1,P1,H1,2016-06-01T10:00", "RM1,P4,H1,2016-06-01T11:00")
    (base_tracker / "raise_actions.csv").unlink()
    bring(base_tracker)
    assert MeetingPerson.objects.get(meeting__tracker_ref="RM1").person.tracker_ref == "P4"
    for action in Action.objects.filter(meeting__tracker_ref="RM1").select_related("record"):
        assert action.person.tracker_ref == "P4" and action.record.person_id == action.person_id
    assert Action.objects.get(tracker_ref="RA2").record.began.hour == 10


def test_main_needs_change_hands_between_people(base_tracker):
    rewrite(base_tracker, "needs.csv", "N3,P2,life_coach,adhd", "N3,P2,communication_support,adhd")
    bring(base_tracker)
    rewrite(base_tracker, "needs.csv", "N3,P2,", "N3,PX,")
    rewrite(base_tracker, "needs.csv", "N1,P1,", "N1,P2,")
    rewrite(base_tracker, "needs.csv", "N3,PX,", "N3,P1,")
    bring(base_tracker)
    assert Need.objects.get(tracker_ref="N1").person.tracker_ref == "P2"


def test_a_second_main_need_beside_a_stored_one(base_tracker):
    bring(base_tracker)
    (base_tracker / "needs.csv").write_text(
        "need_ref,person_ref,discipline,need,identified_on,main\nN9,P2,life_coach,autism,2016-05-09,yes\n"
    )
    outcome = actions.import_tracker(by=Service(), path=base_tracker)
    assert [(f.file, f.line, f.column) for f in outcome.faults] == [("needs.csv", 2, "need_ref")]


def test_police_events_are_the_one_police_agencys(base_tracker):
    rewrite(base_tracker, "agencies.csv", "voluntary", "police")
    bring(base_tracker)
    assert {e.record.agency.tracker_ref for e in PoliceEvent.objects.select_related("record__agency")} == {
        "A1"
    }


def test_the_lead_stays(base_tracker):
    bring(base_tracker)
    rewrite(base_tracker, "agencies.csv", "Fell Trust,voluntary", "Fell Trust,council")
    bring(base_tracker)
    bring(base_tracker, lead="A1")
    outcome = actions.import_tracker(by=Service(), path=base_tracker, lead="A3")
    assert [(f.file, f.column, f.value) for f in outcome.faults] == [("agencies.csv", "agency_ref", "A3")]
    assert "led by A1 already" in outcome.faults[0].message


def test_check_only_and_refusal_leave_no_line_on_the_trail(base_tracker):
    before = TrailLine.objects.count()
    bring(base_tracker, check_only=True)
    rewrite(base_tracker, "needs.csv", "N3,P2", "N3,P9")
    assert actions.import_tracker(by=Service(), path=base_tracker).found == 1
    assert TrailLine.objects.count() == before
    assert not YoungPerson.objects.exists() and not Worker.objects.exists() and not Incident.objects.exists()
    rewrite(base_tracker, "needs.csv", "N3,P9", "N3,P2")
    bring(base_tracker)
    line = TrailLine.objects.get(act="import_tracker")
    assert (line.what, line.actor, line.counts["young_people added"]) == ("change", "the service", 4)
    assert Identity.objects.count() == 4


def test_a_thousand_faults_are_listed_and_the_rest_counted(base_tracker):
    rows = "".join(f"N{n:05},PX,police,adhd,2016-05-0X,no\n" for n in range(1500))
    (base_tracker / "needs.csv").write_text("need_ref,person_ref,discipline,need,identified_on,main\n" + rows)
    outcome = actions.import_tracker(by=Service(), path=base_tracker)
    assert outcome.found == 3000
    assert len(outcome.faults) == 1001
    assert outcome.faults[-1].message == "2,000 more faults in this file are not listed."
    assert [f.column for f in outcome.faults[:2]] == ["person_ref", "identified_on"]
    assert outcome.faults[999].line == 501
