"""The months under "Beds slept in": on the page, as a file, and adding up to the figure of the year."""

import datetime

import pytest
from django.utils import timezone

from hubs.models import Bed
from partners.models import TrailLine
from reports.measures.figures import figures
from reports.measures.periods import last_years
from tests.factories.hubs import BedFactory
from tests.factories.placements import StayFactory

FROM, TO = last_years(timezone.localdate(), 5)
PAGE, FILE = "/figures/bed_occupancy", "/figures/bed_occupancy/months"


@pytest.fixture
def slept_in(east, west):
    for hub, nights in ((east, 400), (east, 45), (west, 700)):
        bed = BedFactory(hub=hub, opened_on=FROM + datetime.timedelta(days=40))
        start = FROM + datetime.timedelta(days=90 + nights // 10)
        StayFactory(
            claim__bed=bed, claim__start_on=start, claim__end_on=start + datetime.timedelta(days=nights)
        )
    return east


def rows_of(answer):
    first, *lines = answer.content.decode().splitlines()
    assert first == "month,nights_slept_in,nights_available,percent"
    return [(month, int(slept), int(could), percent) for month, slept, could, percent in (
        line.split(",") for line in lines
    )]  # fmt: skip


@pytest.mark.parametrize("where", ["", "hub"])
def test_months_add_up_to_the_figure_of_each_year(client_of, performance_officer, slept_in, where):
    breakdown = where and f"hub={slept_in.tracker_ref}"
    months = rows_of(client_of(performance_officer).get(FILE, {"for": breakdown}))
    years = [one for one in figures(FROM, TO, names=["bed_occupancy"]) if one.breakdown == breakdown]
    assert years and any(year.numerator for year in years)
    for year in years:
        span = [one for one in months if f"{year.period.start:%Y-%m}" <= one[0] <= f"{year.period.end:%Y-%m}"]
        assert (sum(one[1] for one in span), sum(one[2] for one in span)) == (
            year.numerator,
            year.denominator,
        )


def test_the_page_shows_the_months_of_the_hub_that_was_chosen(client_of, performance_officer, slept_in):
    client = client_of(performance_officer)
    whole = client.get(PAGE).context["months"]
    one = client.get(PAGE, {"for": f"hub={slept_in.tracker_ref}"})
    assert one.context["months"].where == slept_in.name != whole.where
    assert sum(month.available for month in one.context["months"].rows) < sum(
        month.available for month in whole.rows
    )
    words = one.content.decode()
    assert "Month by month" in words and one.context["months"].sentence in words
    assert f"{FILE}?until={TO.year}&amp;for=hub%3D{slept_in.tracker_ref}" in words
    assert "Download the months as CSV" in words


def test_no_other_figure_has_them(client_of, performance_officer, slept_in):
    assert "Month by month" not in client_of(performance_officer).get("/figures/bed_empty").content.decode()


def test_where_no_bed_could_be_slept_in_there_are_no_months(client_of, performance_officer):
    Bed.objects.update(opened_on=TO + datetime.timedelta(days=1))
    assert "Month by month" not in client_of(performance_officer).get(PAGE).content.decode()


@pytest.mark.parametrize("asked", [{"for": "hub=NOWHERE"}, {"for": "x"}, {"until": "9999"}])
def test_what_the_page_does_not_show_is_not_there(client_of, performance_officer, slept_in, asked):
    assert client_of(performance_officer).get(FILE, asked).status_code == 404


def test_the_file_is_a_line_on_the_trail(client_of, performance_officer, slept_in):
    client_of(performance_officer).get(FILE)
    line = TrailLine.objects.get(act="occupancy_csv")
    assert (line.what, line.people, line.user_id) == ("export", [], performance_officer.pk)
    assert line.counts["months"] > 12


@pytest.mark.parametrize("beds", [1, 50])
def test_as_many_queries_for_one_bed_as_for_fifty(
    client_of, performance_officer, east, beds, django_assert_num_queries
):
    for bed in BedFactory.create_batch(beds, hub=east, opened_on=FROM):
        StayFactory(claim__bed=bed, claim__start_on=FROM, claim__end_on=None)
    client = client_of(performance_officer)
    client.get(PAGE)
    with django_assert_num_queries(17):  # four to ask twice as the service
        client.get(PAGE)
    with django_assert_num_queries(18):  # which hub
        client.get(PAGE, {"for": f"hub={east.tracker_ref}"})
