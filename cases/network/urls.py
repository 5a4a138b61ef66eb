from django.urls import path

from cases.network import doors, pictures

ONE = "young-people/<slug:reference>"
RECORD = f"{ONE}/records/<uuid:record_reference>"

urlpatterns = [
    path(f"{ONE}/people", doors.network, name="network"),
    path(f"{ONE}/people/family-tree", pictures.family_tree, name="family_tree"),
    path(f"{ONE}/people/rings", pictures.rings, name="rings"),
    path(f"{ONE}/people/new", doors.add_relationship, name="add_relationship"),
    path(f"{ONE}/people/who-help/new", doors.add_professional, name="add_professional"),
    path(f"{RECORD}/relationship", doors.change_relationship, name="change_relationship"),
    path(f"{RECORD}/professional", doors.change_professional, name="change_professional"),
    path(f"{RECORD}/over", doors.end_link, name="end_link"),
    path(f"{RECORD}/over/undo", doors.undo_end_link, name="undo_end_link"),
]
