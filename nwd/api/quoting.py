"""On every shape whose words are saved: what to do with words that the police share with conditions."""

from rest_framework import serializers

from cases.quoting.typed import KNOWINGLY, QUOTE
from nwd.api.shapes import Strict

ANSWERS = [
    (QUOTE, "Quote: it takes the conditions of its source"),
    (KNOWINGLY, "Save it like this; that is written down"),
]


class Quoting(Strict):
    quoting = serializers.ChoiceField(
        ANSWERS, allow_blank=True, default="",
        help_text="Asked for where eight words or more in a row are from police material with conditions.",
    )  # fmt: skip
