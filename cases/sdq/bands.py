"""In which band a score lies: by scheme, who answered and scale. The table is data, each row with where it is from.

The three bands are the ones that services and the Department for Education count with; the four are newer. Neither is
a diagnosis, and none fits the forms for 2 to 4 or for 18 and over.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cases.models.specialists import AssessmentVersion

THREE, FOUR = "three", "four"
SCHEMES = {THREE: "Three bands", FOUR: "Four bands"}
FROM_KNOWLEDGE = "from knowledge, not verified"
UNBANDED = (AssessmentVersion.AGES_2_4, AssessmentVersion.AGES_18_UP)
_RAISED = ("Close to average", "A bit raised", "High", "Very high")
_LOW = ("Close to average", "A bit low", "Low", "Very low")


@dataclass(frozen=True)
class Band:
    """`place` is 0 for the band close to average, and more the further a score is from it."""

    place: int
    low: int
    high: int
    words: str
    checked: bool

    def holds(self, score: int) -> bool:
        return self.low <= score <= self.high


@cache
def bands() -> dict[tuple[str, str, str], tuple[Band, ...]]:
    table = csv.DictReader(Path(__file__).with_name("bands.csv").read_text().splitlines())
    return {(row["scheme"], row["informant"], row["scale"]): _of(row) for row in table}


def bands_for(scheme: str, informant: str, scale: str) -> tuple[Band, ...]:
    """None where nobody said who answered."""
    return bands().get((scheme, informant, scale), ())


def band_of(scheme: str, informant: str, scale: str, score: int, version: str = "") -> Band | None:
    if version in UNBANDED:
        return None
    return next((band for band in bands_for(scheme, informant, scale) if band.holds(score)), None)


def _of(row: dict[str, str]) -> tuple[Band, ...]:
    words = (_LOW if row["scale"] == "prosocial" else _RAISED)[: 4 if row["scheme"] == FOUR else 3]
    checked = row["origin"] != FROM_KNOWLEDGE
    edges = [row[f"band{place}"].partition("-") for place in range(1, len(words) + 1)]
    return tuple(
        Band(place, int(low), int(high or low), said, checked)
        for place, ((low, _, high), said) in enumerate(zip(edges, words, strict=True))
    )
