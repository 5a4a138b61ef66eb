"""The product's settings with another session store, for load.py."""

import os

from nwd.settings import *  # noqa: F403

SESSION_ENGINE = os.environ["BENCH_STORE"]
