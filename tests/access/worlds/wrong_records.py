"""The rule read wrongly: what of a young person's record somebody may read, and what they may add to it."""

from functools import partial

from tests.access.oracle import DISCIPLINES, Reading
from tests.access.worlds.wrong_people import mutant_of

MUTANTS: dict[str, type[Reading]] = {}
mutant = partial(mutant_of, MUTANTS)
right = Reading


def as_if(marking: str):  # type: ignore[no-untyped-def]
    """Records of this marking are read as if they were open."""
    return lambda self, user, record, at: (
        [()] if record.marking == marking else right.marking_allows(self, user, record, at)
    )


def never(marking: str):  # type: ignore[no-untyped-def]
    return lambda self, user, record, at: (
        [] if record.marking == marking else right.marking_allows(self, user, record, at)
    )


# fmt: off
mutant("the lead agency needs a clause", reasons_of_agency=lambda self, user, record, at: (
    [()] if self.is_of_own_agency(user, record) else self.clauses(user, record.category, "may_read", at)))
mutant("everybody who knows may read", reasons_of_agency=lambda self, user, record, at: [()])
mutant("an agency does not read its own record", is_of_own_agency=lambda self, user, record: False)
mutant("an agency reads its own of people it does not know", reads=lambda self, user, record, at: (
    right.reads(self, user, record, at)
    or (self.counts(user, at) and self.is_of_own_agency(user, record) and record.marking == "open")))
mutant("who may read need not know", reads=lambda self, user, record, at: (
    self.counts(user, at) and not self.barred(user, record.person, at)
    and bool(self.ways_to_read(user, record, at))))
mutant("nobody who is named is barred", reads=lambda self, user, record, at: (
    right.reads(self, user, record, at) or (self.counts(user, at) and record.marking == "sealed"
                                            and bool(self.named(user, record, at)))))
mutant("a clause of another agency counts", clauses=lambda self, user, category, what, at: (
    [(c,) for agency in self.world.agencies for c in self.clauses_of[agency, category]
     if user.worker and getattr(c, what) and self.in_force(c.agreement, agency, at)]))
mutant("a clause gives every category", clauses=lambda self, user, category, what, at: (
    [c for c in self.world.clauses if user.worker and c.agency is user.worker.agency
     and getattr(c, what) and self.in_force(c.agreement, c.agency, at)] and [()]))
mutant("a clause holds whatever becomes of its agreement", clauses=lambda self, user, category, what, at: (
    [(c,) for c in self.clauses_of[self.agency_of(user), category] if getattr(c, what)]))
mutant("a clause needs no party's signature", clauses=lambda self, user, category, what, at: (
    [(c,) for c in self.clauses_of[self.agency_of(user), category]
     if getattr(c, what) and self.runs(c.agreement, self.day(at)) and not self.suspended(c.agreement, self.day(at))
     and self.signed(c.agreement, self.leads[0], self.day(at))]))
mutant("contribute is taken for read", clauses=lambda self, user, category, what, at: (
    right.clauses(self, user, category, "may_contribute", at)))
mutant("read is taken for contribute", clauses=lambda self, user, category, what, at: (
    right.clauses(self, user, category, "may_read", at)))
mutant("a clause to contribute lets read too", clauses=lambda self, user, category, what, at: (
    right.clauses(self, user, category, "may_read", at)
    or right.clauses(self, user, category, "may_contribute", at)))

for each in ("discipline", "sealed", "own_space", "handling_c"):
    mutant(f"{each} is open", marking_allows=as_if(each))
for each in ("open", "discipline", "sealed", "own_space", "handling_p", "handling_c"):
    mutant(f"nobody reads {each}", marking_allows=never(each))

mutant("any discipline is of every discipline", of_discipline=lambda self, user, record, at: (
    [p for p in self.postings(user, at)
     if p.role in ("clinician", "life_coach", "police_liaison", "police_analyst", "education_lead",
                   "communication_support_worker")]))
mutant("once of a discipline, always", of_discipline=lambda self, user, record, at: (
    [p for p in self.postings_of[user.worker,] if user.worker and DISCIPLINES.get(p.role) == record.discipline]))
mutant("a psychologist is no clinician", of_discipline=lambda self, user, record, at: (
    [p for p in right.of_discipline(self, user, record, at) if p.role != "life_coach"]))
mutant("an analyst is no police officer", of_discipline=lambda self, user, record, at: (
    [p for p in right.of_discipline(self, user, record, at) if p.role != "police_analyst"]))
mutant("an override does not open what is sealed", marking_allows=lambda self, user, record, at: (
    [(r,) for r in self.named(user, record, at)] if record.marking == "sealed"
    else right.marking_allows(self, user, record, at)))
mutant("only an override opens what is sealed", marking_allows=lambda self, user, record, at: (
    [(o,) for o in self.overrides(user, record.person, at)] if record.marking == "sealed"
    else right.marking_allows(self, user, record, at)))
mutant("an override opens their own space", marking_allows=lambda self, user, record, at: (
    right.marking_allows(self, user, record, at)
    or [(o,) for o in self.overrides(user, record.person, at) if record.marking == "own_space"]))
mutant("an override opens what is for a discipline", marking_allows=lambda self, user, record, at: (
    right.marking_allows(self, user, record, at)
    or [(o,) for o in self.overrides(user, record.person, at) if record.marking == "discipline"]))
mutant("an override opens what has conditions", marking_allows=lambda self, user, record, at: (
    right.marking_allows(self, user, record, at)
    or [(o,) for o in self.overrides(user, record.person, at) if record.marking == "handling_c"]))
mutant("an override opens every category", reasons_of_agency=lambda self, user, record, at: (
    right.reasons_of_agency(self, user, record, at)
    or [(o,) for o in self.overrides(user, record.person, at)]))
mutant("an agency's name opens what is sealed", marking_allows=lambda self, user, record, at: (
    right.marking_allows(self, user, record, at)
    or [(r,) for r in self.agency_named(user, record, at) if record.marking == "sealed"]))
mutant("a user's name opens what has conditions", marking_allows=lambda self, user, record, at: (
    right.marking_allows(self, user, record, at)
    or [(r,) for r in self.named(user, record, at) if record.marking == "handling_c"]))
mutant("whose record it is reads what has conditions", marking_allows=lambda self, user, record, at: (
    right.marking_allows(self, user, record, at)
    or [() for _ in "1" if record.marking == "handling_c" and self.is_of_own_agency(user, record)]))
mutant("whose record it is reads what is sealed", marking_allows=lambda self, user, record, at: (
    right.marking_allows(self, user, record, at)
    or [() for _ in "1" if record.marking == "sealed" and self.is_of_own_agency(user, record)]))
mutant("the lead agency reads what is sealed", marking_allows=lambda self, user, record, at: (
    right.marking_allows(self, user, record, at)
    or [() for _ in "1" if record.marking == "sealed" and self.of_lead(user)]))
mutant("a name that was taken back still reads", named=lambda self, user, record, at: (
    [r for r in self.readers_of[record,] if r.user is user]))
mutant("an agency's name that was taken back still reads", agency_named=lambda self, user, record, at: (
    [r for r in self.readers_of[record,] if r.agency and r.agency is self.agency_of(user)]))
mutant("a name alone opens it to a worker", reasons_of_agency=lambda self, user, record, at: (
    right.reasons_of_agency(self, user, record, at)
    or [(r,) for r in self.named(user, record, at)]))
mutant("who is nobody's worker reads what is open", ways_to_read=lambda self, user, record, at: (
    right.ways_to_read(self, user, record, at)
    or [() for _ in "1" if user.worker is None and record.marking == "open"]))
mutant("who is nobody's worker reads nothing", ways_to_read=lambda self, user, record, at: (
    right.ways_to_read(self, user, record, at) if user.worker else []))

mutant("nobody asks who may contribute", may_contribute=lambda self, user, person, category, at: (
    self.knows(user, person, at)))
mutant("who may contribute need not know", may_contribute=lambda self, user, person, category, at: (
    user.worker is not None and self.counts(user, at)
    and (self.of_lead(user) or bool(self.clauses(user, category, "may_contribute", at)))))
mutant("the lead agency needs a clause to contribute", may_contribute=lambda self, user, person, category, at: (
    self.knows(user, person, at) and bool(self.clauses(user, category, "may_contribute", at))))
mutant("only the lead agency contributes", may_contribute=lambda self, user, person, category, at: (
    self.knows(user, person, at) and self.of_lead(user)))
