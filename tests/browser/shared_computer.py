"""A browser that stands on a computer which a hub's staff share."""

from django.conf import settings
from django.http import HttpResponse

from partners.actions.computers import mark_computer
from partners.models import HubComputer
from partners.sessions import computers


def put_on_a_shared_computer(context, url, *, hub, by):
    key = computers.new_key()
    mark_computer(hub=hub, by=by, name="Office, left", key=key)
    answer = HttpResponse()
    computers.mark(answer, key)
    cookie = answer.cookies[settings.HUB_COMPUTER_COOKIE_NAME]
    context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": url}])
    return HubComputer.objects.get()
