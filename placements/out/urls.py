from django.urls import path

from placements.out import doors, together

ONE, HUB = "young-people/<slug:reference>", "hubs/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/out", doors.go_out, name="go_out"),
    path(f"{RECORD}/in-again", doors.come_back, name="come_back"),
    path(f"{RECORD}/in-again/undo", doors.undo_come_back, name="undo_come_back"),
    path(f"{RECORD}/change-out", doors.correct_out, name="correct_out"),
    path(f"{RECORD}/out/undo", doors.undo_go_out, name="undo_go_out"),
    path(f"{HUB}/out", together.go_out_together, name="go_out_together"),
    path(f"{HUB}/all-back", together.all_back, name="all_back"),
    path(f"{HUB}/all-back/<int:at>/undo", together.undo_all_back, name="undo_all_back"),
]
