"""How a young person has a say in a RAISE about them."""

from django.db import models


class Wish(models.TextChoices):
    """Whether a young person wishes to be at the meeting about them."""

    COME = "come", "Wants to come"
    PART = "part", "Wants to come for a part of it"
    SPOKEN_FOR = "spoken_for", "Wants somebody to speak for them"
    WRITES = "writes", "Wants to say it in writing, pictures or a recording"
    STAYS_AWAY = "stays_away", "Does not want to come"
    NOT_ASKED = "not_asked", "Was not asked"


class TookPart(models.TextChoices):
    IN_THE_ROOM = "in_the_room", "Was there"
    CALL = "call", "By phone or video"
    PART = "part", "Was there for a part of it"
    SPOKEN_FOR = "spoken_for", "Somebody spoke for them"
    IN_WRITING = "in_writing", "In writing, pictures or a recording"
    NOT = "not", "Took no part"
