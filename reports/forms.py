"""What is asked before a tracker is brought. Nothing here writes."""

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from nwd.ui.forms import Form
from reports.tracker.format import LONGEST_REF

CHECK, TAKE_IN = "check", "take_in"


class BringForm(Form):
    upload = forms.FileField(
        label="The tracker, as one zip",
        help_text="The files lie at the top of the zip or in one folder, under the names of the format.",
        max_length=255,
        error_messages={
            "required": "Choose a zip",
            "empty": "The file is empty. Choose a zip that holds the tracker.",
            "max_length": "The file's name is too long. Give it a shorter one.",
        },
    )
    act = forms.ChoiceField(
        label="What to do with it",
        choices=[
            (CHECK, "Check it and tell me what is wrong. Nothing is written."),
            (TAKE_IN, "Take it in: all rows, or none if anything is wrong."),
        ],
        initial=CHECK,
        widget=forms.RadioSelect,
    )
    lead_ref = forms.CharField(
        label="Which agency leads? (optional)",
        help_text="Its agency_ref. Only for the first tracker, and only where it has no council or more than one.",
        required=False,
        max_length=LONGEST_REF,
        strip=False,
    )

    def clean_upload(self) -> "UploadedFile[bytes]":
        upload: UploadedFile[bytes] = self.cleaned_data["upload"]
        if (upload.size or 0) > settings.TRACKER_MOST_BYTES:
            raise forms.ValidationError("The file is larger than a tracker can be.")
        return upload
