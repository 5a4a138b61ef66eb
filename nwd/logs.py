"""Logs as JSON lines on standard error, without personal data.

Our own lines are structlog's: an event and named facts. What others log may hold anything (a path, what a person
typed, a row that PostgreSQL quotes), so of theirs only the words that stand in their source are kept; of a failure
its type and the lines of code it passed through.
"""

import linecache
import logging
import re
import traceback
from collections.abc import Mapping
from typing import Any

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

#: What of others' named values tells of no person: which job, which of its runs.
TELLS_OF_NOBODY = ("name", "id", "runtime")
#: Where a sentence that somebody put together begins to hold values.
VALUES_BEGIN = re.compile(r"[:='\"\[{(<%\r\n]")


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
    event.pop("stack_info", None)  # names places too, but also the sentence of the failure
    return event


def only_their_words(_logger: WrappedLogger, _name: str, event: EventDict) -> EventDict:
    """Others' lines: the sentence as it is written in their code, without what they put into it, and its place."""
    record: logging.LogRecord = event["_record"]
    args = event.pop("positional_args", ())
    if record.name == "gunicorn.error" and record.levelno == logging.INFO:  # starts, stops, addresses, pids
        return event
    event["event"] = _written(record, bool(args))
    event["at"] = f"{record.module}:{record.lineno} {record.funcName}"
    if isinstance(args, Mapping):
        event.update({key: args[key] for key in TELLS_OF_NOBODY if key in args})
    return event


def _written(record: logging.LogRecord, has_args: bool) -> str:
    """What of the sentence stands in the source that logs it; a failure's own words, for one, do not."""
    if not isinstance(record.msg, str):
        return type(record.msg).__qualname__
    said = record.msg if has_args else VALUES_BEGIN.split(record.msg)[0].strip()
    if record.name.startswith("gunicorn."):  # all its lines come out of one function
        return said
    return said if said in "".join(linecache.getlines(record.pathname)) else ""


def configuration(level: str) -> dict[str, Any]:
    """Django's `LOGGING`, the queue's and the web server's: one handler for our lines and for everybody else's."""
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
                "foreign_pre_chain": [*shared, only_their_words],
                "pass_foreign_args": True,
                "processors": [
                    structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                    without_values,
                    structlog.processors.JSONRenderer(),  # ASCII alone: nothing breaks a line or turns it round
                ],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "json"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": _loggers(level),
    }


def _loggers(level: str) -> dict[str, dict[str, Any]]:
    """Those whose lines say the same as ours, or nothing."""
    return {
        "django": {"handlers": [], "propagate": True, "level": level},
        "django.db.backends": {"level": "INFO"},  # its DEBUG lines hold every value
        "django.template": {"level": "INFO"},  # its DEBUG lines hold a whole page's answers, and ask for them
        "django.request": {"level": "ERROR"},  # the request's own line has the status
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # likewise: whoever scans the net asks so
        "django.server": {"handlers": ["stderr"], "propagate": False, "level": "WARNING"},
        "gunicorn.error": {"handlers": ["stderr"], "propagate": False, "level": level},
        "celery.app.trace": {"level": "WARNING"},  # one line every ten seconds that the outbox was swept
        "celery.worker.strategy": {"level": "WARNING"},
        "celery.beat": {"level": "WARNING"},
    }
