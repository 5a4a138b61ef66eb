from django.db import models
from django.db.models import F, Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, not_before, one_of, within
from hubs.models import Hub
from partners.models import Worker


class Discipline(models.TextChoices):
    LIFE_COACH = "life_coach", "Life coach"
    COMMUNICATION_SUPPORT = "communication_support", "Communication support"
    POLICE = "police", "Police"
    EDUCATION = "education", "Education"
    OTHER = "other", "Other"


@keeps_history()
class Intervention(models.Model):
    """A specialist's session: pulled in, nobody is referred on. The summary is the envelope's words."""

    record = EnvelopeKey(related_name="intervention")
    person = SubjectKey(related_name="interventions")
    tracker_ref = RefField()
    worker = models.ForeignKey(Worker, models.PROTECT, related_name="interventions")
    hub = models.ForeignKey(Hub, models.PROTECT, related_name="interventions")
    discipline = models.CharField(max_length=24, choices=Discipline)
    occurred_at = models.DateTimeField()
    duration_minutes = models.PositiveIntegerField(null=True, blank=True)

    objects = detail_queryset()

    class Meta:
        constraints = (one_of("discipline", Discipline, "an_intervention_has_a_known_discipline"),)


class NeedName(models.TextChoices):
    RECEPTIVE_LANGUAGE = "receptive_language", "Understanding language"
    EXPRESSIVE_LANGUAGE = "expressive_language", "Using language"
    SOCIAL_COMMUNICATION = "social_communication", "Social communication"
    VOCABULARY_DELAY = "vocabulary_delay", "Vocabulary"
    SPEECH_SOUNDS = "speech_sounds", "Speech sounds"
    FLUENCY = "fluency", "Fluency"
    AUTISM = "autism", "Autism"
    LEARNING_DISABILITY = "learning_disability", "Learning disability"
    ADHD = "adhd", "ADHD"
    NOT_RECORDED = "not_recorded", "Not recorded"
    OTHER = "other", "Other"


@keeps_history()
class Need(models.Model):
    """A need that a specialist identified; one of them in a discipline is the main one.

    `ended_on` is the day from which it is no longer so. Measures count what was identified, whatever became of it.
    """

    record = EnvelopeKey(related_name="need")
    person = SubjectKey(related_name="needs")
    tracker_ref = RefField()
    discipline = models.CharField(max_length=24, choices=Discipline)
    need = models.CharField(max_length=24, choices=NeedName)
    identified_on = models.DateField()
    main = models.BooleanField()
    ended_on = models.DateField(null=True, blank=True)

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("discipline", Discipline, "a_need_has_a_known_discipline"),
            one_of("need", NeedName, "a_need_is_a_known_one"),
            not_before(
                "identified_on",
                "ended_on",
                "a_need_ends_after_it_was_found",
                "It cannot end before it was found.",
            ),
            models.UniqueConstraint(
                F("person"),
                F("discipline"),
                condition=Q(main=True),
                name="one_main_need_in_a_discipline",
                violation_error_message="They already have a main need in this discipline.",
            ),
        )


class AssessmentInstrument(models.TextChoices):
    SDQ = "sdq", "SDQ"


class AssessmentRespondent(models.TextChoices):
    SELF = "self", "Themselves"
    PARENT_CARER = "parent_carer", "Parent or carer"
    TEACHER = "teacher", "Teacher"


class AssessmentVersion(models.TextChoices):
    """For which ages the form is that was filled in."""

    AGES_2_4 = "ages_2_4", "2 to 4"
    AGES_4_10 = "ages_4_10", "4 to 10"
    AGES_11_17 = "ages_11_17", "11 to 17"
    AGES_18_UP = "ages_18_up", "18 and over"


class NotDoneReason(models.TextChoices):
    """SSDA903 codes of SDQ_REASON."""

    SDQ1 = "SDQ1", "They were under 4 or over 16"
    SDQ2 = "SDQ2", "The carer did not want to"
    SDQ3 = "SDQ3", "The form does not fit them"
    SDQ4 = "SDQ4", "Another reason"
    SDQ5 = "SDQ5", "The young person did not want it"


@keeps_history()
class Assessment(models.Model):
    """SDQ scores as typed from a licensed form: five scales 0-10 and the total of the four difficulty scales 0-40.

    Holds no item wording and no questionnaire: the licence forbids electronic versions (docs/sdq.md). `impact` is how
    much it gets in the way, 0-10, or 0-6 where a teacher says it.
    """

    record = EnvelopeKey(related_name="assessment")
    person = SubjectKey(related_name="assessments")
    tracker_ref = RefField()
    instrument = models.CharField(max_length=10, choices=AssessmentInstrument)
    completed_on = models.DateField()
    respondent = models.CharField(max_length=16, choices=AssessmentRespondent, blank=True, default="")
    emotional = models.PositiveSmallIntegerField(null=True, blank=True)
    conduct = models.PositiveSmallIntegerField(null=True, blank=True)
    hyperactivity = models.PositiveSmallIntegerField(null=True, blank=True)
    peer = models.PositiveSmallIntegerField(null=True, blank=True)
    prosocial = models.PositiveSmallIntegerField(null=True, blank=True)
    total = models.PositiveSmallIntegerField(null=True, blank=True)
    impact = models.PositiveSmallIntegerField(null=True, blank=True)
    version = models.CharField(
        max_length=12, choices=AssessmentVersion, blank=True, default="", db_default=""
    )

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("instrument", AssessmentInstrument, "an_assessment_uses_a_known_instrument"),
            one_of("respondent", AssessmentRespondent, "an_assessment_has_a_known_respondent", or_empty=True),
            within("emotional", 0, 10, "emotional_is_scored_0_to_10"),
            within("conduct", 0, 10, "conduct_is_scored_0_to_10"),
            within("hyperactivity", 0, 10, "hyperactivity_is_scored_0_to_10"),
            within("peer", 0, 10, "peer_is_scored_0_to_10"),
            within("prosocial", 0, 10, "prosocial_is_scored_0_to_10"),
            within("total", 0, 40, "total_is_scored_0_to_40"),
            within("impact", 0, 10, "impact_is_scored_0_to_10"),
            one_of("version", AssessmentVersion, "an_assessment_is_of_a_known_version", or_empty=True),
            models.CheckConstraint(
                name="the_impact_that_a_teacher_says_is_0_to_6",
                condition=~Q(respondent="teacher") | Q(impact__isnull=True) | Q(impact__lte=6),
                violation_error_message="A teacher’s form scores the impact from 0 to 6.",
            ),
            models.CheckConstraint(
                name="the_total_is_the_sum_of_the_four_difficulties",
                condition=Q(total__isnull=True)
                | Q(emotional__isnull=True)
                | Q(conduct__isnull=True)
                | Q(hyperactivity__isnull=True)
                | Q(peer__isnull=True)
                | Q(total=F("emotional") + F("conduct") + F("hyperactivity") + F("peer")),
                violation_error_message="The total is the sum of the four difficulty scales.",
            ),
        )


@keeps_history()
class MeasureNotDone(models.Model):
    """That a questionnaire was due and was not filled in, by whom and why. What was said is the envelope's words."""

    record = EnvelopeKey(related_name="measure_not_done")
    person = SubjectKey(related_name="measures_not_done")
    tracker_ref = RefField()
    instrument = models.CharField(max_length=10, choices=AssessmentInstrument)
    due_on = models.DateField()
    respondent = models.CharField(max_length=16, choices=AssessmentRespondent, blank=True, default="")
    reason = models.CharField(max_length=4, choices=NotDoneReason)

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("instrument", AssessmentInstrument, "what_was_not_done_is_a_known_instrument"),
            one_of(
                "respondent", AssessmentRespondent, "what_was_not_done_has_a_known_respondent", or_empty=True
            ),
            one_of("reason", NotDoneReason, "what_was_not_done_has_a_known_reason"),
        )
