"""Doors of one's own tokens. A token is shown once, in the answer to the press that makes it."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from partners.actions.tokens import MOST, end_token, make_token
from partners.forms.tokens import TokenForm
from partners.models import ApiToken
from partners.receipts import once
from partners.sign_in import signed_in, step_up


@require_safe
def my_tokens(request: HttpRequest) -> HttpResponse:
    live = ApiToken.objects.filter(user=signed_in(request)).live_at(timezone.now())
    return render(
        request, "partners/my_tokens.html", {"tokens": live.order_by("made_at", "pk"), "most": MOST}
    )


@never_cache
@step_up
@require_http_methods(["GET", "HEAD", "POST"])
def new_token(request: HttpRequest) -> HttpResponse:
    """A second press finds that the name is taken, so it makes no second token."""
    form = TokenForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            token, secret = make_token(by=signed_in(request), **form.cleaned_data)
        except ValidationError as refusal:
            form.add_error(None, refusal.messages)
        else:
            return render(request, "partners/token_shown.html", {"token": token, "secret": secret})
    return render(request, "partners/new_token.html", {"form": form})


@once
@require_POST
def end_own_token(request: HttpRequest, reference: str) -> HttpResponse:
    """Without proving again who one is: whoever fears for a token must not be kept."""
    if end_token(by=signed_in(request), reference=reference):
        messages.success(request, "Ended. Whatever shows this token is refused from now on.")
    else:
        messages.info(request, "That token had ended already.")
    return redirect("my_tokens")
