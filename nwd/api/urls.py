"""Below /api/v1/. A second version would stand beside it."""

from django.urls import path

from nwd.api import allocations, asking, contacts, me, notes, people, records, shares, trail

PERSON = "young-people/<slug:reference>"

urlpatterns = [
    path("asked", asking.api_asked, name="api_asked"),
    path("me", me.api_me, name="api_me"),
    path("young-people", people.api_people, name="api_people"),
    path("young-people/find", people.api_find, name="api_find"),
    path(PERSON, people.api_person, name="api_person"),
    path(f"{PERSON}/records", records.api_records, name="api_records"),
    path(f"{PERSON}/records/<uuid:record_reference>", records.api_record, name="api_record"),
    path(f"{PERSON}/records/<uuid:record_reference>/versions", records.api_versions, name="api_versions"),
    path(f"{PERSON}/shares", shares.api_shares, name="api_shares"),
    path(f"{PERSON}/shares/<slug:share>/stop", shares.api_stop_share, name="api_stop_share"),
    path(f"{PERSON}/trail", trail.api_trail, name="api_trail"),
    path(f"{PERSON}/notes", notes.api_notes, name="api_notes"),
    path(f"{PERSON}/allocations", allocations.api_allocations, name="api_allocations"),
    path(f"{PERSON}/contacts", contacts.api_contacts, name="api_contacts"),
]
