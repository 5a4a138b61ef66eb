"""What the hub talks about: who is missing, who leaves, who asks for help. People by the example's own refs."""

from datetime import date, datetime, timedelta

from demo.folder import Tables, add
from demo.moving import LONDON, on_the_clock, written

MISSING = "YP0644"  # lives at East Hub, has gone missing before; her key worker is the cast's
MOVING_ON = "YP0462"  # a year at East Hub, nearly eighteen
ASKING = "YP0565"  # known from an earlier referral, at home since
KEY_WORKER, HUB_MANAGER = "ST071", "ST016"
OFFICE_HOURS = range(8, 18)


def left_at(today: date) -> datetime:
    """When the one who is missing left: on the evening before."""
    return on_the_clock(datetime(today.year, today.month, today.day, 21, 40) - timedelta(days=1))


def go_missing_last_night(tables: Tables, today: date) -> None:
    left = left_at(today)
    add(
        tables,
        "missing_episodes",
        person_ref=MISSING,
        hub_ref="EAST",
        kind="missing",
        started_at=written(left),
        reported_at=written(left + timedelta(minutes=75)),
    )


def ask_for_help_two_hours_ago(tables: Tables, now: datetime) -> None:
    received = (now - timedelta(hours=2)).astimezone(LONDON).replace(second=0, microsecond=0)
    at_work = received.weekday() < 5 and received.hour in OFFICE_HOURS
    add(
        tables,
        "referrals",
        person_ref=ASKING,
        hub_ref="EAST",
        referring_agency_ref="AG01",
        received_at=written(received),
        route="emergency",
        out_of_hours="no" if at_work else "yes",
        reason="Tegan stayed with a friend after an argument; mum asks for help before things break down.",
        decision="pending",
    )


def end_a_stay_today(tables: Tables, today: date) -> None:
    """She moves on today, as planned; where to is on the record too."""
    stay = next(row for row in tables["placements"] if row["person_ref"] == MOVING_ON and not row["end_on"])
    stay |= {"end_on": today.isoformat(), "end_reason": "planned_move", "planned_end": "yes"}
    add(
        tables,
        "placements",
        person_ref=MOVING_ON,
        kind="semi_independent",
        provider="Skelbeck Housing",
        in_area="yes",
        start_on=today.isoformat(),
    )
