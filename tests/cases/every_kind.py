"""One record of each kind about one young person."""

from tests.factories import cases, placements, raise_meetings


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
        placements.PastStayFactory(claim__person=person, claim__bed=east_bed).claim,
        placements.HoldFactory(claim__person=person, claim__bed=east_bed).claim,
        placements.IncidentPersonFactory(person=person, incident__hub=east_bed.hub),
        raise_meetings.MeetingPersonFactory(person=person, meeting__hub=east_bed.hub),
        raise_meetings.ActionFactory(person=person),
    ]
    return [
        *(fact.record for fact in facts),
        cases.NoteFactory(person=person),
        cases.IdentityFactory(person=person).record,
    ]
