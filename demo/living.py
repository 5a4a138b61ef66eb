"""What makes the moved example a service of today: a few rows more, under the same rules as every other row.

They are put into the folder before it is brought in, so one import checks and loads all of it.
"""

from datetime import datetime
from pathlib import Path

from demo import key_work, raise_actions, staff, tonight
from demo.folder import Tables, read, write
from demo.moving import LAST_DAY, LONDON, Move, weeks_until


def write_moved(example: Path, folder: Path, now: datetime) -> None:
    """The example, as a tracker folder of today with the living facts in it."""
    move = Move(weeks_until(now.astimezone(LONDON).date()))
    tables = {name: [move.row(row) for row in rows] for name, rows in read(example)}
    enliven(tables, move=move, now=now)
    write(folder, tables)


def enliven(tables: Tables, *, move: Move, now: datetime) -> None:
    """Adds to moved `tables`, in place, what is going on `now`."""
    last, today = move.day(LAST_DAY), now.astimezone(LONDON).date()
    staff.employ_the_rest_of_the_cast(tables, last)
    key_work.keep_in_touch_since(tables, last, now)
    key_work.give_a_co_key_worker(tables, last)
    tonight.go_missing_last_night(tables, today)
    tonight.ask_for_help_two_hours_ago(tables, now)
    tonight.end_a_stay_today(tables, today)
    raise_actions.tick_off_the_forgotten(tables, last)
    raise_actions.meet_with_actions_this_week(tables, last, today)
