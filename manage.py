#!/usr/bin/env python
"""Django's commands. Without DATABASE_URL the embedded database is started, and migrated when it is new."""

import os
import sys

from django.core.management import execute_from_command_line

from nwd.local import place
from nwd.local.commands import ready_for


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "nwd.settings")
    ready_for(place(), sys.argv[1] if len(sys.argv) > 1 else "")
    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
