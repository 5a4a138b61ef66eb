"""One record of each kind about one young person."""

from tests.factories import cases, doing, moving_on, network, placements, plan, raise_meetings, support


def one_of_each_kind(person):
    east_bed = placements.BedFactory(name="Room 2", hub__name="East Hub")
    facts = [
        cases.ReferralFactory(person=person, hub=east_bed.hub),
        care := cases.CarePeriodFactory(person=person),
        cases.LegalStatusPeriodFactory(person=person, care_period=care),
        cases.AllocationFactory(person=person),
        cases.ContactFactory(person=person),
        cases.InterventionFactory(person=person),
        cases.NeedFactory(person=person),
        cases.AssessmentFactory(person=person),
        cases.ReturnedEpisodeFactory(person=person),
        cases.PoliceEventFactory(person=person),
        cases.EducationPeriodFactory(person=person),
        moving_on.KeepingInTouchFactory(person=person),
        moving_on.MeasureNotDoneFactory(person=person),
        cases.HowToTalkFactory(person=person),
        cases.ApprovedEventFactory(person=person),
        placements.PastStayFactory(claim__person=person, claim__bed=east_bed).claim,
        placements.HoldFactory(claim__person=person, claim__bed=east_bed).claim,
        placements.IncidentPersonFactory(person=person, incident__hub=east_bed.hub),
        raise_meetings.MeetingPersonFactory(person=person, meeting__hub=east_bed.hub),
        raise_meetings.ActionFactory(person=person),
        support.AskFactory(person=person),
        support.FormulationFactory(person=person),
        doing.ActionFactory(person=person),
        doing.VisitFactory(person=person),
        goal := plan.GoalFactory(person=person),
        plan.PlanStepFactory(person=person, goal=goal),
        plan.ScaleScoreFactory(person=person, goal=goal),
        plan.PlanReviewFactory(person=person),
        plan.AboutMeFactory(person=person),
        network.RelationshipFactory(person=person),
        network.ProfessionalFactory(person=person),
    ]
    return [
        *(fact.record for fact in facts),
        cases.NoteFactory(person=person),
        cases.IdentityFactory(person=person).record,
    ]
