"""Who is seeded: somebody in every role, and for most of them a twin to whom one fact is missing."""

from dataclasses import dataclass

#: Of the test kit's agencies by key: name, kind. The first leads, where nobody leads the service yet.
AGENCIES = {
    "lead": ("Vale Test Council", "council"),
    "police": ("Vale Test Police", "police"),
    "trust": ("Vale Test Mental Health Trust", "mental_health"),
    "suspended": ("Vale Test Suspended Trust", "mental_health"),
    "ended": ("Vale Test Ended Trust", "mental_health"),
    "waiting": ("Vale Test Waiting Trust", "mental_health"),
    "to_come": ("Vale Test Future Trust", "mental_health"),
    "stopped": ("Vale Test Stopped Trust", "mental_health"),
}


@dataclass(frozen=True)
class Player:
    """`at` is a hub, "whole" (the whole service) or "desk" (their own agency's). Without an agency: no worker."""

    key: str
    role: str = ""
    agency: str = "lead"
    at: str = "desk"
    left: bool = False
    active: bool = True
    superuser: bool = False

    @property
    def email(self) -> str:
        return f"{self.key.replace('_', '.')}@testkit.example"


CAST = (
    Player("service_manager", "service_manager", at="whole"),
    Player("performance_officer", "performance_officer", at="whole"),
    Player("governance_lead", "governance_lead"),
    Player("hub_manager", "hub_manager", at="east"),
    Player("deputy", "deputy_hub_manager", at="east"),
    Player("key_worker", "key_worker", at="east"),
    Player("residential_worker", "residential_worker", at="east"),
    Player("outreach_worker", "outreach_worker", at="east"),
    Player("communication_worker", "communication_support_worker", at="east"),
    Player("education_lead", "education_lead", at="east"),
    Player("without_role", "other", at="east"),
    Player("social_worker", "social_worker"),
    Player("social_worker_before", "social_worker"),
    Player("life_coach", "life_coach", agency="trust", at="east"),
    Player("posted_officer", "police_liaison", agency="police", at="east"),
    Player("officer", "police_liaison", agency="police"),
    Player("analyst", "police_analyst", agency="police"),
    Player("officer_whole", "police_liaison", agency="police", at="whole"),
    Player("clinician", "clinician", agency="trust"),
    Player("clinician_suspended", "clinician", agency="suspended"),
    Player("clinician_ended", "clinician", agency="ended"),
    Player("clinician_waiting", "clinician", agency="waiting"),
    Player("clinician_to_come", "clinician", agency="to_come"),
    Player("clinician_stopped", "clinician", agency="stopped"),
    Player("west_worker", "residential_worker", at="west"),
    Player("west_opened", "key_worker", at="west"),
    Player("west_over", "key_worker", at="west"),
    Player("barred", "key_worker", at="east"),
    Player("leaver", "hub_manager", at="east", left=True),
    Player("closed", "hub_manager", at="east", active=False),
    Player("young_person", agency=""),
    Player("relative", agency=""),
    Player("visitor", agency=""),
    Player("independent_visitor", "independent_visitor"),
    Player("visitor_not_agreed_to", "independent_visitor"),
    Player("nobody", agency="", superuser=True),
)
BY_KEY = {player.key: player for player in CAST}

EAST_OF_LEAD = (
    "hub_manager", "deputy", "key_worker", "residential_worker", "outreach_worker", "communication_worker",
    "education_lead", "without_role",
)  # fmt: skip
EAST = (*EAST_OF_LEAD, "life_coach", "posted_officer")
WEST = ("west_worker", "west_opened", "west_over")
WHOLE = ("service_manager", "performance_officer")
POLICE = ("officer", "analyst", "officer_whole")
