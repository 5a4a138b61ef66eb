"""Doors of what is to be done, of visits, and of what is due."""

from tests.access.doors.help import ABSENT, ANYBODY_SIGNED_IN
from tests.access.doors.help import SENT as ANYBODY_SENT
from tests.access.doors.outcomes import CAST, KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door
from tests.access.doors.pages import READERS

#: A press leads back to a page, whatever the verb says to it.
PRESS = {who: 302 if status == 200 else status for who, status in WRITE_OF_ROBIN.items()}
DO = {who: 302 if status == 200 else status for who, status in READERS.items()} | {"performance_officer": 403}
ROBIN = "/young-people/{robin}"
TO_DO, VISIT = f"{ROBIN}/records/{{to_do}}", f"{ROBIN}/records/{{visit}}"
PRESSES = {"complete_action": f"{TO_DO}/done", "reopen_action": f"{TO_DO}/not-done",
           "start_visit": f"{VISIT}/set-out", "end_visit": f"{VISIT}/back", "call_off_visit": f"{VISIT}/call-off",
           "bring_visit_back": f"{VISIT}/bring-visit-back"}  # fmt: skip

DOORS = {
    "due": Door("/due", READERS, READ_ONLY),
    "due_of": Door(f"{ROBIN}/due", KNOW_ROBIN, READ_ONLY),
    "due_done": Door("/due/done", READ_ONLY, DO),
    "due_not_done": Door("/due/00000000-0000-4000-8000-000000000000/not-done", READ_ONLY, DO),
    "my_diary": Door("/my/diary", READERS, READ_ONLY),
    "my_calendar": Door("/my/calendar", ANYBODY_SIGNED_IN, READ_ONLY),
    "make_calendar": Door("/my/calendar/make", READ_ONLY, ANYBODY_SIGNED_IN),
    "end_calendar": Door("/my/calendar/end", READ_ONLY, ANYBODY_SENT),
    "calendar_feed": Door("/calendar/nobodys.ics", ABSENT, dict.fromkeys(CAST, 405)),
    "give_action": Door(f"{ROBIN}/to-do/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "change_action": Door(f"{TO_DO}/change-what-is-due", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "plan_visit": Door(f"{ROBIN}/visits/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "change_visit": Door(f"{VISIT}/change-visit", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    **{name: Door(path, READ_ONLY, PRESS) for name, path in PRESSES.items()},
}
