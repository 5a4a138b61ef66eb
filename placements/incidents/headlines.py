"""What is written of incidents and complaints, in one line each (placements/headlines.py holds them together)."""

from collections.abc import Callable

from cases.models import Kind, Record

#: Not the incident of what hangs on one: it may be closed to a reader since, and then the row would not be there.
RELATED = ("incident_person__incident__hub", "incident_account__worker", "measure_used__used_by",
           "measure_used__helped_by", "measure_used__signed_by", "measure_used__talked_by", "putting_right",
           "complaint_person__complaint__hub")  # fmt: skip


def incident(record: Record) -> str:
    if record.withdrawn_at:
        return "An incident that was taken back"
    facts = record.incident_person.incident
    return f"{facts.get_kind_display()} at {facts.hub}"


def account(record: Record) -> str:
    facts = record.incident_account
    return f"How {facts.worker} saw it" if facts.worker else "How they say it was"


def measure_used(record: Record) -> str:
    return str(record.measure_used.get_sort_display())


def putting_right(record: Record) -> str:
    return "Put right together"


def complaint(record: Record) -> str:
    facts = record.complaint_person.complaint
    return f"{facts.get_sort_display()} at {facts.hub}: {facts.about}"


HEADLINES: dict[str, Callable[[Record], str]] = {
    Kind.INCIDENT: incident,
    Kind.INCIDENT_ACCOUNT: account,
    Kind.MEASURE_USED: measure_used,
    Kind.PUTTING_RIGHT: putting_right,
    Kind.COMPLAINT: complaint,
}

DETAILS: dict[str, tuple[str, ...]] = {
    Kind.INCIDENT: ("incident_person.incident",),
    Kind.INCIDENT_ACCOUNT: ("incident_account",),
    Kind.MEASURE_USED: ("measure_used",),
    Kind.PUTTING_RIGHT: ("putting_right",),
    Kind.COMPLAINT: ("complaint_person.complaint",),
}
