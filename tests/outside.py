"""Between requests a test is the service, so that factories may write; a request begins with nobody told of.

Said for the whole connection, past Django's counting of queries; what a request says is for its transaction alone.
"""

from django.db import connection
from django.db.backends.signals import connection_created

from partners import context

context.outside = context.SERVICE


def say(actor):
    with connection.connection.cursor() as cursor:
        cursor.execute("select set_config('nwd.actor', %s, false)", [actor])


def say_service(connection, **_):
    with connection.connection.cursor() as cursor:
        cursor.execute("select set_config('nwd.actor', 'service', false)")


connection_created.connect(say_service, dispatch_uid="a test is the service")


class Outside:
    """The first middleware of all: what runs before the request's own transaction has no context, as for real."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        connection.ensure_connection()
        before = getattr(connection, "told", context.outside)
        connection.told = {}
        say("")
        try:
            return self.get_response(request)
        finally:
            connection.told = before
            if connection.connection is not None and not connection.needs_rollback:
                say("service")
