"""Who may do what, on one screen: a role, one sentence, its permissions.

What a person may see comes from standing and agreements (access.py); a role never widens it.
"""

from dataclasses import dataclass
from enum import StrEnum

from partners.models.posting import Role


class Permission(StrEnum):
    READ_PERSON = "read a young person's overview and records"
    WRITE_NOTE = "write a note about a young person"
    ALLOCATE = "choose who works with a young person, and say when a worker is away"
    RECORD_CARE = "record a young person's care status and legal status"
    MOVE_ON = "end the service's support with what stays, and begin it again"
    ASK_FOR_HELP = "ask for help for a young person"
    TRIAGE = "answer those who ask for help: who is meant, and how the service helps"
    APPROVE = "approve what stands in the chronology of significant events"
    MARK = "say who may read a record of their own agency, and seal it"
    SHARE = "share a young person with an agency, and stop it"
    VIEW_AS = "see a young person's record as an agency with which they are shared sees it"
    BAR = "say who may know nothing of a young person"
    READ_CASELOADS = "see the caseload of each worker of their hub"
    READ_HUB = "see who lives at a hub tonight"
    READ_FIGURES = "read the service's figures"
    TRANSFER_SERVICE = "take the whole tracker in and out"
    READ_ROLES = "read who may do what"
    READ_FEEDBACK = "read what staff say of the pages"
    MARK_COMPUTERS = "say which computers the staff of their hub share"
    READ_DIRECTORY = "read who works here, as what, and who has access"
    MANAGE_PEOPLE = "add, post and invite workers, as far as their role gives"
    MANAGE_AGENCIES = "add and change agencies"
    END_ACCESS = "end a posting and close a sign-in"
    CONFIRM_ACCESS = "confirm what needs a second person"
    REVIEW_ACCESS = "review who has access, and who looks after what"
    READ_TRAIL = "search the trail: who did or saw what"
    OVERRIDE = (
        "open what is closed to them, for four hours at most, for a reason that is looked at afterwards"
    )
    REVIEW_OVERRIDES = "look at each override and say whether it was right"
    READ_UNUSUAL = "look at reading that is out of the ordinary"
    REPORT_MISSING = "report somebody missing, and write what was done until they were back"
    ADMIT = "say who moves in, stays longer, changes room, is away or leaves, and keep a bed"
    OFFER_PLACE = "offer a place, and decide on it"
    KEEP_PLACES = "keep the list of homes beside the hubs: families, hosts, units"
    PLAN_SHIFTS = "plan who is on shift"
    KEEP_HOME_RECORDS = "keep the home's own records: shifts worked, visitors, drills"
    RUN_HOME = "keep what the home answers for: its register, independent visits, reviews of its quality"
    RECORD_INCIDENT = "record what happened at a hub"
    REVIEW_INCIDENTS = "look at incidents afterwards, sign measures, and decide who is told"
    ASK_FOR_RAISE = "ask for a RAISE"
    CONVENE = "accept, plan, chair and close a RAISE"
    JOIN_RAISE = "write in a RAISE, and answer for their agency what is asked of it"
    TELL_POLICE = "pass to the police what was seen or heard"
    SHARE_INTELLIGENCE = "share what the police know, with its conditions"
    MANAGE_HOUSES = "open, change and close a hub"
    MANAGE_BEDS = "add, change and retire the beds of their hub, and take one out of use"
    READ_AGREEMENTS = "read the data-sharing agreements of their agency"
    DRAFT_AGREEMENTS = "draft an agreement, or a new version of one"
    SIGN_AGREEMENTS = "sign an agreement for their own agency"
    SUSPEND_AGREEMENTS = "suspend or end an agreement of their agency"


P = Permission
#: About the service as a whole, its people and its places: a role held by a partner's worker does not open these.
LEAD_ALONE = frozenset({
    P.READ_FIGURES, P.TRANSFER_SERVICE, P.READ_FEEDBACK, P.MARK_COMPUTERS, P.READ_DIRECTORY, P.MANAGE_PEOPLE,
    P.MANAGE_AGENCIES, P.END_ACCESS, P.CONFIRM_ACCESS, P.REVIEW_ACCESS, P.MANAGE_HOUSES,
    P.SHARE, P.VIEW_AS, P.BAR, P.ALLOCATE, P.RECORD_CARE, P.MOVE_ON, P.TRIAGE, P.APPROVE,
    P.DRAFT_AGREEMENTS,
    P.OFFER_PLACE, P.KEEP_PLACES, P.PLAN_SHIFTS, P.RUN_HOME, P.REVIEW_INCIDENTS, P.CONVENE,
})  # fmt: skip
SERVICE_ROLE = "service"


@dataclass(frozen=True)
class RoleRow:
    sentence: str
    permissions: frozenset[Permission]


def row(sentence: str, *permissions: Permission) -> RoleRow:
    return RoleRow(sentence, frozenset(permissions) | {P.READ_ROLES})


_SHARES = (P.SHARE, P.VIEW_AS)
_RAISE = (P.ASK_FOR_RAISE, P.JOIN_RAISE)
_DAILY_WORK = (P.READ_PERSON, P.WRITE_NOTE, P.READ_HUB, P.ASK_FOR_HELP, P.REPORT_MISSING, P.RECORD_INCIDENT,
               *_RAISE, P.TELL_POLICE)  # fmt: skip
#: For those who look after the house and whoever lives there.
_HOUSEHOLD = (*_DAILY_WORK, P.ADMIT, P.KEEP_HOME_RECORDS)
#: Who may give what to whom: partners/giving.py.
_RUNS_A_HUB = (P.TRIAGE, P.READ_DIRECTORY, P.READ_FEEDBACK, P.END_ACCESS, P.MANAGE_BEDS, P.MARK_COMPUTERS,
               P.APPROVE, P.MOVE_ON, P.OFFER_PLACE, P.KEEP_PLACES, P.PLAN_SHIFTS, P.RUN_HOME,
               P.REVIEW_INCIDENTS, P.CONVENE)  # fmt: skip

ROLES: dict[str, RoleRow] = {
    Role.SERVICE_MANAGER: row(
        "Leads the whole service: everyone's day, the figures, and the tracker in and out.",
        *_HOUSEHOLD, P.READ_CASELOADS, P.READ_FIGURES, P.TRANSFER_SERVICE,
        *_RUNS_A_HUB, P.MANAGE_PEOPLE, P.MANAGE_AGENCIES, P.CONFIRM_ACCESS, P.REVIEW_ACCESS, P.MANAGE_HOUSES,
        P.OVERRIDE, P.REVIEW_OVERRIDES,
        P.MARK, *_SHARES, P.BAR, P.ALLOCATE, P.RECORD_CARE,
        P.READ_AGREEMENTS, P.DRAFT_AGREEMENTS, P.SUSPEND_AGREEMENTS,
    ),
    Role.HUB_MANAGER: row(
        "Runs a hub: its day, its team, its beds and its figures.",
        *_HOUSEHOLD, P.READ_CASELOADS, P.READ_FIGURES, *_RUNS_A_HUB, P.MANAGE_PEOPLE, P.OVERRIDE,
        P.MARK, *_SHARES, P.BAR, P.ALLOCATE, P.RECORD_CARE,
    ),
    Role.DEPUTY_HUB_MANAGER: row(
        "Runs a hub when the manager is away.", *_HOUSEHOLD, P.READ_CASELOADS, P.READ_FIGURES, *_RUNS_A_HUB,
        P.OVERRIDE,
        P.MARK, *_SHARES, P.ALLOCATE, P.RECORD_CARE,
    ),
    Role.KEY_WORKER: row("Stays with their young people through every move.", *_HOUSEHOLD, P.OVERRIDE, P.MARK,
                         *_SHARES, P.RECORD_CARE, P.MOVE_ON, P.CONVENE),
    Role.RESIDENTIAL_WORKER: row("Looks after the young people who live at the hub.", *_HOUSEHOLD),
    Role.OUTREACH_WORKER: row("Supports young people and families where they live.", *_HOUSEHOLD, P.RECORD_CARE),
    Role.LIFE_COACH: row("The team's clinical psychologist.", *_DAILY_WORK, P.MARK),
    Role.COMMUNICATION_SUPPORT_WORKER: row("The team's speech and language therapist.", *_DAILY_WORK, P.MARK),
    Role.POLICE_LIAISON: row("The police officer in the team.", *_DAILY_WORK, P.OVERRIDE, P.MARK,
                             P.SHARE_INTELLIGENCE),
    Role.POLICE_ANALYST: row("Reads patterns for the police in the team.", P.READ_PERSON, *_RAISE,
                             P.SHARE_INTELLIGENCE),
    Role.CLINICIAN: row("A CAMHS clinician who works with the young person.", P.READ_PERSON, P.WRITE_NOTE,
                        P.ASK_FOR_HELP, P.OVERRIDE, P.MARK, *_RAISE),
    Role.EDUCATION_LEAD: row("Keeps school, college and work going.", *_DAILY_WORK, P.MARK),
    Role.PERFORMANCE_OFFICER: row(
        "Keeps the tracker and its figures.", P.READ_PERSON, P.READ_HUB, P.READ_FIGURES, P.TRANSFER_SERVICE
    ),
    Role.GOVERNANCE_LEAD: row(
        "Answers for who may know what: reviews, confirms and ends access; reads figures, not records.",
        P.READ_FIGURES, P.READ_DIRECTORY, P.END_ACCESS, P.CONFIRM_ACCESS, P.REVIEW_ACCESS, P.READ_TRAIL,
        P.REVIEW_OVERRIDES, P.READ_UNUSUAL,
        P.READ_AGREEMENTS, P.DRAFT_AGREEMENTS, P.SIGN_AGREEMENTS, P.SUSPEND_AGREEMENTS,
    ),
    Role.SOCIAL_WORKER: row("Reads and adds to the record of the young people allocated to them.",
                            P.READ_PERSON, P.WRITE_NOTE, P.ASK_FOR_HELP, P.MARK, P.RECORD_CARE,
                            P.REPORT_MISSING, *_RAISE, P.TELL_POLICE),
    Role.INDEPENDENT_VISITOR: row(
        "Visits a home each month and is not of it; reads the record of a young person where they and the authority "
        "that placed them agreed.", P.READ_PERSON,
    ),
    Role.OTHER: row("Has a sign-in and nothing more until a role is given."),
    SERVICE_ROLE: row("Whole-service acts: figures, the tracker, schedules.", P.READ_FIGURES, P.TRANSFER_SERVICE,
                      P.READ_TRAIL),
}  # fmt: skip
