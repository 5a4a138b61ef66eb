"""How I see the pages. What is chosen is on <html> from the next page on: no flash, nothing kept in the browser."""

import datetime

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from nwd.ui.forms import Form
from nwd.ui.spoken import time_words
from partners import access
from partners.access import Permission
from partners.actions import choose_preferences
from partners.actions.preferences import CHOSEN
from partners.models.preferences import Colours, Density, TextSize
from partners.sign_in import signed_in

ONE_OF = forms.RadioSelect
HOURS = [("", "None"), *((hour, time_words(datetime.time(hour))) for hour in range(6, 22))]


class MySettings(Form):
    colours = forms.ChoiceField(label="Colours", choices=Colours.choices, widget=ONE_OF, required=False)
    text_size = forms.ChoiceField(
        label="Size of the text", choices=TextSize.choices, widget=ONE_OF, required=False
    )
    density = forms.ChoiceField(
        label="Lists and tables", choices=Density.choices, widget=ONE_OF, required=False
    )
    stillness = forms.BooleanField(label="Nothing moves", required=False)
    shortcuts = forms.BooleanField(
        label="Keys for the keyboard",
        help_text="One key, or two after one another, open a page. Help lists them. Leave this off if you speak to "
        "your computer or a key is easily touched.",
        required=False,
    )
    digest_hour = forms.TypedChoiceField(
        label="A mail a day, at",
        help_text="It says how many things are due and how many of your young people nobody has reached, as one "
        "number, and nothing else.",
        choices=HOURS,
        coerce=int,
        empty_value=None,
        required=False,
    )


@require_http_methods(["GET", "HEAD", "POST"])
def my_settings(request: HttpRequest) -> HttpResponse:
    user = signed_in(request)
    chosen = request.POST if request.method == "POST" else None  # nothing ticked is an answer too
    form = MySettings(chosen, initial={name: getattr(user, name) for name in CHOSEN})
    if request.method == "POST" and form.is_valid():
        choose_preferences(by=user, **form.cleaned_data)
        messages.success(request, "Saved. This is how you see every page now, on every computer.")
        return redirect("my_settings")
    may_save_views = access.may(user, Permission.READ_PERSON)
    return render(request, "pages/my_settings.html", {"form": form, "may_save_views": may_save_views})
