# region: head
from flask_wtf import FlaskForm
from wtforms import BooleanField, PasswordField, StringField
from wtforms.validators import EqualTo, InputRequired, Length, ValidationError

from cairn.accounts.users import NAME, find_user, plain_name


def name_filter(value: str | None) -> str | None:
    return value and plain_name(value)
# endregion


# region: login
class LoginForm(FlaskForm):
    user_name = StringField(
        "User name",
        [InputRequired("Enter your user name.")],
        filters=[name_filter],
        render_kw={"autocomplete": "username", "autocapitalize": "none"},
    )
    password = PasswordField(
        "Password", [InputRequired("Enter your password.")], render_kw={"autocomplete": "current-password"}
    )
    remember = BooleanField("Keep me logged in on this device")
# endregion


# region: signup
class SignupForm(FlaskForm):
    user_name = StringField(
        "User name",
        [InputRequired("Choose a user name.")],
        filters=[name_filter],
        description="3 to 30 letters (a to z), digits, dots, hyphens or underscores.",
        render_kw={"autocomplete": "username", "autocapitalize": "none", "maxlength": 30},
    )
    password = PasswordField(
        "Password",
        [
            InputRequired("Choose a password."),
            Length(min=10, max=200, message="Use 10 characters or more (at most 200)."),
        ],
        description="At least 10 characters.",
        render_kw={"autocomplete": "new-password"},
    )
    password_again = PasswordField(
        "Password again",
        [InputRequired("Enter the password again."), EqualTo("password", "The two passwords differ.")],
        render_kw={"autocomplete": "new-password"},
    )

    def validate_user_name(self, field: StringField) -> None:
        if not NAME.fullmatch(field.data or ""):
            raise ValidationError("Use 3 to 30 letters, digits, dots, hyphens or underscores.")
        if find_user(field.data):
            raise ValidationError("This user name is taken.")
# endregion
