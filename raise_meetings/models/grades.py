"""How what police share is classified and graded: 3x5x2 (domain.md, section 5)."""

from django.db import models


class Classification(models.TextChoices):
    """Nothing higher is ever kept here."""

    OFFICIAL = "official", "OFFICIAL"
    OFFICIAL_SENSITIVE = "official_sensitive", "OFFICIAL-SENSITIVE"


class InformationGrade(models.TextChoices):
    """How the information was come by. How far its source is to be relied on is 1, 2 or 3 beside it."""

    A = "A", "A: known directly"
    B = "B", "B: known indirectly, but borne out"
    C = "C", "C: known indirectly"
    D = "D", "D: not known"
    E = "E", "E: suspected to be false"


class SourceGrade(models.IntegerChoices):
    RELIABLE = 1, "1: reliable"
    UNTESTED = 2, "2: untested"
    NOT_RELIABLE = 3, "3: not reliable"
