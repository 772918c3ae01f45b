from django import forms

from .models import Trail


class TrailSearchForm(forms.Form):
    q = forms.CharField(label="Search trails", required=False, widget=forms.TextInput(attrs={"type": "search"}))
    status = forms.ChoiceField(required=False, choices=[("", "All"), *Trail.Status.choices])

    def query(self) -> dict:
        """What to search for; a value that makes no sense is left out."""
        self.is_valid()  # fills cleaned_data
        return self.cleaned_data
