"""What is counted while the service runs, for Prometheus: requests by route and status, and how long they took.

With PROMETHEUS_MULTIPROC_DIR each worker writes into files of its own there, and whoever is asked adds them up.
A route is the name of a view: an address holds a reference of a young person.
"""

import os

from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram
from prometheus_client.multiprocess import MultiProcessCollector

#: Seconds. A page should take a tenth of one; from the third upwards somebody waits.
BUCKETS = (0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
ROUTE = ("route", "method")

REQUESTS = Counter("nwd_requests", "Requests answered.", (*ROUTE, "status"))
SECONDS = Histogram("nwd_request_seconds", "How long an answer took to make.", ROUTE, buckets=BUCKETS)


def count(*, route: str, method: str, status: int, seconds: float) -> None:
    REQUESTS.labels(route, method, str(status)).inc()
    SECONDS.labels(route, method).observe(seconds)


def of_all_workers() -> CollectorRegistry:
    """What was counted in every process of this machine's web server."""
    if not os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)
    return registry
