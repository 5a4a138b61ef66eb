from partners.models.agency import Agency
from partners.models.computer import ComputerUse, HubComputer
from partners.models.draft import Draft
from partners.models.feedback import Feedback
from partners.models.invitation import Invitation
from partners.models.left_off import LeftOff
from partners.models.outbox import OutboxItem
from partners.models.posting import Posting, Role
from partners.models.proposal import Proposal
from partners.models.provider import ProviderIdentity, ProviderPosting, ProviderSession
from partners.models.receipt import Receipt
from partners.models.review import Review
from partners.models.session import UserSession
from partners.models.standing import Standing
from partners.models.trail import TrailLine, TrailWhat
from partners.models.tries import SignInLock, SignInTry
from partners.models.user import User
from partners.models.view import Listing, SavedView
from partners.models.worker import Worker

__all__ = [
    "Agency",
    "ComputerUse",
    "Draft",
    "Feedback",
    "HubComputer",
    "Invitation",
    "LeftOff",
    "Listing",
    "OutboxItem",
    "Posting",
    "Proposal",
    "ProviderIdentity",
    "ProviderPosting",
    "ProviderSession",
    "Receipt",
    "Review",
    "Role",
    "SavedView",
    "SignInLock",
    "SignInTry",
    "Standing",
    "TrailLine",
    "TrailWhat",
    "User",
    "UserSession",
    "Worker",
]
