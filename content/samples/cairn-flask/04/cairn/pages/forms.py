from flask_wtf import FlaskForm
from wtforms import DateField, IntegerField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, ValidationError

from cairn.models import Category
from cairn.rules import BODY_MAX, BODY_MIN, SEVERITY_MAX, SEVERITY_MIN, today


def body_filter(value: str | None) -> str | None:
    """Browsers send \\r\\n for a line end, which would count twice; PostgreSQL stores no NUL character."""
    return value and value.replace("\r\n", "\n").replace("\0", "\ufffd").strip()


class ReportForm(FlaskForm):
    category = SelectField(
        "Category",
        [InputRequired("Choose a category.")],
        choices=[("", "Choose one"), *((category.value, category.label) for category in Category)],
    )
    severity = IntegerField(
        "Severity",
        [
            InputRequired(f"Enter a number from {SEVERITY_MIN} to {SEVERITY_MAX}."),
            NumberRange(SEVERITY_MIN, SEVERITY_MAX, f"Enter a number from {SEVERITY_MIN} to {SEVERITY_MAX}."),
        ],
        description=f"From {SEVERITY_MIN}, a nuisance, to {SEVERITY_MAX}, dangerous.",
    )
    body = TextAreaField(
        "What did you see?",
        [
            InputRequired("Say what you saw."),
            Length(BODY_MIN, BODY_MAX, f"Write {BODY_MIN} to {BODY_MAX} characters."),
        ],
        filters=[body_filter],
        description=f"{BODY_MIN} to {BODY_MAX} characters. Say where on the trail it is.",
    )
    observed_at = DateField("Observed on", [InputRequired("Enter a date.")])

    def validate_observed_at(self, field: DateField) -> None:
        if field.data and field.data > today():
            raise ValidationError("The date must not lie in the future.")

    def values(self) -> dict[str, object]:
        """The columns of a report, once the form is valid."""
        return {
            "category": Category(self.category.data),
            "severity": self.severity.data,
            "body": self.body.data,
            "observed_at": self.observed_at.data,
        }
