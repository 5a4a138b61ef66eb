"""Who noticed something, and how it goes to the police."""

from django.db import models


class ToldBy(models.TextChoices):
    """Who noticed it, without saying who that is: the police ask us for the name when they need it."""

    SEEN = "seen", "One of us saw or heard it"
    YOUNG_PERSON = "young_person", "The young person told us"
    OTHER_YOUNG_PERSON = "other_young_person", "Another young person told us"
    FAMILY = "family", "Somebody of the family told us"
    PUBLIC = "public", "Somebody from outside told us"
    AGENCY = "agency", "Another agency told us"
    ONLINE = "online", "It was found online"


class PassedHow(models.TextChoices):
    FORM = "form", "By the form on the police’s website"
    MAIL = "mail", "By secure e-mail"
    PHONE = "phone", "By telephone, 101"
    URGENT = "urgent", "By telephone, 999"
    LIAISON = "liaison", "To the police officer in the team"
