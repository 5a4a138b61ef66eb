from django.db import models

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from cases.models.specialists import Discipline
from hubs.columns import RefField, keeps_history, not_before, one_of


@keeps_history()
class Formulation(models.Model):
    """How a discipline helps the team to understand the young person, dated: the open layer beside clinical notes.

    Its words are the envelope's, in named boxes (cases/support/boxes.py). The newest of a discipline counts; earlier
    ones stay readable, and no column says that they were superseded.
    """

    record = EnvelopeKey(related_name="formulation")
    person = SubjectKey(related_name="formulations")
    tracker_ref = RefField()
    discipline = models.CharField(max_length=24, choices=Discipline)
    written_on = models.DateField()
    review_on = models.DateField(null=True, blank=True)

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("discipline", Discipline, "a_formulation_is_of_a_known_discipline"),
            not_before(
                "written_on", "review_on", "a_formulation_is_looked_at_again_after_it_was_written",
                "Enter a day after the one on which it was written.",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"Formulation of {self.written_on:%d.%m.%Y}"
