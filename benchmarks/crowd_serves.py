"""The product behind a socket, in this process: a thread for each browser, as with a server of threads."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.db import connection
from django.db.backends.signals import connection_created

from partners import context


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: a line for each request says only what is counted anyway."""


@contextmanager
def serving() -> Iterator[int]:
    """The port. From here on nobody is the service between requests, as in the product."""
    connection.close()
    connection_created.disconnect(dispatch_uid="a bench is the service")
    before, context.outside = context.outside, {}
    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.request_queue_size = 128
    server.set_app(WSGIHandler())
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        context.outside = before
