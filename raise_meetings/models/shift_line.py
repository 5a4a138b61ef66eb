from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history


@keeps_history()
class ShiftLine(models.Model):
    """What a shift has to know, out of what police share: the envelope's words, which do not say where it is from.

    It names no item: that there is one would be told to all who read the line. `until_on` is the last day.
    """

    record = EnvelopeKey(related_name="shift_line")
    person = SubjectKey(related_name="shift_lines")
    tracker_ref = RefField()
    until_on = models.DateField()

    objects = detail_queryset()

    class Meta:
        indexes = (models.Index(fields=("until_on",), name="shift_lines_by_last_day"),)
