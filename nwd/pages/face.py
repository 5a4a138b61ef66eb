"""The service's own colour and picture, for anybody: the sign-in page wears them too."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from nwd.ui.face import face

A_YEAR, A_MINUTE = 365 * 24 * 60 * 60, 60


@login_not_required
@require_safe
def service_css(request: HttpRequest, key: str) -> HttpResponse:
    worn = face()
    if not worn.style:
        raise Http404
    return _kept(HttpResponse(worn.style, content_type="text/css; charset=utf-8"), key == worn.colour_key)


@login_not_required
@require_safe
def service_logo(request: HttpRequest, key: str) -> HttpResponse:
    """Opened by itself it is still only a picture: nothing in it runs or loads, whatever the start overlooked."""
    worn = face()
    if not worn.logo:
        raise Http404
    response = HttpResponse(worn.logo, content_type=worn.logo_type)
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return _kept(response, key == worn.logo_key)


def _kept(response: HttpResponse, is_newest: bool) -> HttpResponse:
    """A page from before a change still asks by the old key: it gets the new one, for a minute."""
    age = {"max_age": A_YEAR, "immutable": True} if is_newest else {"max_age": A_MINUTE}
    patch_cache_control(response, public=True, **age)
    return response
