from datetime import timedelta

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.core.files.uploadedfile import UploadedFile

from . import photos
from .models import Item, Loan, today

LONGEST = timedelta(days=14)


class LogInForm(AuthenticationForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "User name"


class SearchForm(forms.Form):
    q = forms.CharField(label="Search gear", required=False, widget=forms.TextInput(attrs={"type": "search"}))
    category = forms.ChoiceField(required=False, choices=[("", "All"), *Item.Category.choices])

    def found(self, items):
        self.is_valid()  # a value that makes no sense is left out
        if text := self.cleaned_data.get("q"):
            items = items.filter(name__icontains=text)
        if category := self.cleaned_data.get("category"):
            items = items.filter(category=category)
        return items


class ItemForm(forms.ModelForm):
    class Meta:
        model = Item
        fields = ["name", "description", "category", "photo"]
        widgets = {"photo": forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"})}

    def clean_photo(self):
        photo = self.cleaned_data["photo"]
        return photos.redraw(photo) if isinstance(photo, UploadedFile) else photo


class AskForm(forms.ModelForm):
    class Meta:
        model = Loan
        fields = ["first_day", "last_day"]
        labels = {"first_day": "From", "last_day": "To"}
        widgets = {name: forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}) for name in ("first_day", "last_day")}

    def clean(self):
        first, last = self.cleaned_data.get("first_day"), self.cleaned_data.get("last_day")
        if not first or not last:
            return
        if self.instance.item.owner_id == self.instance.borrower_id:
            self.add_error("first_day", "This is yours already.")
        if first < today():
            self.add_error("first_day", "This day is over.")
        if last < first:
            self.add_error("last_day", "This is before the first day.")
        elif last - first >= LONGEST:
            self.add_error("last_day", "At most fourteen days.")
        elif self.instance.item.loans.accepted().sharing(first, last).exists():
            self.add_error("first_day", "Somebody else has it on one of these days.")


class ThanksForm(forms.ModelForm):
    class Meta:
        model = Loan
        fields = ["thanks"]

    thanks = forms.CharField(max_length=200)
