"""RAISE: what is due this week, and nothing that has been due for years."""

from datetime import date, datetime, timedelta

from demo.folder import Tables, add
from demo.moving import on_the_clock, written
from demo.tonight import HUB_MANAGER, KEY_WORKER, MISSING

POLICE, COMMUNICATION = "ST074", "ST081"
#: How long after its day an action that was never ticked off is taken to be done: late, so no figure changes.
FORGOTTEN = timedelta(weeks=8)


def tick_off_the_forgotten(tables: Tables, last: date) -> None:
    """Actions nobody ever closed would stand as years overdue on every first page."""
    held = {row["meeting_ref"]: row["held_at"][:10] for row in tables["raise_meetings"]}
    for row in tables["raise_actions"]:
        due = date.fromisoformat(row["due_on"] or held[row["meeting_ref"]])
        if not row["completed_on"] and due + FORGOTTEN < last:
            row["completed_on"] = (due + FORGOTTEN).isoformat()


def meet_with_actions_this_week(tables: Tables, last: date, today: date) -> None:
    """Held the day after the example's last day (a Monday), before today."""
    held = min(last + timedelta(days=1), today - timedelta(days=1))
    add(
        tables,
        "raise_meetings",
        person_ref=MISSING,
        hub_ref="EAST",
        held_at=written(on_the_clock(datetime(held.year, held.month, held.day, 13))),
        safety_scale="4",
        summary="Worried about: nights away with people we do not know. Working well: rings when plans change.",
    )
    meeting = tables["raise_meetings"][-1]["meeting_ref"]
    for agency, staff, days, action in (
        ("AG01", HUB_MANAGER, 0, "Agree one number that everybody rings at night"),
        ("AG09", POLICE, 1, "Visit the two addresses that were named"),
        ("AG01", KEY_WORKER, 2, "Write down with Kayleigh what a safe evening looks like"),
        ("AG11", COMMUNICATION, 4, "Make the safety plan in pictures"),
    ):
        due = today + timedelta(days=days)
        add(
            tables,
            "raise_actions",
            meeting_ref=meeting,
            agency_ref=agency,
            staff_ref=staff,
            action=action,
            due_on=due.isoformat(),
        )
