"""Who is around a young person, in one line."""

from cases.models import Record


def relationship(record: Record) -> str:
    facts = record.relationship
    return f"{facts.get_relation_display()}: {facts.name}"


def professional(record: Record) -> str:
    facts = record.professional
    return f"{facts.name}, {facts.job} ({facts.organisation})"
