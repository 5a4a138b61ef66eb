"""Who may write in a RAISE, and as what: each agency answers for its own words, the lead agency for its map."""

from collections.abc import Mapping

from django.core.exceptions import ValidationError

from cases.contributing import author_of, categories_for, may_add
from cases.models import Category
from partners import access
from partners.models import User
from partners.models.agency import AgencyKind
from raise_meetings.models import Meeting, Paragraph
from raise_meetings.models.sections import BEFOREHAND, Section

BY_KIND: Mapping[str, str] = {
    AgencyKind.POLICE: Category.OFFENDING,
    AgencyKind.HEALTH: Category.HEALTH,
    AgencyKind.MENTAL_HEALTH: Category.HEALTH,
    AgencyKind.EDUCATION: Category.EDUCATION,
    AgencyKind.HOUSING: Category.HOUSING,
}
NO_CLAUSE = "No agreement in force lets your agency add to a RAISE. Ask whoever keeps the agreements."
NOT_BEGUN = (
    "The meeting has not begun. What your agency knows, has done and offers is written on the page of parts."
)
OVER = "The meeting is closed. What was written is corrected on its page, like any note."


def category_of(by: User, section: str = "") -> str:
    """What their words are, in agreements: an agency's part is of its own field, all else is about safety."""
    if access.facts_of(by).of_lead_agency:
        return Category.SAFETY_AND_RISK
    kind = author_of(by).agency.kind
    own = BY_KIND.get(kind, Category.SAFETY_AND_RISK)
    first = (own, Category.SAFETY_AND_RISK) if section in BEFOREHAND else (Category.SAFETY_AND_RISK, own)
    offered = [*first, *(str(category) for category, _ in categories_for(by))]
    found: str | None = next((one for one in offered if may_add(by, one)), None)
    if found is None:
        raise ValidationError(NO_CLAUSE)
    return found


def refuse_unless_open(meeting: Meeting, section: str = "") -> None:
    """What an agency brings is written before it, too."""
    if meeting.closed_at or meeting.series_id is None:
        raise ValidationError(OVER)
    if meeting.cancelled_at:
        raise ValidationError("The meeting was cancelled.")
    if meeting.held_at is None and section not in (*BEFOREHAND, Section.OWN_VIEW):
        raise ValidationError(NOT_BEGUN)


def may_write_in(paragraph: Paragraph, by: User) -> bool:
    facts = access.facts_of(by)
    theirs = facts.worker is not None and facts.worker.agency_id == paragraph.agency_id
    category = paragraph.record.category if paragraph.record else Category.SAFETY_AND_RISK
    return theirs and may_add(by, category)


def refuse_unless_theirs(paragraph: Paragraph, by: User) -> None:
    if not may_write_in(paragraph, by):
        raise ValidationError(f"This is {paragraph.agency}’s. Write your own beside it.")
