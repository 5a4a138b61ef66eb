"""RAISE as pages make it, in the tracker and its `extras/`: groups, planned ones, places; out, in and out again."""

import csv

import pytest

from raise_meetings.models import Action, Meeting, Paragraph, SafetyPlan
from tests.reports.a_raise import a_group
from tests.reports.test_tracker_extras import bring, contents, rows, send
from tests.taken_back import taken_back

pytestmark = pytest.mark.django_db


def tracker_rows(folder, name):
    with (folder / f"{name}.csv").open() as file:
        return list(csv.DictReader(file))


def test_it_goes_out_in_and_out_again(tmp_path):
    with taken_back():
        a_group()
        first = contents(send(tmp_path / "first"))
    bring(tmp_path / "first")
    second = contents(send(tmp_path / "second"))
    assert {name for name in first if first[name] != second[name]} == set()
    assert bring(tmp_path / "second").rows_changed == 0
    zoe = SafetyPlan.objects.get().person
    assert Action.objects.get(action="For Zoë").person == zoe
    goal = Paragraph.objects.with_words().get(section="goal")
    assert (goal.said, goal.record.person, goal.answers.section) == ("Home by ten.", zoe, "danger")
    assert Paragraph.objects.with_words().get(section="note").said == "They all meet on Thursdays."
    assert Meeting.objects.planned().count() == 1 and Meeting.objects.held().count() == 2


def test_the_tracker_alone_has_what_was_held_about_the_first(tmp_path):
    meeting = a_group()
    folder = send(tmp_path / "out")
    (row,) = tracker_rows(folder, "raise_meetings")
    assert (row["meeting_ref"], row["safety_scale"]) == (meeting.tracker_ref, "4")
    assert [one["action"] for one in tracker_rows(folder, "raise_actions")] == ["For Robin"]
    assert [one["action"] for one in rows(folder, "raise_actions_of_others")] == ["For Zoë"]
    assert {one["held_at"] == "" for one in rows(folder, "raise_planned")} == {True, False}


def test_what_is_sealed_takes_what_hangs_on_it_along(tmp_path):
    a_group()
    danger = Paragraph.objects.get(section="danger")
    type(danger.record).objects.filter(pk=danger.record_id).update(marking="sealed")
    folder = send(tmp_path / "out")
    assert "Taken to a flat." not in str(contents(folder))
    assert {one["section"] for one in rows(folder, "raise_paragraphs")} == {"goal", "note"}
    (goal,) = (one for one in rows(folder, "raise_paragraphs") if one["section"] == "goal")
    assert goal["answers_ref"] == ""
    changed = {name for name, counts in bring(folder).counts.items() if counts.changed}
    assert "extras/raise_paragraphs" not in changed
    assert Paragraph.objects.get(section="goal").answers == danger
