from django import forms
from django.contrib.auth.forms import (
    AuthenticationForm,
    PasswordResetForm,
    SetPasswordForm,
    UserCreationForm,
    UsernameField,
)

from .models import User


class SignUpForm(UserCreationForm):
    class Meta:
        model = User
        fields = ["username", "email"]
        field_classes = {"username": UsernameField}
        labels = {"username": "User name", "email": "E-mail"}
        help_texts = {
            "username": "Letters, digits and @ . + - _",
            "email": "Without one, nobody can help you when you forget your password.",
        }
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


class ResetForm(PasswordResetForm):
    email = forms.EmailField(label="E-mail", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"}))


class NewPasswordForm(SetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["new_password1"].help_text = "At least 10 characters: a few words are better than one odd one."
        self.fields["new_password2"].label = "New password again"
