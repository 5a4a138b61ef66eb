#!/usr/bin/env python
"""Django's commands. Without DATABASE_URL the embedded database is started, and migrated when it is new."""

import os
import sys

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from nwd.local import in_local_mode, place


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")
    try:
        _ = settings.SECRET_KEY  # reads the settings: what they refuse is a sentence for the operator
    except ImproperlyConfigured as refusal:
        raise SystemExit(str(refusal)) from None
    if in_local_mode():
        # What it needs is not installed where a service runs for real.
        from nwd.local.commands import ready_for

        ready_for(place(), sys.argv[1] if len(sys.argv) > 1 else "")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
