from django.urls import path

from placements import views
from placements.houses import beds, hubs

urlpatterns = [
    path("hubs/<slug:reference>", views.hub, name="hub"),
    path("houses", hubs.houses, name="houses"),
    path("houses/new", hubs.open_hub, name="open_hub"),
    path("houses/<slug:reference>", hubs.hub_settings, name="hub_settings"),
    path("houses/<slug:reference>/change", hubs.change_hub, name="change_hub"),
    path("houses/<slug:reference>/close", hubs.close_hub, name="close_hub"),
    path("houses/<slug:reference>/beds/new", beds.add_bed, name="add_bed"),
    path("beds/<slug:reference>/change", beds.change_bed, name="change_bed"),
    path("beds/<slug:reference>/retire", beds.retire_bed, name="retire_bed"),
    path("beds/<slug:reference>/retire/undo", beds.undo_retire_bed, name="undo_retire_bed"),
    path("beds/<slug:reference>/out-of-use", beds.close_bed, name="close_bed"),
    path("closures/<slug:reference>/undo", beds.undo_close_bed, name="undo_close_bed"),
    path("closures/<slug:reference>/end", beds.reopen_bed, name="reopen_bed"),
]
