"""To which pages of one young person their overview leads: those of which the reader's agency may read something."""

from collections.abc import Set

from cases.contributing import may_add
from cases.models import Category
from cases.needs.about import CATEGORY_OF as OF_NEEDS
from cases.plan.changing import PLAN
from cases.support.disciplines import CATEGORY_OF as OF_SPECIALISTS
from nwd.pages.how_things_are.scales import SAID_IN
from partners import access
from partners.access import Permission
from partners.models import User

VISIT, OFFER, LIVE_AT = "plan_visit", "offer_place", "live_at"
#: A view's name, what its link says, and what stands there: one of these is enough.
PAGES: tuple[tuple[str, str, Set[str]], ...] = (
    ("who_works_with", "Who works with them", {Category.CARE_AND_PLACEMENT}),
    ("due_of", "What is due", set(Category.values)),
    (VISIT, "Plan a visit", {Category.KEY_WORK}),
    ("care", "Care and legal status", {Category.CARE_AND_PLACEMENT}),
    ("learning", "School, college and work", {Category.EDUCATION}),
    ("needs", "Needs and how to talk to them", {Category.COMMUNICATION, *OF_NEEDS.values()}),
    (OFFER, "Offer a place", {Category.CARE_AND_PLACEMENT}),
    (LIVE_AT, "A home beside the hubs", {Category.CARE_AND_PLACEMENT}),
    ("days_of", "Their days", {Category.DAILY_LIFE}),
    ("medicines", "Medicines", {Category.HEALTH}),
    ("money", "Money kept", {Category.DAILY_LIFE}),
    ("moving_on", "Moving on", {Category.KEY_WORK}),
    ("raise_of_person", "RAISE", {Category.SAFETY_AND_RISK}),
    ("safety_plan", "Safety plan", {Category.SAFETY_AND_RISK}),
    ("intelligence", "The police and the team", {Category.INTELLIGENCE, Category.SAFETY_AND_RISK}),
    ("missing_profile", "If they go missing", {Category.SAFETY_AND_RISK}),
    ("how_things_are", "How things are", {Category.HEALTH, *SAID_IN}),
    ("profile", "One page about them", {PLAN}),
    ("support", "Support from specialists", set(OF_SPECIALISTS.values())),
)


def leads_on(user: User, closed: Set[str], *, may_write: bool) -> list[tuple[str, str]]:
    """`closed`: what their agency reads nothing of. A visit is planned by whoever may write one down."""
    may = {
        VISIT: may_write and may_add(user, Category.KEY_WORK),
        OFFER: access.may(user, Permission.OFFER_PLACE),
        LIVE_AT: access.may(user, Permission.ADMIT) and may_add(user, Category.CARE_AND_PLACEMENT),
    }
    return [(name, words) for name, words, about in PAGES if about - closed and may.get(name, True)]
