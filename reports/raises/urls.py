from django.urls import path

from reports.raises import doors

urlpatterns = [
    path("raise-figures", doors.raise_figures, name="raise_figures"),
    path("raise-figures/csv", doors.raise_figures_csv, name="raise_figures_csv"),
    path("raise-figures/list/<slug:what>", doors.raise_figures_list, name="raise_figures_list"),
]
