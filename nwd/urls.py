"""Every address of the product begins here. All stand behind sign-in but those of tests/access/doors/."""

from allauth.account.views import account_inactive, login, logout
from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from nwd.pages import chronology, find, health, home, my_caseload, person, record, roles

urlpatterns: list[URLPattern | URLResolver] = [
    path("", home.home, name="home"),
    path("health", health.health, name="health"),
    path("sign-in", login, name="account_login"),
    path("sign-in/closed", account_inactive, name="account_inactive"),
    path("sign-out", logout, name="account_logout"),
    path("caseload", my_caseload.caseload, name="caseload"),
    path("find", find.find, name="find"),
    path("roles", roles.roles, name="roles"),
    path("young-people/<slug:reference>", person.person, name="person"),
    path("young-people/<slug:reference>/chronology", chronology.chronology, name="chronology"),
    path(
        "young-people/<slug:reference>/records/<uuid:record_reference>",
        record.record,
        name="record",
    ),
    path("", include("cases.urls")),
    path("", include("placements.urls")),
    path("", include("reports.urls")),
    *([path("", include("demo.urls"))] if settings.NWD_DEMO else []),
]
