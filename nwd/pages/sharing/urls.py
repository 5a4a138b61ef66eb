from django.urls import path

from nwd.pages.sharing import bars, shares, view_as, worker_bars

urlpatterns = [
    path("young-people/<slug:reference>/sharing", shares.sharing, name="sharing"),
    path(
        "young-people/<slug:reference>/sharing/with/<slug:agency>", shares.start_sharing, name="start_sharing"
    ),
    path("young-people/<slug:reference>/sharing/<slug:share>/stop", shares.stop_sharing, name="stop_sharing"),
    path("young-people/<slug:reference>/as/<slug:agency>", view_as.view_as, name="view_as"),
    path("young-people/<slug:reference>/bars", bars.bars, name="bars"),
    path("young-people/<slug:reference>/bars/new", bars.bar_somebody, name="bar_somebody"),
    path("young-people/<slug:reference>/bars/<slug:bar>/lift", bars.lift_bar, name="lift_bar"),
    path("workers/<slug:reference>/bars", worker_bars.worker_bars, name="worker_bars"),
    path("workers/<slug:reference>/bars/new", worker_bars.bar_worker, name="bar_worker"),
]
