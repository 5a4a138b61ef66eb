"""Material with conditions, pasted where no question about quoting stands: refused, in words."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from cases import actions as in_cases
from cases.models import MissingEpisode
from partners.context import acting
from placements.actions import record_incident
from placements.models import Incident
from raise_meetings import actions
from raise_meetings.actions.attending import Came
from raise_meetings.models import (
    InformationPassed,
    IntelligenceItem,
    Invitation,
    Rating,
    SafetyPlan,
    ShiftLine,
)
from tests.conftest import posted
from tests.factories.cases import hours_ago
from tests.factories.hubs import in_days
from tests.factories.partners import PoliceFactory, PostingFactory
from tests.factories.raise_writing import open_meeting
from tests.raise_meetings.police import SUMMARY, agreed, scene, shared

pytestmark = pytest.mark.django_db
REPEATED = f"I heard that {SUMMARY[0].lower()}{SUMMARY[1:]}"


@pytest.fixture
def told(young_person, police, health, lead_agency, posted_officer):
    told = scene(young_person, police, health, lead_agency)
    shared(posted_officer, told.person)
    return told


def refused(by, verb, **said):
    with acting(by), pytest.raises(ValidationError, match="Eight words or more"):
        verb(by=by, **said)


def test_in_what_agencies_read_after_a_raise(told, east, key_worker):
    meeting = open_meeting(east, told.person)
    refused(key_worker, actions.place_rating, meeting=meeting, person=told.person, score=2, why=REPEATED)
    plan = {"person": told.person, "review_on": in_days(30)}
    for said in ({"lines": {"helps": [REPEATED]}}, {"lines": {"helps": ["Rest"]}, "words": REPEATED}):
        refused(key_worker, actions.write_safety_plan, **plan, **said)
    assert not Rating.objects.exists() and not SafetyPlan.objects.exists()


def test_in_what_goes_to_the_police_and_comes_back(told, key_worker):
    sent = {"person": told.person, "noticed_at": hours_ago(3), "passed_at": hours_ago(2), "place": "The library",
            "told_by": "seen", "passed_how": "form"}  # fmt: skip
    refused(key_worker, actions.pass_information, words=REPEATED, **sent)
    refused(key_worker, actions.pass_information, words="A van", **sent | {"place": REPEATED})
    with acting(key_worker):
        passed = actions.pass_information(by=key_worker, words="A van by the library", **sent)
    refused(key_worker, actions.say_came_back, passed=passed, came_on=timezone.localdate(), words=REPEATED)
    assert InformationPassed.objects.get().answers.count() == 0


def test_in_what_is_said_while_somebody_is_missing_and_of_who_came(told, east, key_worker):
    seen = {"person": told.person, "kind": "missing", "last_seen_at": hours_ago(2)}
    refused(key_worker, in_cases.report_missing, **seen, worry_why=REPEATED)
    with acting(key_worker):
        away = in_cases.report_missing(by=key_worker, **seen, worry_why="She has no coat.")
    refused(key_worker, in_cases.record_return, episode=away, returned_at=hours_ago(1), found_where=REPEATED)
    meeting = open_meeting(east, told.person)
    asked = Invitation.objects.create(
        meeting=meeting,
        agency=key_worker.worker.agency,
        invited_by=key_worker.worker,
        invited_at=timezone.now(),
    )
    said = {asked.reference: Came(True, REPEATED)}
    refused(key_worker, actions.record_attendance, meeting=meeting, said=said)
    assert MissingEpisode.objects.get().returned_at is None
    asked.refresh_from_db()
    assert asked.attended is None


def test_in_a_line_for_the_shift_also_what_is_no_item(told, posted_officer, key_worker):
    words = "She met him behind the old mill with two others and a dog on Sunday."
    with acting(posted_officer):
        note = in_cases.write_note(
            person=told.person, by=posted_officer, at=timezone.now(), words=words, category="intelligence"
        )
        in_cases.hand_with_conditions(
            record=note,
            by=posted_officer,
            handling="handling_c",
            conditions="Ask first.",
            agencies=[told.lead],
        )
    refused(key_worker, actions.write_shift_line, person=told.person, words=words, until_on=in_days(3))
    assert not ShiftLine.objects.exists()


def test_in_what_other_police_share(told, east, lead_agency, posted_officer):
    """As P it would be read by whoever reads of intelligence."""
    force = PoliceFactory(name="Border Force")
    agreed(force, told.person, ["intelligence"])
    item = IntelligenceItem.objects.get()
    item.record.named_agencies.append(force.pk)
    type(item.record).objects.filter(pk=item.pk).update(named_agencies=item.record.named_agencies)
    theirs = posted(PostingFactory, given="Bo", family="Vane", role="police_liaison", agency=force, hub=east)
    with pytest.raises(ValidationError, match="Ask them first"):
        shared(theirs, told.person, words=REPEATED, handling="handling_p", conditions="", agencies=())
    own = "Two men with a boat trailer come to the quay every other Thursday at noon."
    later = "He is driven there by an uncle who works nights at the bakery in town."
    shared(theirs, told.person, words=own)
    shared(posted_officer, told.person, words=later, agencies=[lead_agency, force])
    with pytest.raises(ValidationError, match="Ask them first"):
        shared(theirs, told.person, words=f"{own} {later}", handling="handling_p", conditions="", agencies=())


def test_in_what_the_team_writes_elsewhere(told, east, key_worker):
    """A goal, put in other words too; an incident; and what was written before it was shared stands."""
    refused(key_worker, in_cases.add_goal, person=told.person, words=REPEATED)
    with acting(key_worker):
        goal = in_cases.add_goal(person=told.person, words="Home by ten", by=key_worker)
    said = {"about": "", "started_on": goal.started_on}
    refused(key_worker, in_cases.change_goal, goal=goal, words=REPEATED, **said)
    people = {"hub": east, "people": [told.person], "at": hours_ago(2)}
    refused(key_worker, record_incident, kind="assault", said={"happened": REPEATED}, **people)
    assert not Incident.objects.exists()
