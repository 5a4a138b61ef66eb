"""Scores from numbered answers, by published answer sheets and the strict rule; bands that tile each scale."""

import csv
from pathlib import Path

import pytest

from cases.sdq.bands import FOUR, THREE, band_of, bands
from cases.sdq.scoring import ITEMS, scored, total_of

DATA = Path(__file__).parent.parent / "data"
SHEETS = list(csv.DictReader((DATA / "sdq_vectors_pmhc.csv").read_text().splitlines()))
RULES = {
    row["case"]: row["expected"]
    for row in csv.DictReader((DATA / "sdq_rule_vectors.csv").read_text().splitlines())
}
STRENGTHS = {1, 4, 9, 17, 20}
TURNED = {7, 11, 14, 21, 25}


def every(number, **but):
    return dict.fromkeys(ITEMS, number) | {int(name[1:]): value for name, value in but.items()}


@pytest.mark.parametrize("row", SHEETS, ids=lambda row: row["id"])
def test_each_published_answer_sheet(row):
    answers = {int(name[1:]): int(value) for name, value in row.items() if name[1:].isdigit() and value != ""}
    found = scored({item: value for item, value in answers.items() if item <= 25 or value <= 3})
    said = {
        name: row[name]
        for name in ("emotional", "conduct", "hyperactivity", "peer", "prosocial", "total", "impact")
    }
    assert {name: str(getattr(found, name)) for name in said} == said


#: What each case of the rule's table is in answers, by the words of the table.
CASES = [
    ("all difficulty items 0, strengths 2", {n: 2 if n in STRENGTHS | TURNED else 0 for n in ITEMS},
     {"total": 0, "prosocial": 10}),
    ("all difficulty items 2, strengths 0", {n: 0 if n in STRENGTHS | TURNED else 2 for n in ITEMS},
     {"total": 40, "prosocial": 0}),
    ("all 25 items raw 0", every(0),
     {"emotional": 0, "conduct": 2, "hyperactivity": 4, "peer": 4, "prosocial": 0, "total": 10}),
    ("all raw 0 except items 2,3,5 = 2 and 8 = 1", every(0, i2=2, i3=2, i5=2, i8=1), {"total": 17}),
    ("emotional items 3=2,8=2,13=1, 16 and 24 missing", {3: 2, 8: 2, 13: 1}, {"emotional": 8}),
    ("emotional 3=2,8=1,13=1,16=1, 24 missing", {3: 2, 8: 1, 13: 1, 16: 1}, {"emotional": 6}),
    ("emotional 3=1,8=1,13=0, 16=0, 24 missing", {3: 1, 8: 1, 13: 0, 16: 0}, {"emotional": 3}),
    ("emotional 3=2,8=2, other three missing", {n: 1 for n in ITEMS if n not in (13, 16, 24)},
     {"emotional": None, "total": None}),
    ("conduct item 7 raw 2 (reversed), others 0", every(0, i7=2), {"conduct": 0}),
    ("impact items 28-32 raw 0,1,2,3,3 (item26>0)", {26: 1, 28: 0, 29: 1, 30: 2, 31: 3, 32: 3}, {"impact": 5}),
    ("item 26 = 0 (no difficulties)", {26: 0, 28: 3, 29: 3, 30: 3, 31: 3, 32: 3}, {"impact": 0}),
]  # fmt: skip
STRICT = "exactly one difficulty scale missing, others 4,6,5"


@pytest.mark.parametrize(("case", "answers", "expected"), CASES, ids=[case for case, *_ in CASES])
def test_each_case_of_the_rule(case, answers, expected):
    assert case in RULES
    assert {name: getattr(scored(answers), name) for name in expected} == expected


def test_the_total_is_missing_with_a_scale_and_no_case_is_left_out():
    assert total_of(4, 6, 5, None) is None and RULES[STRICT].startswith("strict: total missing")
    assert {case for case, *_ in CASES} | {STRICT} == set(RULES)


def test_an_impact_with_an_answer_missing_is_none_and_a_teacher_answers_three():
    assert scored({26: 2, 28: 3, 29: 3}).impact is None
    assert scored({26: 2, 28: 3, 30: 3, 31: 2}, by_teacher=True).impact == 5


def test_bands_tile_each_scale_and_say_where_they_are_from():
    assert len(bands()) == 2 * 3 * 7
    for (scheme, informant, scale), tiles in bands().items():
        top = 40 if scale == "total" else 6 if (scale, informant) == ("impact", "teacher") else 10
        held = [n for n in range(top + 1) for band in tiles if band.holds(n)]
        assert held == list(range(top + 1)), (scheme, informant, scale)
        assert len(tiles) == (3 if scheme == THREE else 4)
    verified = {key for key, tiles in bands().items() if tiles[0].checked}
    assert (THREE, "parent_carer", "total") in verified and (FOUR, "self", "total") not in verified


@pytest.mark.parametrize(("score", "words"), [(13, "Close to average"), (14, "A bit raised"), (17, "High")])
def test_a_carers_total_in_the_bands_of_the_return(score, words):
    assert band_of(THREE, "parent_carer", "total", score).words == words
    assert band_of(THREE, "parent_carer", "total", score, version="ages_18_up") is None
    assert band_of(THREE, "", "total", score) is None
