from django.db import models

from hubs.columns import one_of, within


class Colours(models.TextChoices):
    DEVICE = "", "As my device has it"
    LIGHT = "light", "Light"
    DARK = "dark", "Dark"
    CONTRAST = "contrast", "High contrast: white and yellow on black"


class Density(models.TextChoices):
    COMFORTABLE = "", "With room between the lines"
    COMPACT = "compact", "Closer together, so that more fits"


class TextSize(models.TextChoices):
    ORDINARY = "", "As it is"
    LARGE = "large", "Larger"


class Preferences(models.Model):
    """How somebody wants to see the pages. Columns of the sign-in: every page has that row already, so that they
    cost no query, go with the person from computer to computer and leave nothing in a browser."""

    colours = models.CharField(max_length=8, choices=Colours, blank=True, default="")
    density = models.CharField(max_length=8, choices=Density, blank=True, default="")
    text_size = models.CharField(max_length=8, choices=TextSize, blank=True, default="")
    stillness = models.BooleanField(default=False)
    shortcuts = models.BooleanField(default=False)
    news_read_on = models.DateField(null=True, blank=True)
    #: At which hour of the day a mail says how many things are due; empty: never. And the day of the last one.
    digest_hour = models.PositiveSmallIntegerField(null=True, blank=True)
    digest_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def look(self) -> str:
        """The classes that the style sheet knows, for <html>."""
        chosen = [self.colours, self.density, self.text_size, "still" if self.stillness else ""]
        return " ".join(f"nwd-{one}" for one in chosen if one)


KNOWN_PREFERENCES = (
    one_of("colours", Colours, "a_page_has_known_colours"),
    one_of("density", Density, "a_page_has_a_known_density"),
    one_of("text_size", TextSize, "a_page_has_a_known_text_size"),
    within("digest_hour", 0, 23, "a_digest_comes_at_an_hour_of_the_day"),
)
