"""The rule read wrongly: who is somebody, when, what an agreement gives, and who knows that a young person is there.

Each is `Reading` with one sentence said otherwise. The worlds have to be able to tell every one of them.
"""

import datetime
from functools import partial
from typing import Any

from tests.access.oracle import Reading

MUTANTS: dict[str, type[Reading]] = {}


def mutant_of(mutants: dict[str, type[Reading]], name: str, **otherwise: Any) -> None:
    assert name not in mutants and all(hasattr(Reading, sentence) for sentence in otherwise)
    mutants[name] = type("Mutant", (Reading,), otherwise)


mutant = partial(mutant_of, MUTANTS)


A_DAY = datetime.timedelta(days=1)
right = Reading

# fmt: off
mutant("days are Greenwich's", day=lambda self, at: at.astimezone(datetime.UTC).date())
mutant("nothing ends", holds=lambda self, each, day: each.from_on <= day)
mutant("the last day counts", holds=lambda self, each, day: each.from_on <= day <= (each.to_on or day))
mutant(
    "the first day does not count",
    holds=lambda self, each, day: right.holds(self, each, day) and each.from_on < day,
)
mutant("what begins later counts", holds=lambda self, each, day: each.to_on is None or day < each.to_on)
mutant("what begins tomorrow counts", holds=lambda self, each, day: any(
    right.holds(self, each, on) for on in (day, day + A_DAY)))

mutant("a closed sign-in counts", counts=lambda self, user, at: (
    user.worker is None or self.employed(user.worker, self.day(at))))
mutant("a leaver counts", employed=lambda self, worker, day: worker.started_on <= day)
mutant(
    "whoever leaves today counts",
    employed=lambda self, worker, day: worker.started_on <= day <= (worker.left_on or day),
)
mutant(
    "who has not begun counts",
    employed=lambda self, worker, day: worker.left_on is None or day < worker.left_on,
)
mutant("a superuser knows everybody", ways_to_know=lambda self, user, person, at: (
    [(user,)] if user.superuser else right.ways_to_know(self, user, person, at)))
mutant("a posting to a hub makes somebody the lead agency's", of_lead=lambda self, user: (
    right.of_lead(self, user) or any(p.hub for p in self.postings_of[user.worker,])))

mutant("the lead agency need not sign", in_force=lambda self, agreement, agency, at: (
    [tuple(self.signed(agreement, agency, self.day(at)))]
    if self.is_party(agency) and self.runs(agreement, self.day(at)) and not self.suspended(agreement, self.day(at))
    and self.signed(agreement, agency, self.day(at)) else []))
mutant("a party need not sign", in_force=lambda self, agreement, agency, at: (
    [tuple(self.signed(agreement, self.leads[0], self.day(at)))]
    if self.is_party(agency) and self.runs(agreement, self.day(at)) and not self.suspended(agreement, self.day(at))
    and self.signed(agreement, self.leads[0], self.day(at)) else []))
mutant("what is shared with the lead agency is known to all of it", is_party=lambda self, agency: True)
mutant("another party's signature is enough", signed=lambda self, agreement, agency, day: (
    [s for s in self.world.signatures
     if s.agreement is agreement and s.signed_on <= day and s.agency.is_lead is agency.is_lead]))
mutant(
    "a signature to come is one",
    signed=lambda self, agreement, agency, day: self.signatures_of[agreement, agency],
)
mutant(
    "a signature counts from the day after",
    signed=lambda self, agreement, agency, day: [
        s for s in self.signatures_of[agreement, agency] if s.signed_on < day
    ],
)
mutant("suspension changes nothing", suspended=lambda self, agreement, day: False)
mutant("suspended once is suspended for ever", suspended=lambda self, agreement, day: any(
    s.from_on <= day for s in self.suspensions_of[agreement,]))
mutant("suspended to a day is suspended on it", suspended=lambda self, agreement, day: any(
    s.from_on <= day <= (s.to_on or day) for s in self.suspensions_of[agreement,]))
mutant("an agreement that ended runs on", runs=lambda self, agreement, day: agreement.from_on <= day)
mutant("an agreement runs before it starts", runs=lambda self, agreement, day: (
    agreement.to_on is None or day < agreement.to_on))
mutant("an agreement runs on its last day", runs=lambda self, agreement, day: (
    agreement.from_on <= day <= (agreement.to_on or day)))

mutant("bars are dropped", barred=lambda self, user, person, at: False)
mutant("only sign-ins are barred", barred=lambda self, user, person, at: any(
    self.holds(bar, self.day(at)) for bar in self.user_bars_of[user, person]))
mutant("only workers are barred", barred=lambda self, user, person, at: any(
    self.holds(bar, self.day(at)) for bar in self.worker_bars_of[user.worker, person] if user.worker))
mutant("a bar never ends", barred=lambda self, user, person, at: any(
    bar.from_on <= self.day(at)
    for bar in (*self.user_bars_of[user, person], *self.worker_bars_of[user.worker, person])
    if bar.user is user or (user.worker and bar.worker is user.worker)))
mutant("one barred from one is barred from all", barred=lambda self, user, person, at: any(
    self.holds(bar, self.day(at)) for bar in self.world.bars
    if bar.user is user or (user.worker and bar.worker is user.worker)))


def unless_barred(way: str) -> Any:
    """A way to know that a bar does not stop."""

    def barred(self: Reading, user: Any, person: Any, at: Any) -> bool:
        return right.barred(self, user, person, at) and not getattr(self, way)(user, person, at)

    return barred


for each in ("by_override", "by_own_account", "by_allocation", "by_share", "by_hub", "by_whole_service"):
    mutant(f"a bar does not stop {each}", barred=unless_barred(each))
for each in (
    "by_override", "by_own_account", "by_allocation", "by_share", "by_hub", "by_whole_service", "by_visit",
):
    mutant(f"nobody knows {each}", **{each: lambda self, user, person, at: []})

mutant("the lead agency's people know everybody", by_whole_service=lambda self, user, person, at: (
    [(user,)] if self.of_lead(user) else []))
mutant("a partner's posting to the whole service opens it", by_whole_service=lambda self, user, person, at: (
    [(p,) for p in self.postings(user, at) if p.whole_service]))
mutant("a posting that ended opens a hub", by_hub=lambda self, user, person, at: (
    [(p, t) for p in self.postings_of[user.worker,] if user.worker and p.hub and p.from_on <= self.day(at)
     for t in self.ties(p.hub, person, at)]))
mutant("a posting to any hub is to all", by_hub=lambda self, user, person, at: (
    [(p, t) for p in self.postings(user, at) if p.hub
     for hub in self.world.hubs for t in self.ties(hub, person, at)]))
mutant("a desk is a hub", by_hub=lambda self, user, person, at: (
    right.by_hub(self, user, person, at)
    or [(p, t) for p in self.postings(user, at) if not p.hub and not p.whole_service
        for hub in self.world.hubs for t in self.ties(hub, person, at)]))
mutant("a hub knew before it was asked", ties=lambda self, hub, person, at: (
    [t for t in self.ties_of[hub, person] if t.why in ("accepted", "pending", "stay")]))
mutant("a hub forgets when it is over", ties=lambda self, hub, person, at: (
    [t for t in right.ties(self, hub, person, at) if t.over_on is None or self.day(at) < t.over_on]))
mutant("a hub that said no knows", ties=lambda self, hub, person, at: (
    [t for t in self.ties_of[hub, person] if t.from_on <= self.day(at)]))
mutant("a hub that has not answered does not know", ties=lambda self, hub, person, at: (
    [t for t in right.ties(self, hub, person, at) if t.why != "pending"]))
mutant("a stay ties no hub", ties=lambda self, hub, person, at: (
    [t for t in right.ties(self, hub, person, at) if t.why != "stay"]))
mutant("a colleague's allocation counts", by_allocation=lambda self, user, person, at: (
    [(a,) for a in self.world.allocations if user.worker and a.person is person
     and a.worker.agency is user.worker.agency and self.holds(a, self.day(at))]))
mutant("an allocation never ends", by_allocation=lambda self, user, person, at: (
    [(a,) for a in self.allocations_of[user.worker, person] if user.worker and a.from_on <= self.day(at)]))
mutant("a share needs no agreement", by_share=lambda self, user, person, at: (
    [(s,) for s in self.shares_of[self.agency_of(user), person] if self.holds(s, self.day(at))]))
mutant("a share with one agency is with all", by_share=lambda self, user, person, at: (
    [(s, *signed) for s in self.world.shares if user.worker and s.person is person
     and self.holds(s, self.day(at)) for signed in self.in_force(s.agreement, s.agency, at)]))
mutant("a share never ends", by_share=lambda self, user, person, at: (
    [(s, *signed) for s in self.shares_of[self.agency_of(user), person] if user.worker
     and s.from_on <= self.day(at) for signed in self.in_force(s.agreement, s.agency, at)]))
mutant("an override never closes", overrides=lambda self, user, person, at: (
    [o for o in self.overrides_of[user, person] if o.from_at <= at and not (o.ended_at and o.ended_at <= at)]))
mutant("an override that was ended runs on", overrides=lambda self, user, person, at: (
    [o for o in self.overrides_of[user, person] if self.holds_at(o, at)]))
mutant("an override opens before it was asked for", overrides=lambda self, user, person, at: (
    [o for o in self.overrides_of[user, person] if at < (o.ended_at or o.to_at)]))
mutant("an override lasts the day", overrides=lambda self, user, person, at: (
    [o for o in self.overrides_of[user, person]
     if o.from_at <= at and self.day(at) == self.day(o.from_at) and not o.ended_at]))
mutant("an override is a whole agency's", overrides=lambda self, user, person, at: (
    [o for other in self.world.users if other.worker and user.worker
     and other.worker.agency is user.worker.agency for o in right.overrides(self, other, person, at)]))
mutant("an override is of everybody", overrides=lambda self, user, person, at: (
    [o for other in self.world.people for o in right.overrides(self, user, other, at)]))
mutant("the young person need not agree to a visitor", consented=lambda self, visit, day: (
    visit.authority_on is not None and visit.authority_on <= day))
mutant("the authority need not agree to a visitor", consented=lambda self, visit, day: (
    visit.young_person_on is not None and visit.young_person_on <= day))
mutant("a consent to come is one", consented=lambda self, visit, day: (
    visit.young_person_on is not None and visit.authority_on is not None))
