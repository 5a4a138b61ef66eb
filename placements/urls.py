from django.urls import include, path

from placements.houses import beds, closures, hubs, retiring

urlpatterns = [
    path("", include("placements.home.urls")),
    path("", include("placements.offers.urls")),
    path("", include("placements.places.urls")),
    path("", include("placements.stays.urls")),
    path("", include("placements.board.urls")),
    path("", include("placements.days.urls")),
    path("", include("placements.out.urls")),
    path("", include("placements.incidents.urls")),
    path("houses", hubs.houses, name="houses"),
    path("houses/new", hubs.open_hub, name="open_hub"),
    path("houses/<slug:reference>", hubs.hub_settings, name="hub_settings"),
    path("houses/<slug:reference>/change", hubs.change_hub, name="change_hub"),
    path("houses/<slug:reference>/close", hubs.close_hub, name="close_hub"),
    path("houses/<slug:reference>/beds/new", beds.add_bed, name="add_bed"),
    path("beds/<slug:reference>/change", beds.change_bed, name="change_bed"),
    path("beds/<slug:reference>/retire", retiring.retire_bed, name="retire_bed"),
    path("beds/<slug:reference>/retire/undo", retiring.undo_retire_bed, name="undo_retire_bed"),
    path("beds/<slug:reference>/out-of-use", closures.close_bed, name="close_bed"),
    path("closures/<slug:reference>/undo", closures.undo_close_bed, name="undo_close_bed"),
    path("closures/<slug:reference>/end", closures.reopen_bed, name="reopen_bed"),
    path("closures/<slug:reference>/end/undo", closures.undo_reopen_bed, name="undo_reopen_bed"),
    path("closures/<slug:reference>/change", closures.change_closure, name="change_closure"),
]
