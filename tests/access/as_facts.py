"""What the database holds, as the facts of a world, for the page read a second time to decide about."""

from cases.models import Allocation, Record, Referral, YoungPerson
from hubs.models import Hub
from partners import models as partners
from placements.models import Claim
from tests.access.oracle import LONDON
from tests.access.worlds import facts


class Kept:
    """A world and whose row each fact is: `kept.of[user]`."""

    def __init__(self):
        self.of = {None: None}
        self.world = facts.World()
        world, of = self.world, self.of
        self.each(partners.Agency, world.agencies, lambda r: facts.Agency(r.name, r.kind, r.is_lead))
        self.each(Hub, world.hubs, lambda r: facts.Hub(r.name))
        self.each(YoungPerson, world.people, lambda r: facts.Person(r.name))
        self.each(
            partners.Worker, world.workers, lambda r: facts.Worker(of[r.agency], r.started_on, r.left_on)
        )
        self.each(
            partners.User, world.users,
            lambda r: facts.User(r.email, of[r.worker], r.is_active, r.is_superuser),
        )  # fmt: skip
        self.each(
            partners.Posting, world.postings,
            lambda r: facts.Posting(of[r.worker], r.role, r.start_on, r.end_on, of[r.hub], r.whole_service),
        )  # fmt: skip
        self.agreements()
        self.each(
            partners.Bar, world.bars,
            lambda r: facts.Bar(of[r.person], r.from_on, r.to_on, of[r.worker], of[r.user]),
        )  # fmt: skip
        self.each(
            partners.Override, world.overrides,
            lambda r: facts.Override(of[r.user], of[r.person], r.from_at, r.to_at, r.ended_at),
        )  # fmt: skip
        self.each(
            Allocation, world.allocations,
            lambda r: facts.Allocation(of[r.worker], of[r.person], r.start_on, r.end_on),
        )  # fmt: skip
        self.each(
            Referral, world.ties,
            lambda r: facts.HubTie(
                of[r.hub], of[r.person], r.decision, r.received_at.astimezone(LONDON).date(), r.closed_on
            ),
        )  # fmt: skip
        for claim in Claim.objects.filter(bed__isnull=False).select_related("bed__hub", "person"):
            world.ties.append(
                facts.HubTie(of[claim.bed.hub], of[claim.person], "stay", claim.start_on, claim.end_on)
            )
        self.each(
            partners.OwnAccount, world.own_accounts,
            lambda r: facts.OwnAccount(of[r.user], of[r.person], r.relation, r.from_on, r.to_on),
        )  # fmt: skip
        self.each(
            partners.VisitorConsent, world.visitors,
            lambda r: facts.VisitorConsent(
                of[r.user], of[r.person], r.young_person_agreed_on, r.authority_agreed_on, r.from_on, r.to_on
            ),
        )  # fmt: skip
        self.each(
            Record, world.records,
            lambda r: facts.Record(of[r.person], r.category, of[r.agency], r.marking, r.discipline),
        )  # fmt: skip
        self.each(
            partners.NamedReader, world.readers,
            lambda r: facts.NamedReader(of[r.record], r.from_at, r.to_at, of[r.user], of[r.agency]),
        )  # fmt: skip

    def agreements(self):
        world, of = self.world, self.of
        self.each(
            partners.Agreement, world.agreements, lambda r: facts.Agreement(r.title, r.start_on, r.end_on)
        )
        self.each(
            partners.Clause, world.clauses,
            lambda r: facts.Clause(of[r.agreement], of[r.agency], r.category, r.may_read, r.may_contribute),
        )  # fmt: skip
        self.each(
            partners.Signature, world.signatures,
            lambda r: facts.Signature(of[r.agreement], of[r.agency], r.signed_on),
        )  # fmt: skip
        self.each(
            partners.Suspension, world.suspensions,
            lambda r: facts.Suspension(of[r.agreement], r.from_on, r.to_on),
        )  # fmt: skip
        self.each(
            partners.Share, world.shares,
            lambda r: facts.Share(of[r.agency], of[r.content_object], of[r.agreement], r.from_on, r.to_on),
        )  # fmt: skip

    def each(self, model, into, made):
        for row in model.objects.all():
            self.of[row] = made(row)
            into.append(self.of[row])
