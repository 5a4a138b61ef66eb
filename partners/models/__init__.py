from partners.models.agency import Agency
from partners.models.agreement import (
    Agreement,
    Category,
    Clause,
    LawfulBasis,
    ScheduleOne,
    Signature,
    SpecialCategory,
    Suspension,
)
from partners.models.bar import Bar, BarGround
from partners.models.computer import ComputerUse, HubComputer
from partners.models.draft import Draft
from partners.models.feed import CalendarFeed
from partners.models.feedback import Feedback
from partners.models.invitation import Invitation
from partners.models.leave import Leave
from partners.models.left_off import LeftOff
from partners.models.outbox import OutboxItem
from partners.models.override import Finding, Override, OverrideGround
from partners.models.own import OwnAccount, Relation, VisitorConsent
from partners.models.posting import Posting, Role
from partners.models.proposal import Proposal
from partners.models.provider import ProviderIdentity, ProviderPosting, ProviderSession
from partners.models.reader import NamedReader
from partners.models.receipt import Receipt
from partners.models.reminder import RemindedOf, Reminder
from partners.models.review import Review
from partners.models.session import UserSession
from partners.models.share import Share, Told
from partners.models.shift import Shift, ShiftSort
from partners.models.standing import Ground, Standing
from partners.models.token import ApiToken
from partners.models.trail import TrailLine, TrailWhat
from partners.models.tries import SignInLock, SignInTry
from partners.models.unusual import UnusualKind, UnusualReading
from partners.models.user import User
from partners.models.view import Listing, SavedView
from partners.models.worker import Worker

__all__ = [
    "Agency",
    "Agreement",
    "ApiToken",
    "Bar",
    "BarGround",
    "CalendarFeed",
    "Category",
    "Clause",
    "ComputerUse",
    "Draft",
    "Feedback",
    "Finding",
    "Ground",
    "HubComputer",
    "Invitation",
    "LawfulBasis",
    "Leave",
    "LeftOff",
    "Listing",
    "NamedReader",
    "OutboxItem",
    "Override",
    "OverrideGround",
    "OwnAccount",
    "Posting",
    "Proposal",
    "ProviderIdentity",
    "ProviderPosting",
    "ProviderSession",
    "Receipt",
    "Relation",
    "RemindedOf",
    "Reminder",
    "Review",
    "Role",
    "SavedView",
    "ScheduleOne",
    "Share",
    "Shift",
    "ShiftSort",
    "SignInLock",
    "SignInTry",
    "Signature",
    "SpecialCategory",
    "Standing",
    "Suspension",
    "Told",
    "TrailLine",
    "TrailWhat",
    "UnusualKind",
    "UnusualReading",
    "User",
    "UserSession",
    "VisitorConsent",
    "Worker",
]
