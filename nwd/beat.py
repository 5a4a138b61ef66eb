"""What happens by the clock: each task, how often in seconds, and after how long a call that waited is dropped.

Read by nwd/settings.py, where Celery looks for it.
"""

from typing import Any

CELERY_BEAT_SCHEDULE: dict[str, dict[str, Any]] = {
    "sweep the outbox": {
        "task": "partners.tasks.sweep_outbox",
        "schedule": 10.0,
        "options": {"expires": 10.0},  # a worker that comes back finds one sweep waiting, not hundreds
    },
    "drop old drafts and receipts": {
        "task": "partners.tasks.drop_old_drafts",
        "schedule": 3600.0,
        "options": {"expires": 3600.0},
    },
    "lift locks": {
        "task": "partners.tasks.lift_locks",
        "schedule": 60.0,
        "options": {"expires": 60.0},
    },
    "seal the trail": {
        "task": "partners.tasks.seal_trail",
        "schedule": 60.0,
        "options": {"expires": 60.0},
    },
    "escalate overrides": {
        "task": "partners.tasks.escalate_overrides",
        "schedule": 3600.0,
        "options": {"expires": 3600.0},
    },
    "look for unusual reading": {
        "task": "nwd.pages.tasks.find_unusual_reading",
        "schedule": 6 * 3600.0,  # of days that are over and were not looked at yet
        "options": {"expires": 3600.0},
    },
    "remind of agreements": {
        "task": "partners.tasks.remind_of_agreements",
        "schedule": 3600.0,
        "options": {"expires": 3600.0},
    },
    "carry shares to new versions": {
        "task": "partners.tasks.carry_shares",
        "schedule": 300.0,  # of versions that start today: until then their shares open nothing
        "options": {"expires": 300.0},
    },
    "propose RAISEs": {
        "task": "raise_meetings.tasks.propose_raises",
        "schedule": 3600.0,
        "options": {"expires": 3600.0},
    },
    "forget old tries": {
        "task": "partners.tasks.forget_tries",
        "schedule": 24 * 3600.0,
        "options": {"expires": 3600.0},
    },
    "sweep sessions": {
        "task": "partners.tasks.sweep_sessions",
        "schedule": 3600.0,
        "options": {"expires": 3600.0},
    },
    "post digests": {
        "task": "nwd.pages.tasks.post_digests",
        "schedule": 600.0,  # to whoever asked for one at this hour and has had none today
        "options": {"expires": 600.0},
    },
    "drop old files": {
        "task": "nwd.pages.tasks.drop_old_files",
        "schedule": 600.0,
        "options": {"expires": 600.0},
    },
    "drop old zips": {
        "task": "reports.tasks.drop_old_zips",
        "schedule": 600.0,
        "options": {"expires": 600.0},
    },
}
