from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from cases.models.record import Kind, Record
from hubs.columns import keeps_history

#: What can quote: words that one worker writes about one young person, and a link of their network.
QUOTING = (
    Kind.NOTE, Kind.CONTACT, Kind.INTERVENTION, Kind.LOG_ENTRY, Kind.HANDOVER_NOTE, Kind.RAISE_PART,
    Kind.RELATIONSHIP,
)  # fmt: skip


@keeps_history()
class Quotation(models.Model):
    """This record repeats what stands in `source`, with its conditions (hostile.md, A12).

    So whoever may read the source reads this, and nobody else, today and later: the envelope takes the category and
    the marking of its source, by trigger. A quotation is never changed: what is to be read by more people is written
    anew, in the words that the originator releases.
    """

    record = EnvelopeKey(related_name="quotation")
    person = SubjectKey(related_name="quotations")
    source = models.ForeignKey(Record, models.PROTECT, db_constraint=False, related_name="quoted_in")

    objects = detail_queryset()
