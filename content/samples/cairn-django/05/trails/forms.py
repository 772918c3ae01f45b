import uuid

from django import forms
from django.db import transaction

from . import photos
from .models import Report, Trail


class TrailSearchForm(forms.Form):
    q = forms.CharField(label="Search trails", required=False, widget=forms.TextInput(attrs={"type": "search"}))
    status = forms.ChoiceField(required=False, choices=[("", "All"), *Trail.Status.choices])

    def query(self) -> dict:
        """What to search for; a value that makes no sense is left out."""
        self.is_valid()  # fills cleaned_data
        return self.cleaned_data


class ReportForm(forms.ModelForm):
    # region: photo-field
    photo = forms.FileField(
        required=False,
        help_text="JPEG, PNG or WebP, up to 5 MB. The place and the camera that it names are removed.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )
    # endregion
    # Marks the form, so that it is filed once however often it is sent.
    submission = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)

    # region: meta
    class Meta:
        model = Report
        fields = ["category", "severity", "body", "observed_at"]
        labels = {"body": "What did you see?", "observed_at": "Observed on"}
        widgets = {
            "body": forms.Textarea(attrs={"rows": 6}),
            "observed_at": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        }
    # endregion

    # region: clean-photo
    def clean_photo(self):
        upload = self.cleaned_data["photo"]
        return photos.redraw(upload) if upload else None
    # endregion

    @transaction.atomic
    def save(self):
        self.instance.submission = self.cleaned_data["submission"]
        report = super().save()
        if image := self.cleaned_data["photo"]:
            report.photos.create(image=image)
        return report
