"""What is written at a RAISE, box by box, by several at once."""

from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Concat
from django.utils import timezone

from cases.models import Record, YoungPerson
from cases.models.envelope import OF_ENVELOPE
from hubs.columns import ReferenceField, keeps_history, one_of, within
from partners import access
from partners.models import Agency, Worker
from partners.rows import Rows, of_envelope, of_holder
from partners.rule import by_settings, filled
from raise_meetings.models.gathering import OF_THE_WHOLE
from raise_meetings.models.meetings import OF_MEETING, Meeting
from raise_meetings.models.sections import WEIGHTS, Context, ForWhom, Section

_MEETING = filled(OF_MEETING, row="meeting.id", hub="meeting.hub_id")
_WHOLE = f"exists (select from raise_meetings_meeting meeting where meeting.id = {{meeting}} and {_MEETING})"
_SAID = f"{{row}} is not null and {filled(OF_ENVELOPE, row='{row}')}"
OF_PARAGRAPH = f"({{row}} is null and {OF_THE_WHOLE} and {_WHOLE} or {_SAID})"

_NAME = Concat("worker__given_name", Value(" ", models.TextField()), "worker__family_name")


def _rows() -> Rows:
    """Said of somebody: as its envelope. Of the group or the place as a whole: as its meeting, and of safety."""
    whole, said = of_holder("raise_meetings_meeting", "meeting_id").read, of_envelope().read
    whole = f"{by_settings(OF_THE_WHOLE, whose='{table}.agency_id')} and {whole}"
    seen = f"({{table}}.record_id is null and {whole} or {{table}}.record_id is not null and {said})"
    return Rows(seen, seen)


class ParagraphQuerySet(models.QuerySet["Paragraph"]):
    def visible_to(self, user: access.Actor | access.Reader) -> Self:
        gaps = {"row": "record_id", "meeting": "meeting_id", "whose": "agency_id"}
        return access.visible(self, user, OF_PARAGRAPH, **gaps)

    def standing(self) -> Self:
        return self.filter(struck_at__isnull=True)

    def about(self, person: YoungPerson | None) -> Self:
        """Of one young person; None: of the group or the place as a whole."""
        return self.filter(record__isnull=True) if person is None else self.filter(record__person=person)

    def with_words(self) -> Self:
        """What `said` needs: the head while it is written, what was corrected since."""
        from raise_meetings.models.versions import ParagraphVersion

        versions = ParagraphVersion.objects.filter(paragraph=OuterRef("pk"))
        head = versions.filter(aside=False).order_by("-number")
        settling = ParagraphVersion.objects.filter(paragraph=OuterRef("paragraph"), settles__isnull=False)
        settled = settling.order_by("-settles").values("settles")[:1]
        return (
            self.select_related("agency", "record__person", "said_by", "answers")
            .prefetch_related("record__corrections")
            .annotate(
                head_words=Coalesce(Subquery(head.values("words")[:1]), Value("", models.TextField())),
                head_number=Coalesce(Subquery(head.values("number")[:1]), 0),
                head_by=Subquery(head.values(name=_NAME)[:1]),
                head_at=Subquery(head.values("at")[:1]),
                newest=Coalesce(Subquery(versions.order_by("-number").values("number")[:1]), 0),
                is_split=Exists(versions.filter(aside=True, number__gt=Coalesce(Subquery(settled), 0))),
            )
            .order_by("pk")
        )


@keeps_history()
class Paragraph(models.Model):
    """One box. Its words are versions (`ParagraphVersion`) while the meeting is open; when it closes, what stands is
    written into the envelope, and is corrected from then on as any note.

    Of a young person: `record` is the envelope, which says whom it is about and who may read it. Of the group or the
    place as a whole there is none: whoever may know of the meeting reads it. `agency` answers for it and alone writes
    in it; `said_by` is whose view a disagreement is.
    """

    reference = ReferenceField()
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="paragraphs")
    record = models.OneToOneField(Record, models.PROTECT, null=True, blank=True, related_name="paragraph")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    section = models.CharField(max_length=12, choices=Section)
    context = models.CharField(max_length=16, choices=Context, blank=True, default="")
    weight = models.PositiveSmallIntegerField(null=True, blank=True)
    for_whom = models.CharField(max_length=12, choices=ForWhom, blank=True, default="")
    said_by = models.ForeignKey(Agency, models.PROTECT, null=True, blank=True, related_name="+")
    answers = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="answered_by")
    begun_by = models.ForeignKey(Worker, models.PROTECT, related_name="+")
    begun_at = models.DateTimeField(default=timezone.now)
    struck_at = models.DateTimeField(null=True, blank=True)
    struck_by = models.ForeignKey(Worker, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ParagraphQuerySet.as_manager()
    rows = _rows()

    class Meta:
        constraints = (
            one_of("section", Section, "a_paragraph_is_of_a_known_section"),
            one_of("context", Context, "a_paragraph_is_of_a_known_context", or_empty=True),
            one_of("for_whom", ForWhom, "a_decision_is_for_somebody_known", or_empty=True),
            within("weight", 1, 3, "a_context_weighs_1_to_3"),
            models.CheckConstraint(
                name="a_context_alone_says_where_and_how_much",
                condition=Q(section="context") & ~Q(context="")
                | ~Q(section="context") & Q(context="", weight__isnull=True),
                violation_error_message="Choose where it happens.",
            ),
            models.CheckConstraint(
                name="who_strikes_a_paragraph_says_when",
                condition=Q(struck_at__isnull=True, struck_by__isnull=True)
                | Q(struck_at__isnull=False, struck_by__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.get_section_display()

    @property
    def person_ids(self) -> list[int]:
        return [self.record.person_id] if self.record else []

    @property
    def weight_words(self) -> str:
        return WEIGHTS.get(self.weight or 0, "")

    @property
    def said(self) -> str:
        """What counts, after `with_words`: the head, or once it is closed the newest correction."""
        if self.record is not None and self.record.words:
            return self.record.latest_words
        return str(self.head_words)  # type: ignore[attr-defined]
