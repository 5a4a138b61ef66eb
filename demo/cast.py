"""Whom one may be in the demo. Each is a worker of the carried example, by ref, or one of demo/living.py's."""

from dataclasses import dataclass

from demo import staff
from partners.models import Role

#: The same for all: it opens invented people's records, on this machine alone.
PASSWORD = "no-wrong-door-demo"  # noqa: S105


@dataclass(frozen=True)
class Part:
    """`role` is what they are posted as: the tracker's word, or a finer one where the tracker says "other"."""

    staff_ref: str
    role: Role
    does: str

    @property
    def is_posted_here(self) -> bool:
        """The tracker knows them as "other", so the posting is made beside the one it brought."""
        return self.staff_ref in {ref for ref, *_ in staff.MORE_STAFF}


CAST = (
    Part("ST001", Role.RESIDENTIAL_WORKER, "Looks after the young people who live there."),
    Part("ST071", Role.KEY_WORKER, "Stays with seven young people through every move."),
    Part("ST016", Role.HUB_MANAGER, "Runs the hub: its beds, its team, its referrals."),
    Part("ST017", Role.HUB_MANAGER, "Runs the hub: its beds, its team, its referrals."),
    Part("ST096", Role.SERVICE_MANAGER, "Leads both hubs and sees the whole service."),
    Part("ST086", Role.SOCIAL_WORKER, "Holds the care plans of seven of the young people."),
    Part("ST059", Role.LIFE_COACH, "The clinical psychologist in the team."),
    Part("ST081", Role.COMMUNICATION_SUPPORT_WORKER, "The speech and language therapist in the team."),
    Part("ST074", Role.POLICE_LIAISON, "The police officer in the team."),
    Part("ST067", Role.EDUCATION_LEAD, "The teacher in the team: finds the school or college that fits."),
    Part(
        staff.OFFICER,
        Role.POLICE_LIAISON,
        "At the police station: sees the six young people shared with the police.",
    ),
    Part(
        staff.CLINICIAN,
        Role.CLINICIAN,
        "At the clinic: sees the six young people shared with the mental health trust.",
    ),
    Part("ST061", Role.PERFORMANCE_OFFICER, "Keeps the tracker and its figures."),
    Part(
        staff.COUNCIL_GOVERNANCE,
        Role.GOVERNANCE_LEAD,
        "Drafts the agreements and looks at what was opened without one.",
    ),
    Part(staff.POLICE_GOVERNANCE, Role.GOVERNANCE_LEAD, "Signs agreements for the police; reads no records."),
    Part(
        staff.TRUST_GOVERNANCE, Role.GOVERNANCE_LEAD, "Has an agreement’s new version to sign for the trust."
    ),
    Part(staff.THERAPY_GOVERNANCE, Role.GOVERNANCE_LEAD, "Signs agreements for the therapists."),
    Part(staff.SCHOOL_GOVERNANCE, Role.GOVERNANCE_LEAD, "Signs agreements for the school; reads no records."),
)
