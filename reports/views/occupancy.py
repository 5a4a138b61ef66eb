"""The months of "Beds slept in" as a file; on the page they stand under the figure."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from partners import access, trail
from partners.access import Permission
from partners.sign_in import signed_in
from reports.measures.figures import breakdown_of
from reports.measures.figures import figures as counted
from reports.measures.spoken import names_of_keys, where_words
from reports.months import MEASURE, csv_lines, months
from reports.views.figures import years_asked


@require_safe
def occupancy_csv(request: HttpRequest) -> HttpResponse:
    """Of the years and the hub that the page showed; a hub without a figure in them is as if it were not there."""
    user = signed_in(request)
    access.require(user, Permission.READ_FIGURES)
    from_day, to_day = years_asked(request.GET)
    wheres = {breakdown_of(one.where): one.where for one in counted(from_day, to_day, names=[MEASURE])}
    asked = request.GET.get("for", "")
    if asked not in wheres:
        raise Http404
    words = where_words(wheres[asked], names_of_keys())
    found = months(wheres[asked], words, from_day, to_day)
    trail.write(by=user, what="export", act="occupancy_csv", counts={"months": len(found.rows)})
    response = HttpResponse("".join(csv_lines(found)), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{MEASURE}-months-{from_day}-{to_day}.csv"'
    return response
