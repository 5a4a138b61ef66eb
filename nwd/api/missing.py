"""Going missing and coming back, by the verbs of the pages: the police's own system may post the same facts."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from rest_framework.request import Request
from rest_framework.response import Response

from cases import actions
from cases.missing.forms import TOLD
from cases.missing.keeping import SAFETY
from cases.missing.reporting import REPORT
from cases.models import KnownPlace, MissingEpisode, ReturnTalk, YoungPerson
from nwd.api import missing_shapes as shapes
from nwd.api.adding import fact_of, person_to_change, saved
from nwd.api.endpoint import caller, endpoint, read
from nwd.api.once import KEY
from nwd.api.record_shapes import Record
from nwd.pages.missing.home import hub_as_changed, hub_of

MADE: dict[str, Any] = {"parameters": [KEY], "responses": {201: Record}}
CHANGED: dict[str, Any] = {"parameters": [KEY], "responses": {200: Record}}


@endpoint("POST", request=shapes.MissingReport, **MADE)
def api_missing(request: Request, reference: str) -> Response:
    """Somebody is missing, or away without agreement. A second open report is refused: add to the first."""
    person, said = _person(request, reference), read(shapes.MissingReport, request.data)
    told = {what.value: at for what in TOLD if (at := said.pop(what.value))}
    by = caller(request)

    def verb() -> MissingEpisode:
        hub = hub_of(person, by, said["last_seen_at"])
        return actions.report_missing(person=person, hub=hub, told=told, by=by, **said)

    return saved(request, person, verb)


@endpoint("POST", request=shapes.MissingChange, **CHANGED)
def api_change_missing(request: Request, reference: str, record_reference: UUID) -> Response:
    """What was written wrongly, or is known better now."""
    said, by = read(shapes.MissingChange, request.data), caller(request)

    def verb(*, episode: MissingEpisode, **more: Any) -> MissingEpisode:
        return actions.change_missing(episode=episode, hub=hub_as_changed(episode, by, more), **more)

    return _about(request, (reference, record_reference), MissingEpisode, verb, said)


@endpoint("POST", request=shapes.MissingLine, **MADE)
def api_missing_actions(request: Request, reference: str, record_reference: UUID) -> Response:
    """What was done, or learnt, while they are away; now where no moment is sent."""
    said = read(shapes.MissingLine, request.data)
    about = (reference, record_reference)
    return _about(request, about, MissingEpisode, actions.add_missing_action, said, status=201)


@endpoint("POST", request=shapes.MissingReturn, **CHANGED)
def api_record_return(request: Request, reference: str, record_reference: UUID) -> Response:
    """They were found, or came back."""
    said = read(shapes.MissingReturn, request.data)
    return _about(request, (reference, record_reference), MissingEpisode, actions.record_return, said)


@endpoint("POST", request=shapes.MissingProfile, **MADE)
def api_missing_profile(request: Request, reference: str) -> Response:
    """What is kept ready: a new version, the earlier ones stay."""
    person, said = _person(request, reference), read(shapes.MissingProfile, request.data)
    by = caller(request)
    return saved(request, person, lambda: actions.write_missing_profile(person=person, by=by, **said))


@endpoint("POST", request=shapes.KnownPlace, **MADE)
def api_known_places(request: Request, reference: str) -> Response:
    """Somewhere they go, by its name or area."""
    person, said, by = _person(request, reference), read(shapes.KnownPlace, request.data), caller(request)
    return saved(request, person, lambda: actions.add_known_place(person=person, by=by, **said))


@endpoint("POST", request=shapes.KnownPlaceChange, **CHANGED)
def api_change_known_place(request: Request, reference: str, record_reference: UUID) -> Response:
    """Still so, since another day, or no longer."""
    said = read(shapes.KnownPlaceChange, request.data)
    return _about(request, (reference, record_reference), KnownPlace, actions.change_known_place, said)


@endpoint("POST", request=shapes.TalkOffer, **MADE)
def api_return_talks(request: Request, reference: str, record_reference: UUID) -> Response:
    """The talk after coming back is offered; the record is that of the episode."""
    said = read(shapes.TalkOffer, request.data)
    about = (reference, record_reference)
    return _about(request, about, MissingEpisode, actions.offer_return_talk, said, status=201)


@endpoint("POST", request=shapes.TalkAnswer, **CHANGED)
def api_answer_return_talk(request: Request, reference: str, record_reference: UUID) -> Response:
    """Yes, or not this time."""
    said = read(shapes.TalkAnswer, request.data)
    return _about(request, (reference, record_reference), ReturnTalk, actions.answer_return_talk, said)


@endpoint("POST", request=shapes.Talk, **CHANGED)
def api_record_return_talk(request: Request, reference: str, record_reference: UUID) -> Response:
    """It was held, by somebody independent."""
    said = read(shapes.Talk, request.data)
    return _about(request, (reference, record_reference), ReturnTalk, actions.record_return_talk, said)


NAMES = {MissingEpisode: "episode", KnownPlace: "place", ReturnTalk: "talk"}


def _person(request: Request, reference: str) -> YoungPerson:
    return person_to_change(request, reference, REPORT, SAFETY)


def _about(
    request: Request, about: tuple[str, UUID], kind: Any, verb: Callable[..., Any], said: dict[str, Any],
    *, status: int = 200,
) -> Response:  # fmt: skip
    person, by = _person(request, about[0]), caller(request)
    fact = {NAMES[kind]: fact_of(request, kind, person, about[1], REPORT)}
    return saved(request, person, lambda: verb(by=by, **fact, **said), status=status)
