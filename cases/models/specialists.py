from django.db import models
from django.db.models import F, Q

from cases.models.envelope import EnvelopeKey, SubjectKey, detail_queryset
from hubs.columns import RefField, keeps_history, one_of, within
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
    """A need that a specialist identified; one of them in a discipline is the main one."""

    record = EnvelopeKey(related_name="need")
    person = SubjectKey(related_name="needs")
    tracker_ref = RefField()
    discipline = models.CharField(max_length=24, choices=Discipline)
    need = models.CharField(max_length=24, choices=NeedName)
    identified_on = models.DateField()
    main = models.BooleanField()

    objects = detail_queryset()

    class Meta:
        constraints = (
            one_of("discipline", Discipline, "a_need_has_a_known_discipline"),
            one_of("need", NeedName, "a_need_is_a_known_one"),
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


@keeps_history()
class Assessment(models.Model):
    """SDQ scores as typed from a licensed form: five scales 0-10 and the total of the four difficulty scales 0-40.

    Holds no item wording and no questionnaire: the licence forbids electronic versions (domain.md, section 3).
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
