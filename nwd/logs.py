"""Logs as JSON lines on standard error, without personal data.

An exception's message can hold what a person typed or what a row holds (PostgreSQL quotes the values of a
violated constraint), so a failure is logged as its type and the lines of code it passed through.
"""

import traceback
from types import TracebackType
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

type_of_failure = tuple[type[BaseException], BaseException, TracebackType | None]


def without_values(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Replaces `exc_info` by the failure's type and its `file:line function` frames."""
    found = event.pop("exc_info", None)
    failure = found[1] if isinstance(found, tuple) else found
    if isinstance(failure, BaseException):
        event["failure"] = type(failure).__qualname__
        event["frames"] = [
            f"{frame.filename}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(failure.__traceback__)
        ]
    return event


def configuration(level: str) -> dict[str, Any]:
    """Django's `LOGGING`: one handler for our own lines (structlog) and for everybody else's."""
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "json": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": shared,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    without_values,
                    structlog.processors.JSONRenderer(),
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True, "level": level},
            "django.db.backends": {"level": "INFO"},  # its DEBUG lines hold every value
            "django.server": {"handlers": ["stderr"], "propagate": False, "level": "WARNING"},
        },
    }
