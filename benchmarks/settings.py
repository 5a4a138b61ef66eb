"""The product's settings for the benches of pages: nothing but the database runs, and nobody has a second factor.

Sessions and counters lie in this process's memory instead of the queue's; both a page and its floor read them there.
"""

from nwd.logs import configuration
from nwd.settings import *  # noqa: F403

ROOT_URLCONF = "benchmarks.urls"
SECOND_FACTOR_REQUIRED = False
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
LOGGING = configuration("WARNING")  # a line for each request would stand in both, between the numbers
