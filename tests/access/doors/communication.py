"""Doors of how to talk to somebody, needs, school and work, and of days that were written down wrongly."""

from tests.access.doors.cases import NOT_OFFERED
from tests.access.doors.key_work import ALLOCATES, RECORDS_CARE
from tests.access.doors.outcomes import KNOW_ROBIN, READ_ONLY, WRITE_OF_ROBIN, Door

ROBIN = "/young-people/{robin}"
LEARNING = f"{ROBIN}/records/{{learning}}"
DOORS = {
    "needs": Door(f"{ROBIN}/needs", KNOW_ROBIN, READ_ONLY),
    "record_need": Door(f"{ROBIN}/needs/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "change_need": Door(f"{ROBIN}/records/{{need}}/need", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "write_how_to_talk": Door(f"{ROBIN}/how-to-talk", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "take_back_begun": Door(f"{ROBIN}/records/{{need}}/take-back-begun", READ_ONLY, NOT_OFFERED),
    "learning": Door(f"{ROBIN}/school-college-work", KNOW_ROBIN, READ_ONLY),
    "begin_learning": Door(f"{ROBIN}/school-college-work/new", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "end_learning": Door(f"{LEARNING}/end-school-college-work", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "change_learning": Door(f"{LEARNING}/school-college-work", WRITE_OF_ROBIN, WRITE_OF_ROBIN),
    "correct_care": Door(f"{ROBIN}/records/{{care}}/care-days", RECORDS_CARE, RECORDS_CARE),
    "correct_legal_status": Door(f"{ROBIN}/records/{{legal}}/legal-status-day", RECORDS_CARE, RECORDS_CARE),
    "correct_allocation": Door(f"{ROBIN}/records/{{allocation}}/work-days", ALLOCATES, ALLOCATES),
}
