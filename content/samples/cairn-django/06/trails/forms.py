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
    photo = forms.FileField(
        required=False,
        help_text="JPEG, PNG or WebP, up to 5 MB. The place and the camera that it names are removed.",
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )

    class Meta:
        model = Report
        fields = ["category", "severity", "body", "observed_at"]
        labels = {"body": "What did you see?", "observed_at": "Observed on"}
        widgets = {
            "body": forms.Textarea(attrs={"rows": 6}),
            "observed_at": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        }

    def clean_photo(self):
        upload = self.cleaned_data["photo"]
        return photos.redraw(upload) if upload else None

    @transaction.atomic
    def save(self):
        report = super().save()
        if image := self.cleaned_data["photo"]:
            report.photos.all().delete()  # a new photo takes the place of the old one
            report.photos.create(image=image)
        return report


class NewReportForm(ReportForm):
    """The form for a report that does not exist yet, marked so that it is filed once however often it is sent."""

    submission = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid.uuid4)

    def save(self):
        self.instance.submission = self.cleaned_data["submission"]
        return super().save()
