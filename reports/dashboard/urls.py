from django.urls import path

from reports.dashboard import months_views, views

urlpatterns = [
    path("occupancy", views.occupancy, name="occupancy"),
    path("occupancy/measure/<str:what>", views.occupancy_list, name="occupancy_list"),
    path("occupancy/tonight/csv", views.occupancy_tonight_csv, name="occupancy_tonight_csv"),
    path("occupancy/years/csv", months_views.occupancy_years_csv, name="occupancy_years_csv"),
    path("occupancy/months", months_views.bed_months, name="bed_months"),
    path("occupancy/months/csv", months_views.bed_months_csv, name="bed_months_csv"),
]
