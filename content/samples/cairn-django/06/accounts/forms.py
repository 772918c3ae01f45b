from django import forms
from django.contrib.auth.forms import AuthenticationForm, UserCreationForm, UsernameField

from .models import User


class SignUpForm(UserCreationForm):
    class Meta:
        model = User
        fields = ["username"]
        field_classes = {"username": UsernameField}
        labels = {"username": "User name"}
        help_texts = {"username": "Letters, digits and @ . + - _"}
        error_messages = {"username": {"unique": "This user name is taken."}}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["password1"].help_text = "At least 10 characters: a few words are better than one odd one."
        self.fields["password2"].label = "Password again"
        self.fields["password2"].help_text = ""


class LogInForm(AuthenticationForm):
    username = UsernameField(label="User name", widget=forms.TextInput(attrs={"autofocus": True}))
    error_messages = AuthenticationForm.error_messages | {
        # The same words for both, or this page would tell strangers who has an account.
        "invalid_login": "The user name or the password is wrong.",
    }
