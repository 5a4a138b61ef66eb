"""What stands in the braces of incidents and complaints: one of Robin's, written by nobody of the cast."""

from partners.models import User
from placements.models import Notice
from tests.factories.cases import hours_ago
from tests.factories.incidents import (
    ComplaintFactory,
    ComplaintPersonFactory,
    IncidentAccountFactory,
    MeasureUsedFactory,
    RecordedIncidentFactory,
)
from tests.factories.partners import WorkerFactory
from tests.factories.placements import IncidentPersonFactory


def incident_addresses(person, east):
    incident = RecordedIncidentFactory(hub=east)
    complaint = ComplaintFactory(hub=east)
    of_complaint = ComplaintPersonFactory(complaint=complaint, person=person).record.reference
    managers = User.objects.filter(worker__postings__role="hub_manager", worker__postings__hub=east)
    about = ComplaintFactory(hub=east, about_worker=WorkerFactory(), readers=[one.pk for one in managers])
    told = Notice.objects.create(
        incident=incident, whom="ofsted", told_at=hours_ago(1), told_by=incident.recorded_by
    )
    of_it = {"incident": incident, "person": person}
    part = IncidentPersonFactory(**of_it).record.reference
    return {
        "incident": incident.reference,
        **dict.fromkeys(("part", "incident_part", "decided_part", "closed_part"), part),
        "account": IncidentAccountFactory(**of_it).record.reference,
        "measure_used": MeasureUsedFactory(**of_it).record.reference,
        "notice": Notice.objects.get(pk=told.pk).reference,
        "complaint": complaint.reference,
        "complaint_about_somebody": about.reference,
        "complaint_reader": about.recorded_by.reference,
        "complaint_part": of_complaint,
    }
