from django.urls import include, path

from reports.views import figures, occupancy, transfer

urlpatterns = [
    path("", include("reports.dashboard.urls")),
    path("", include("reports.raises.urls")),
    path("figures", figures.figures, name="figures"),
    path("figures/bed_occupancy/months", occupancy.occupancy_csv, name="occupancy_csv"),
    path("figures/<str:name>", figures.figure, name="figure"),
    path("figures/<str:name>/list", figures.figure_list, name="figure_list"),
    path("figures/<str:name>/csv", figures.figure_csv, name="figure_csv"),
    path("tracker", transfer.tracker, name="tracker"),
    path("tracker/bring", transfer.bring_tracker, name="bring_tracker"),
    path("tracker/send", transfer.send_tracker, name="send_tracker"),
    path("tracker/<slug:reference>", transfer.transfer, name="transfer"),
    path("tracker/<slug:reference>/file", transfer.transfer_file, name="transfer_file"),
]
