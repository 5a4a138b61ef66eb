"""What is added to the example, checked by the tests' own reading of the tracker's rules."""

from datetime import UTC, date, datetime, timedelta

import pytest

from demo.folder import EXAMPLE, read
from demo.living import write_moved
from demo.moving import LONDON
from demo.tonight import MISSING, MOVING_ON
from tests.reports.reference.checking import validate

NOWS = {
    "an hour after midnight": datetime(2026, 11, 21, 0, 55, tzinfo=UTC),
    "the day after the last day": datetime(2026, 3, 30, 12, tzinfo=UTC),
    "in the doubled hour": datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    "in the morning after the spring change": datetime(2027, 3, 28, 5, tzinfo=UTC),
}


@pytest.fixture(scope="module", params=NOWS.values(), ids=NOWS.keys())
def moved(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("moved")
    write_moved(EXAMPLE, folder, request.param)
    return request.param, folder, dict(read(folder))


def test_the_folder_keeps_every_rule_of_the_tracker(moved):
    _now, folder, _tables = moved
    assert validate(folder) == []


def test_somebody_is_missing_since_last_night_from_a_bed_of_the_hub(moved):
    now, _folder, tables = moved
    (episode,) = [row for row in tables["missing_episodes"] if not row["returned_at"]]
    left = datetime.fromisoformat(episode["started_at"]).astimezone(LONDON)
    assert left.date() == now.astimezone(LONDON).date() - timedelta(days=1) and left.hour >= 18
    assert datetime.fromisoformat(episode["reported_at"]) < now
    stays = [
        row
        for row in tables["placements"]
        if row["person_ref"] == episode["person_ref"] and not row["end_on"]
    ]
    assert episode["person_ref"] == MISSING and [stay["kind"] for stay in stays] == ["hub_bed"]
    assert stays[0]["bed_ref"].startswith("E") and episode["hub_ref"] == "EAST"


def test_a_referral_is_two_hours_old_and_waits(moved):
    now, _folder, tables = moved
    newest = max(tables["referrals"], key=lambda row: datetime.fromisoformat(row["received_at"]))
    age = now - datetime.fromisoformat(newest["received_at"])
    assert timedelta(hours=2) <= age < timedelta(hours=2, minutes=1)
    assert newest["decision"] == "pending" and not newest["first_response_at"]
    others = [
        row for row in tables["referrals"] if row["person_ref"] == newest["person_ref"] and row != newest
    ]
    assert all(row["closed_on"] for row in others)


def test_a_stay_ends_today_and_the_next_home_begins(moved):
    now, _folder, tables = moved
    today = now.astimezone(LONDON).date().isoformat()
    ends = [row for row in tables["placements"] if row["end_on"] == today]
    begins = [row for row in tables["placements"] if row["start_on"] == today]
    assert [(row["person_ref"], row["kind"]) for row in ends] == [(MOVING_ON, "hub_bed")]
    assert [row["person_ref"] for row in begins] == [MOVING_ON]


def test_actions_are_due_this_week_and_none_is_forgotten_for_years(moved):
    now, _folder, tables = moved
    today = now.astimezone(LONDON).date()
    open_ = [row["due_on"] for row in tables["raise_actions"] if row["due_on"] and not row["completed_on"]]
    due_days = [date.fromisoformat(due) for due in open_]
    assert len([due for due in due_days if today <= due < today + timedelta(days=7)]) >= 4
    assert min(due_days) >= today - timedelta(weeks=10)


def test_nothing_has_happened_that_has_not_happened_yet(moved):
    now, _folder, tables = moved
    ahead = [
        (name, column, row[column])
        for name, rows in tables.items()
        for row in rows
        for column in row
        if column.endswith("_at") and row[column] and datetime.fromisoformat(row[column]) > now
    ]
    assert ahead == []


def test_no_action_that_was_ticked_off_for_the_demo_counts_as_on_time(moved):
    """Only when something was done changes, never whether it was done on time: no figure moves."""
    _now, _folder, tables = moved
    was = {row["action_ref"]: row for row in dict(read(EXAMPLE))["raise_actions"]}
    ticked = [
        row
        for row in tables["raise_actions"]
        if row["action_ref"] in was and row["completed_on"] and not was[row["action_ref"]]["completed_on"]
    ]
    assert ticked
    assert [row for row in ticked if row["due_on"] and row["completed_on"] <= row["due_on"]] == []
