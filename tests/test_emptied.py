"""Nothing is emptied under a request that still runs: the two would wait for each other's locks."""

import threading
import time

from django.core.signals import request_finished, request_started

from tests.emptied import wait_for_requests


def test_a_request_under_way_is_waited_for():
    said = threading.Event()
    done = []

    def request():
        request_started.send(sender=None)
        said.set()
        time.sleep(0.3)
        done.append(True)
        request_finished.send(sender=None)

    thread = threading.Thread(target=request)
    thread.start()
    said.wait()
    wait_for_requests()
    assert done
    thread.join()
