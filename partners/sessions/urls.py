from django.urls import path

from partners.views import computers, sessions, switch

urlpatterns = [
    path("my/devices", sessions.devices, name="devices"),
    path("my/devices/end", sessions.end_device, name="end_device"),
    path("my/devices/end-others", sessions.end_other_devices, name="end_other_devices"),
    path("my/devices/end-all", sessions.sign_out_everywhere, name="sign_out_everywhere"),
    path("still-here", sessions.still_here, name="still_here"),
    path("way-back", sessions.way_back, name="way_back"),
    path("lock", switch.lock, name="lock"),
    path("switch", switch.switch, name="switch"),
    path("switch/<str:seat>", switch.switch_to, name="switch_to"),
    path("hub-computers", computers.hub_computers, name="hub_computers"),
    path("hub-computers/<slug:reference>/unmark", computers.unmark, name="unmark"),
]
