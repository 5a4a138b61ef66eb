from partners.models.agency import Agency
from partners.models.outbox import OutboxItem
from partners.models.posting import Posting, Role
from partners.models.standing import Standing
from partners.models.trail import TrailLine, TrailWhat
from partners.models.user import User
from partners.models.worker import Worker

__all__ = ["Agency", "OutboxItem", "Posting", "Role", "Standing", "TrailLine", "TrailWhat", "User", "Worker"]
